"""The command line: what it prints, where, and with which exit code it ends."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
from graphql import parse, validate
from neo4j import GraphDatabase

from graph_api.cli import main
from graph_api.cli.perception import print_perception
from graph_api.cypher_files import CypherFiles
from graph_api.model import Language
from graph_api.resources import cypher_folder, explorer_folder
from graph_api.schema import build_schema, core
from graph_api.settings import Address

SMALL = Path(__file__).parent / "studies" / "small"


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(server: Address, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("OOGPUNT_NEO4J_URI", server.uri)
    monkeypatch.setenv("OOGPUNT_NEO4J_USER", server.user)
    monkeypatch.setenv("OOGPUNT_NEO4J_PASSWORD", server.password)
    monkeypatch.setenv("OOGPUNT_NEO4J_DATABASE", server.database)

    def command(*arguments: str, given: str = "") -> Done:
        monkeypatch.setattr(sys, "argv", ["oogpunt", *arguments])
        monkeypatch.setattr(sys, "stdin", StringIO(given))
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        return Done(code, *capsys.readouterr())

    return command


@pytest.fixture
def loaded(run: Run) -> Run:
    assert run("load", str(SMALL), "--quiet").code == 0
    return run


def test_help_shows_examples_exit_codes_and_settings(run: Run) -> None:
    done = run("--help")
    assert done.code == 0
    for word in ("oogpunt see managers", "Exit codes", "OOGPUNT_NEO4J_URI"):
        assert word in done.out


def test_load_reports_what_counts_now_and_says_so_when_nothing_changed(loaded: Run) -> None:
    done = loaded("load", str(SMALL))
    assert done.out.startswith("small: unchanged, revision ")
    report = json.loads(loaded("load", str(SMALL), "--json").out)
    assert report["unchanged"]
    assert report["rounds"][0]["key"] == "2024"


def test_load_tells_every_fault_with_its_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "study.yml").write_text("key: Wrong Key\n")
    done = run("load", str(tmp_path))
    assert done.code == 2
    assert done.out == ""
    assert "study.yml:1" in done.err
    assert "groups.yml:1" in done.err


def test_load_of_no_folder_is_refused(run: Run) -> None:
    assert run("load", "nowhere").code == 2


def test_studies_lists_them(loaded: Run) -> None:
    assert "small" in loaded("studies").out
    assert "small" in {study["key"] for study in json.loads(loaded("studies", "--json").out)}


def test_query_reads_a_file_or_the_input_and_takes_variables(loaded: Run, tmp_path: Path) -> None:
    document = "query ($study: Key!, $first: Int) { groups(study: $study, first: $first) { edges { node { key } } } }"
    file = tmp_path / "groups.graphql"
    file.write_text(document)
    from_file = loaded("query", str(file), "--var", "study=small", "--var", "first=1")
    assert len(json.loads(from_file.out)["groups"]["edges"]) == 1
    from_input = loaded("query", "-", "--var", "study=small", "--var", "first=1", "--json", given=document)
    assert json.loads(from_input.out)["data"] == json.loads(from_file.out)


def test_query_refuses_a_variable_that_the_document_does_not_declare(loaded: Run) -> None:
    document = 'query ($study: Key! = "small") { groups(study: $study) { totalCount } }'
    done = loaded("query", "-", "--var", "stduy=example", given=document)
    assert (done.code, done.out) == (2, "")
    assert "--var is 'stduy', and the document declares study" in done.err


def test_query_tells_errors_on_the_error_output(run: Run) -> None:
    done = run("query", "-", given="{ nothing }")
    assert (done.code, done.out) == (2, "")
    assert "error: Cannot query field 'nothing'" in done.err
    machine = run("query", "-", "--json", given="{ nothing }")
    assert machine.code == 2
    assert json.loads(machine.out)["errors"][0]["extensions"]["code"] == "INVALID_DOCUMENT"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("query", "nowhere.graphql"), "nowhere.graphql cannot be read"),
        (("query", "-", "--var", "study"), "it takes NAME=VALUE"),
    ],
)
def test_what_cannot_be_read_is_told(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    done = run(*arguments)
    assert done.code == 2
    assert done.err.startswith("error: ")
    assert sentence in done.err


def test_a_bad_setting_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OOGPUNT_PORT", "many")
    done = run("studies")
    assert done.code == 2
    assert done.err.startswith("error: OOGPUNT_PORT is 'many'")


def test_a_database_that_is_not_there_ends_with_its_code(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OOGPUNT_NEO4J_URI", "bolt://127.0.0.1:9")
    monkeypatch.setenv("OOGPUNT_QUERY_SECONDS", "1")
    done = run("studies")
    assert done.code == 5
    assert "Traceback" not in done.err


def test_see_prints_one_answer_and_refuses_a_name_nobody_knows(loaded: Run) -> None:
    group = json.loads(
        loaded("query", "-", given='{ groups(study: "small", first: 1) { edges { node { key } } } }').out
    )["groups"]["edges"][0]["node"]["key"]
    assert loaded("see", group, group, "--study", "small").out.startswith("Hoe ")
    assert loaded("see", group, group, "--study", "small", "--language", "en").out.startswith("How ")
    unknown = loaded("see", "nobody-at-all", group, "--study", "small")
    assert unknown.code == 2
    assert "[UNKNOWN_NAME]" in unknown.err


def test_recount_finds_what_differs(loaded: Run, server: Address) -> None:
    assert loaded("recount", "small").code == 0
    unknown = loaded("recount", "smal", "--json")
    assert (unknown.code, unknown.out) == (2, "")
    change = (
        "MATCH (p:Perception {study: 'small'}) WITH p ORDER BY p.id LIMIT 1 SET p.quotes = 9 + p.quotes[1..]"
        " RETURN p.id AS id"
    )
    with GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        assert driver.execute_query(change).records
        assert loaded("recount", "small").code == 6
        driver.execute_query("MATCH (n) WHERE n.id STARTS WITH 'small' OR n.study = 'small' DETACH DELETE n")


def test_schema_is_printed_without_a_database(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OOGPUNT_NEO4J_URI", "bolt://127.0.0.1:9")
    assert "type Query" in run("schema").out


def test_the_engine_says_whether_it_runs(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("OOGPUNT_HOME", str(tmp_path))
    assert "No engine runs" in run("engine", "status").out
    assert json.loads(run("engine", "status", "--json").out) == {"home": str(tmp_path), "uri": None, "pid": None}
    assert "No engine runs" in run("engine", "stop").err


def test_the_operation_of_see_fits_the_schema() -> None:
    schema = core(build_schema(CypherFiles.load(cypher_folder())))
    assert validate(schema, parse((explorer_folder() / "flagship.graphql").read_text("utf-8"))) == []


# ---- an answer in print -------------------------------------------------------------------------------------------


def named(name: str) -> dict[str, object]:
    return {"key": name.casefold(), "name": {"text": name}}


def valued(**counts: int) -> dict[str, object]:
    return dict.fromkeys(("appreciative", "critical", "mixed", "neutral"), 0) | counts


def cell(role: str | None, **counts: int) -> dict[str, object]:
    return {
        "observer": named("Managers"),
        "observed": named("Statenleden"),
        "role": role and named(role),
        "round": named("2024"),
        "quotes": sum(counts.values()),
        "valence": valued(**counts),
    }


QUOTE = {"text": "Zij [beslissen] zonder ons.", "language": "NL", "speaker": None, "source": named("Gesprek 1")}
READING = {"key": "q1", "coder": "ann", "certainty": "HIGH", "valence": "CRITICAL", "rationale": None, "quote": QUOTE}
DRIVING = {
    "rank": 1,
    "tension": named("Sturen") | {"poles": [{"side": "A", **named("vast")}, {"side": "B", **named("los")}]},
    "share": {"count": 2, "of": 4, "value": 0.5, "low": 0.15, "high": 0.85},
    "poleA": 0,
    "poleB": 2,
    "leansTo": "B",
    "lift": 1.25,
    "quotes": [QUOTE],
}
ANSWER = {
    "observer": named("Managers"),
    "observed": named("Statenleden"),
    "role": None,
    "round": None,
    "quotes": 4,
    "sources": 2,
    "respondents": 1,
    "valence": valued(appreciative=1, critical=3) | {"balance": -0.5},
    "cells": [cell(None, critical=1), cell("Regisserend", appreciative=1, critical=2)],
    "tensions": [DRIVING],
    "evidence": {"totalCount": 4, "edges": [{"node": READING}]},
    "unattributed": [],
    "explanation": None,
    "about": {"minCertainty": "LOW", "coder": None},
}
EMPTY = {"quotes": 0, "cells": [], "tensions": [], "evidence": {"totalCount": 0, "edges": []}}
REASON = {"explanation": {"text": {"text": "Nobody is recorded."}}}
BESIDE = {name: value for name, value in ANSWER.items() if name in {"quotes", "valence", "evidence", "tensions"}} | {
    "cells": [{"role": named("Regisserend"), "quotes": 4, "valence": valued(appreciative=1, critical=3)}],
    "tensions": [{"rank": 1, "tension": named("Sturen"), "share": DRIVING["share"]}],
}


def printed(capsys: pytest.CaptureFixture[str], answer: dict[str, object], language: Language) -> str:
    print_perception(answer, language)
    return capsys.readouterr().out


def test_numbers_tensions_and_quotes_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        printed(capsys, ANSWER, Language.EN)
        == """\
How Managers see Statenleden
all roles, all rounds

4 quotes, 2 sources, 1 respondent; balance -0.50

                       quotes  appreciative  critical  mixed  neutral
together                    4             1         3      0        0
role      Regisserend       3             1         2      0        0
          no role           1             0         1      0        0

   tension                        quotes    share (95 %)  lift
1  Sturen                              2  50 % (15-85 %)   1.2
   leans to los (2), vast (0)
   “Zij [beslissen] zonder ons.”

Quotes (1 of 4)
  “Zij [beslissen] zonder ons.”
    Gesprek 1; critical, certain, ann
"""
    )


def test_the_same_is_printed_in_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    told = printed(capsys, ANSWER, Language.NL)
    for part in ("Hoe Managers Statenleden zien", "1 respondent; balans -0,50", "neigt naar los (2), vast (0)", "1,2"):
        assert part in told


def test_nothing_is_printed_reason_first_and_then_what_nobody_is_recorded_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert (
        printed(capsys, ANSWER | EMPTY | REASON | {"unattributed": [BESIDE]}, Language.EN)
        == """\
How Managers see Statenleden
all roles, all rounds

Nobody is recorded.

Without a recorded speaker, about Statenleden

4 quotes; balance -0.50

            quotes  appreciative  critical  mixed  neutral
together         4             1         3      0        0

   tension  quotes    share (95 %)
1  Sturen        2  50 % (15-85 %)

Quotes (1 of 4)
  “Zij [beslissen] zonder ons.”
    Gesprek 1; critical, certain, ann
"""
    )


def test_what_was_asked_for_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    asked = {"role": named("Regisserend"), "about": {"minCertainty": "MEDIUM", "coder": "ann"}}
    told = printed(capsys, ANSWER | asked, Language.EN)
    assert "role Regisserend, all rounds, as ann reads it, only what is fairly certain or\nsurer\n" in told


@pytest.mark.parametrize("language", list(Language))
def test_lines_fit_a_terminal_and_end_without_spaces(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    long = {"name": {"text": "Op afstand sturen of eigenaarschap delen " * 3}, "poles": []}
    lengthy = READING | {"quote": QUOTE | {"text": "Het duurde lang en het werd er niet beter op. " * 9}}
    answer = ANSWER | {
        "tensions": [DRIVING | {"tension": long}],
        "evidence": {"totalCount": 4, "edges": [{"node": lengthy}]},
        "unattributed": [BESIDE],
    }
    lines = printed(capsys, answer, language).splitlines()
    assert max(map(len, lines)) <= 80
    assert [line for line in lines if line != line.rstrip()] == []
