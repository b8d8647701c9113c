"""What is written through the API counts at once, is never written twice or half, and outlives the files."""

import asyncio
import datetime as dt
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from neo4j import AsyncGraphDatabase

from graph_api.importers.folder import read_study
from graph_api.model import ObserverCandidate, Quote, Reading, Showing, Study, Text
from graph_api.perceptions import ANY_SPEAKER, SLICES
from graph_api.rounds.load import load_study
from graph_api.rounds.lock import locked
from graph_api.rounds.recount import recount
from graph_api.service import Service, open_service
from graph_api.settings import Address, Settings
from graph_api.writing.joining import load_joined
from graph_api.writing.writes import SetLabels, written_on
from tests.serving import PATIENT, environment
from tests.studies_of import one_reading, studies

SMALL = read_study(Path(__file__).parent / "studies" / "small")
STUDY = replace(SMALL, key="written")
KEYS = count()
EXAMPLES = 5
WRITES = 4

READING = {
    "about": ["council"],
    "aboutCertainty": "HIGH",
    "valence": "MIXED",
    "certainty": "LOW",
    "shows": [
        {"tension": "pace", "pole": "A", "side": "UPSIDE", "certainty": "LOW"},
        {"tension": "trust", "certainty": "LOW"},
    ],
}


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with open_service(Settings.from_env(environment(server) | PATIENT)) as service:
        yield service
        await wipe(server, "written")


@pytest.fixture
async def fresh(service: Service, server: Address) -> Service:
    """With the small study as its files have it."""
    await begin(service, server, STUDY)
    return service


async def begin(service: Service, server: Address, study: Study) -> None:
    await wipe(server, study.key)
    await load(service, study)


async def load(service: Service, study: Study, content_hash: str | None = None) -> list[str]:
    """What was told of it."""
    told: list[str] = []
    hash_ = content_hash or f"hash {next(KEYS)}"
    await load_joined(service.database, study, hash_, by="tester", progress=told.append, grace=0)
    await service.published.refresh()
    return told


async def wipe(server: Address, study: str) -> None:
    async with AsyncGraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        statement = "MATCH (n) WHERE n.id = $study OR n.id STARTS WITH $study + ':' OR n.study = $study DETACH DELETE n"
        await driver.execute_query(statement, study=study)


async def write(service: Service, name: str, selection: str, /, **given: Any) -> dict[str, Any]:
    """The payload of one mutation on the small study."""
    kind = {
        "addReading": "NewReadingInput",
        "reviseReading": "RevisedReadingInput",
        "addLogbookEntry": "LogbookEntryInput",
        "setLabels": "LabelsInput",
        "addAlias": "AliasInput",
    }.get(name, "ReadingInput")
    document = f"mutation ($input: {kind}!) {{ {name}(input: $input) {{ {selection} problems {{ code field }} }} }}"
    value = {"study": "written", "requestKey": f"request {next(KEYS)}", **given}
    answer = await service.execute(document, {"input": value})
    assert "errors" not in answer, answer
    return dict(answer["data"][name])


async def ask(service: Service, document: str) -> dict[str, Any]:
    answer = await service.execute(document)
    assert "errors" not in answer, answer
    return dict(answer["data"])


async def revision(service: Service) -> int:
    return int((await service.database.read("MATCH (s:Study {id: 'written'}) RETURN s.revision AS at", {}))[0]["at"])


# ---- readings -----------------------------------------------------------------------------------------------------


async def test_a_new_reading_is_its_coder_s_own_until_it_is_accepted(fresh: Service) -> None:
    as_anna = '{ perception(study: "written", observer: "council", observed: "council", coder: "anna") { quotes } }'
    accepted = '{ perception(study: "written", observer: "council", observed: "council") { quotes valence { mixed } } }'
    added = await write(
        fresh, "addReading", "reading { id accepted shows { tension { key } } }", quote="q3", coder="anna", **READING
    )
    assert added["reading"] == {
        "id": "written:reading:q3.anna",
        "accepted": False,
        "shows": [{"tension": {"key": "pace"}}, {"tension": {"key": "trust"}}],
    }
    assert (await ask(fresh, as_anna))["perception"]["quotes"] == 1
    assert (await ask(fresh, accepted))["perception"]["quotes"] == 0
    payload = await write(
        fresh, "acceptReading", "reading { quote { readings { key accepted } } }", reading="written:reading:q3.anna"
    )
    assert payload["reading"]["quote"]["readings"] == [
        {"key": "q3.anna", "accepted": True},
        {"key": "q3.bert", "accepted": False},
    ]
    assert (await ask(fresh, accepted))["perception"] == {"quotes": 1, "valence": {"mixed": 1}}
    assert await recount(fresh.database, "written") == []


async def test_a_revised_reading_stands_in_the_place_of_the_old_one_and_keeps_its_acceptance(fresh: Service) -> None:
    payload = await write(
        fresh,
        "reviseReading",
        "reading { accepted valence role { key } }",
        reading="written:reading:q1.anna",
        **READING,
    )
    assert payload["reading"] == {"accepted": True, "valence": "MIXED", "role": None}
    (row,) = await fresh.database.read(
        "MATCH (w:Writing {study: 'written'}) RETURN w.kind AS kind, w.before AS before, w.content AS content", {}
    )
    assert row["kind"] == "REVISE_READING"
    assert "APPRECIATIVE" in row["before"]
    assert "MIXED" in row["content"]
    assert await recount(fresh.database, "written") == []


async def test_a_withdrawn_reading_counts_nowhere_and_the_journal_keeps_it(fresh: Service) -> None:
    payload = await write(fresh, "withdrawReading", "reading { id } revision", reading="written:reading:q1.bert")
    assert payload == {"reading": None, "revision": await revision(fresh), "problems": []}
    assert (await ask(fresh, '{ node(id: "written:reading:q1.bert") { id } }'))["node"] is None
    assert (await ask(fresh, '{ readings(study: "written") { totalCount } }'))["readings"]["totalCount"] == 4
    (row,) = await fresh.database.read("MATCH (w:Writing {study: 'written'}) RETURN w.before AS before", {})
    assert '"coder":"bert"' in row["before"]
    assert await recount(fresh.database, "written") == []


async def test_an_empty_perception_is_there_no_more(fresh: Service) -> None:
    cells = "MATCH (p:Perception {study: 'written', coder: 'bert', observed: 'managers'}) RETURN count(p) AS n"
    assert await fresh.database.read(cells, {}) == [{"n": 1}]
    await write(fresh, "withdrawReading", "", reading="written:reading:q3.bert")
    assert await fresh.database.read(cells, {}) == [{"n": 0}]


@pytest.mark.parametrize(
    ("name", "given", "problem"),
    [
        ("addReading", {"quote": "q9", "coder": "anna"}, ("UNKNOWN_ID", None)),
        ("addReading", {"quote": "q3", "coder": "carla"}, ("UNKNOWN_NAME", "coder")),
        ("addReading", {"quote": "q3", "coder": "bert"}, ("CONFLICT", "label")),
        ("addReading", {"quote": "q3", "coder": "anna", "label": "other"}, ("CONFLICT", "label")),
        ("addReading", {"quote": "q1", "coder": "bert", "label": "No key"}, ("INVALID", "label")),
        ("addReading", {"quote": "q1", "coder": "bert", "label": "-a"}, ("INVALID", "label")),
        ("addReading", {"quote": "q3", "coder": "anna", "about": ["nobody"]}, ("UNKNOWN_NAME", "about[0]")),
        ("addReading", {"quote": "q3", "coder": "anna", "about": []}, ("INVALID", "about")),
        ("addReading", {"quote": "q3", "coder": "anna", "role": "directing"}, ("INVALID", "roleCertainty")),
        ("addReading", {"quote": "q3", "coder": "anna", "order": 3}, ("INVALID", "order")),
        ("addReading", {"quote": "q2", "coder": "bert", "order": 2}, ("INVALID", "order")),
        ("addReading", {"quote": "q3", "coder": "anna", "partStart": 3, "partEnd": 2}, ("INVALID", "partEnd")),
        ("addReading", {"quote": "q3", "coder": "anna", "partStart": 3, "partEnd": 999}, ("INVALID", "partEnd")),
        ("addReading", {"quote": "q3", "coder": "anna", "shows": READING["shows"] * 2}, ("INVALID", "shows[2]")),
        ("reviseReading", {"reading": "written:reading:q3.anna"}, ("UNKNOWN_ID", None)),
        ("reviseReading", {"reading": "written:quote:q3"}, ("UNKNOWN_ID", "reading")),
        ("reviseReading", {"reading": "small:reading:q3.bert"}, ("UNKNOWN_ID", "reading")),
        (
            "reviseReading",
            {"reading": "written:reading:q3.bert", "expectedRevision": 7},
            ("CONFLICT", "expectedRevision"),
        ),
    ],
)
async def test_what_cannot_be_written_is_told_and_changes_nothing(
    fresh: Service, name: str, given: dict[str, Any], problem: tuple[str, str | None]
) -> None:
    before = await revision(fresh)
    payload = await write(fresh, name, "reading { id } revision", **READING | given)
    assert payload == {"reading": None, "revision": None, "problems": [{"code": problem[0], "field": problem[1]}]}
    assert await revision(fresh) == before


async def test_the_first_reading_of_a_coder_is_withdrawn_last(fresh: Service) -> None:
    payload = await write(fresh, "withdrawReading", "", reading="written:reading:q1.anna")
    assert [problem["code"] for problem in payload["problems"]] == ["CONFLICT"]


# ---- requests -----------------------------------------------------------------------------------------------------


async def test_a_request_that_is_repeated_is_granted_once(fresh: Service) -> None:
    request = {"requestKey": "same", "quote": "q3", "coder": "anna", **READING}
    first = await write(fresh, "addReading", "reading { id } revision", **request)
    again = await write(fresh, "addReading", "reading { id } revision", **request)
    assert again == first
    assert first["revision"] == await revision(fresh)


async def test_another_request_under_the_same_key_is_refused(fresh: Service) -> None:
    await write(fresh, "addReading", "", requestKey="same", quote="q3", coder="anna", **READING)
    payload = await write(fresh, "addReading", "", requestKey="same", quote="q2", coder="bert", **READING)
    assert payload["problems"] == [{"code": "REQUEST_KEY_REUSED", "field": "requestKey"}]


async def test_all_of_an_operation_is_written_or_nothing(fresh: Service) -> None:
    document = """
    mutation ($first: NewReadingInput!, $second: ReadingInput!, $third: ReadingInput!) {
      added: addReading(input: $first) { revision problems { code } }
      accepted: acceptReading(input: $second) { revision reading { accepted } problems { code } }
      withdrawn: withdrawReading(input: $third) { revision problems { code } }
    }
    """
    variables = {
        "first": {"study": "written", "requestKey": "a", "quote": "q3", "coder": "anna", **READING},
        "second": {"study": "written", "requestKey": "b", "reading": "written:reading:q3.anna"},
        "third": {"study": "written", "requestKey": "c", "reading": "written:reading:q8.anna"},
    }
    refused = (await fresh.execute(document, variables))["data"]
    codes = {name: [problem["code"] for problem in part["problems"]] for name, part in refused.items()}
    assert codes == {"added": ["NOT_APPLIED"], "accepted": ["NOT_APPLIED"], "withdrawn": ["UNKNOWN_ID"]}
    before = await revision(fresh)
    variables["third"]["reading"] = "written:reading:q1.bert"
    done = (await fresh.execute(document, variables))["data"]
    assert {part["revision"] for part in done.values()} == {before + 1}
    assert done["accepted"]["reading"] == {"accepted": True}
    assert await recount(fresh.database, "written") == []


async def test_a_study_that_is_written_elsewhere_keeps_nobody_from_another(fresh: Service, server: Address) -> None:
    await begin(fresh, server, replace(SMALL, key="waiting"))
    given = {"author": "tester", "text": {"nl": "Wacht."}}
    async with locked(fresh.database, "waiting"):  # as by another process
        later = asyncio.create_task(
            write(fresh, "addLogbookEntry", "entry { id }", study="waiting", on="waiting", **given)
        )
        await asyncio.sleep(0.5)
        payload = await write(fresh, "addLogbookEntry", "entry { id }", on="written", **given)
        assert payload["problems"] == []
        assert not later.done()
    assert (await later)["problems"] == []
    await wipe(server, "waiting")


async def test_one_operation_writes_on_one_study(fresh: Service) -> None:
    other = """
    mutation {
      a: addAlias(input: {requestKey: "a", study: "written", of: "written:role:directing", alias: "x"}) { revision }
      b: addAlias(input: {requestKey: "b", study: "atlantis", of: "written:role:directing", alias: "y"}) {
        problems { code }
      }
    }
    """
    assert (await fresh.execute(other))["data"]["b"]["problems"] == [{"code": "UNKNOWN_NAME"}]


# ---- names --------------------------------------------------------------------------------------------------------


async def test_the_next_question_understands_a_new_name(fresh: Service) -> None:
    payload = await write(fresh, "addAlias", "labelled { id }", of="written:group:council", alias="De Kamer")
    assert payload == {"labelled": {"id": "written:group:council"}, "problems": []}
    asked = '{ perception(study: "written", observer: "managers", observed: "de kamer") { observed { key } } }'
    assert (await ask(fresh, asked))["perception"]["observed"]["key"] == "council"


async def test_labels_change_in_the_languages_given(fresh: Service) -> None:
    payload = await write(
        fresh,
        "setLabels",
        "labelled { ... on TensionField { nl: name(language: NL) { text } en: name(language: EN) { text } aliases } }",
        of="written:tension:pace",
        names={"en": "Speed"},
        aliases=["haast"],
    )
    was = next(tension for tension in STUDY.tensions if tension.key == "pace")
    assert payload["labelled"] == {"nl": {"text": was.names.nl}, "en": {"text": "Speed"}, "aliases": ["haast"]}


@pytest.mark.parametrize(
    ("name", "given", "problem"),
    [
        ("addAlias", {"of": "written:group:council", "alias": "Managers"}, ("CONFLICT", None)),
        ("addAlias", {"of": "written:group:nobody", "alias": "x"}, ("UNKNOWN_ID", None)),
        ("addAlias", {"of": "written:quote:q1", "alias": "x"}, ("UNKNOWN_ID", "of")),
        ("addAlias", {"of": "written:group:council", "alias": " "}, ("INVALID", "alias")),
        ("addAlias", {"of": "written:group:council", "alias": "a\u202eb"}, ("INVALID", "alias")),
        ("addAlias", {"of": "written:group:council", "alias": "!?"}, ("INVALID", "alias")),
        ("setLabels", {"of": "written:group:council"}, ("INVALID", "names")),
    ],
)
async def test_a_name_that_cannot_be_given_is_told(
    fresh: Service, name: str, given: dict[str, Any], problem: tuple[str, str | None]
) -> None:
    payload = await write(fresh, name, "labelled { id }", **given)
    assert payload == {"labelled": None, "problems": [{"code": problem[0], "field": problem[1]}]}


# ---- logbook ------------------------------------------------------------------------------------------------------


ENTRY = {"on": "written:group:managers", "text": {"nl": "Zij luisteren."}, "author": "editor"}


async def test_a_correction_is_a_new_version_of_its_entry(fresh: Service) -> None:
    first = (await write(fresh, "addLogbookEntry", "entry { id version on { id } }", **ENTRY))["entry"]
    assert first == {"id": first["id"], "version": 1, "on": {"id": "written:group:managers"}}
    corrected = {**ENTRY, "text": {"nl": "Zij luisteren nu."}, "replaces": first["id"]}
    second = await write(
        fresh, "addLogbookEntry", "entry { id version replaces { id } replacedBy { id } }", **corrected
    )
    assert second["entry"] == {
        "id": f"{first['id']}.2",
        "version": 2,
        "replaces": {"id": first["id"]},
        "replacedBy": None,
    }
    late = await write(fresh, "addLogbookEntry", "entry { id }", **corrected)
    assert late["problems"] == [{"code": "CONFLICT", "field": "replaces"}]
    logbook = await ask(fresh, '{ logbook(study: "written") { totalCount edges { node { id } } } }')
    assert logbook["logbook"]["totalCount"] == len(STUDY.logbook) + 1
    assert [edge["node"]["id"] for edge in logbook["logbook"]["edges"]] == [
        "written:logbook:begin",
        f"{first['id']}.2",
        "written:logbook:remark",
    ]


async def test_the_logbook_is_read_as_it_was_at_a_moment(fresh: Service) -> None:
    document = '{ logbook(study: "written", asOf: "2024-06-01T18:00:00Z") { totalCount edges { node { key } } } }'
    assert (await ask(fresh, document))["logbook"] == {"totalCount": 1, "edges": [{"node": {"key": "begin"}}]}
    added = (await write(fresh, "addLogbookEntry", "entry { id at }", **ENTRY))["entry"]
    await write(fresh, "addLogbookEntry", "", **ENTRY, replaces=added["id"])
    moment = dt.datetime.fromisoformat(added["at"])
    before = await ask(
        fresh,
        f'{{ logbook(study: "written", asOf: "{(moment - dt.timedelta(seconds=1)).isoformat()}") {{ totalCount }} }}',
    )
    assert before["logbook"]["totalCount"] == len(STUDY.logbook)


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"on": "written:group:nobody"}, ("UNKNOWN_ID", "on")),
        ({"on": "written:respondent:x"}, ("UNKNOWN_ID", "on")),
        ({"text": {}}, ("INVALID", "text")),
        ({"author": ""}, ("INVALID", "author")),
        ({"replaces": "written:logbook:never"}, ("UNKNOWN_ID", None)),
    ],
)
async def test_an_entry_that_cannot_be_written_is_told(
    fresh: Service, given: dict[str, Any], problem: tuple[str, str | None]
) -> None:
    payload = await write(fresh, "addLogbookEntry", "entry { id }", **ENTRY | given)
    assert payload == {"entry": None, "problems": [{"code": problem[0], "field": problem[1]}]}


# ---- what a load does to it ---------------------------------------------------------------------------------------


async def test_what_was_written_outlives_other_files(fresh: Service) -> None:
    await write(fresh, "addReading", "", quote="q3", coder="anna", **READING)
    await write(fresh, "acceptReading", "", reading="written:reading:q3.anna")
    await write(fresh, "withdrawReading", "", reading="written:reading:q1.bert")
    await write(fresh, "addAlias", "", of="written:group:council", alias="De Kamer")
    entry = (await write(fresh, "addLogbookEntry", "entry { id }", **ENTRY))["entry"]["id"]
    (round_,) = STUDY.rounds
    quote = replace(round_.quotes[0], key="q4", note="New in these files.")
    await load(fresh, replace(STUDY, rounds=(replace(round_, quotes=(*round_.quotes, quote)),)))
    answer = await ask(
        fresh,
        f"""{{
          quote: node(id: "written:quote:q3") {{ ... on Quote {{ readings {{ key accepted }} }} }}
          added: node(id: "written:quote:q4") {{ id }}
          withdrawn: node(id: "written:reading:q1.bert") {{ id }}
          entry: node(id: "{entry}") {{ ... on LogbookEntry {{ on {{ id }} }} }}
          perception(study: "written", observer: "managers", observed: "de kamer") {{ observed {{ key }} }}
        }}""",
    )
    assert answer == {
        "quote": {"readings": [{"key": "q3.anna", "accepted": True}, {"key": "q3.bert", "accepted": False}]},
        "added": {"id": "written:quote:q4"},
        "withdrawn": None,
        "entry": {"on": {"id": "written:group:managers"}},
        "perception": {"observed": {"key": "council"}},
    }
    assert await recount(fresh.database, "written") == []


async def test_the_same_files_again_change_nothing_whatever_was_written(fresh: Service) -> None:
    await load(fresh, STUDY, "these files")
    await write(fresh, "addReading", "", quote="q3", coder="anna", **READING)
    before = await revision(fresh)
    assert await load(fresh, STUDY, "these files") == []
    assert await revision(fresh) == before


async def test_what_files_have_no_place_for_is_told_and_comes_back_with_it(fresh: Service) -> None:
    await write(fresh, "addReading", "", quote="q3", coder="anna", **READING)
    (round_,) = STUDY.rounds
    told = await load(fresh, replace(STUDY, rounds=(replace(round_, quotes=round_.quotes[:2]),)))
    assert told[0] == "kept in the journal, with no place in these files: ADD_READING: There is no quote 'q3'."
    await load(fresh, STUDY)
    assert (await ask(fresh, '{ node(id: "written:reading:q3.anna") { id } }'))["node"] is not None


async def test_what_is_written_while_files_are_loaded_is_not_lost(
    fresh: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the load's reading of the journal and its lock."""

    async def slow(*arguments: Any, **named: Any) -> Any:
        monkeypatch.undo()
        await write(fresh, "addReading", "", quote="q3", coder="anna", **READING)
        return await load_study(*arguments, **named)

    monkeypatch.setattr("graph_api.writing.joining.load_study", slow)
    await load(fresh, replace(STUDY, description=Text(en="Another one")))
    assert (await ask(fresh, '{ node(id: "written:reading:q3.anna") { id } }'))["node"] is not None
    assert await recount(fresh.database, "written") == []


def test_a_name_is_kept_where_files_gave_it_to_something_else() -> None:
    write_ = SetLabels(of="group", key="council", nl="Managers", en=None, aliases=None)
    joined, left = written_on(STUDY, [write_])
    assert joined == STUDY
    assert [str(problem) for _, problem in left] == ["'managers' also names 'managers'; a name means one."]


# ---- counters, whatever is written --------------------------------------------------------------------------------

DERIVED = """
MATCH (node:Perception|RoundTotal|Reading|Quote|Agreement|ImportRecord)
WHERE node.study = $study AND node.version IN $published
RETURN node.key AS key, labels(node)[0] AS label,
  node {
    .*, version: null, hash: null, at: null, by: null, report: null, id: null, batches: null, edited: null
  } AS properties,
  COLLECT {
    MATCH (node)-[link]-(other)
    RETURN {type: type(link), other: coalesce(other.key, other.id), properties: properties(link)}
  } AS links
"""


async def derived(service: Service, study: str) -> list[str]:
    """Everything of the published versions, in a form that does not name them."""
    (row,) = await service.database.read("MATCH (s:Study {id: $id}) RETURN s.published AS published", {"id": study})
    rows = await service.database.read(DERIVED, {"study": study, "published": row["published"]})
    texts = []
    for found in rows:
        links = sorted(as_text({**link, "properties": unordered(link["properties"])}) for link in found["links"])
        text = as_text([found["label"], found["key"], unordered(found["properties"]), links])
        for place, version in enumerate(row["published"]):
            text = text.replace(version, f"version {place}")
        texts.append(text)
    return sorted(texts)


def as_text(value: Any) -> str:
    return json.dumps(value, sort_keys=True, default=str)


def unordered(properties: dict[str, Any]) -> dict[str, Any]:
    """Counters by name, in whatever order they stand."""
    named = {"together": "togetherQuotes", "marks": "markQuotes", "tensions": "tensionQuotes"}
    widths = {"": ANY_SPEAKER, "BySpeaker": SLICES - ANY_SPEAKER}
    lists = {numbers + ending for numbers in named.values() for ending in widths}
    plain = {name: value for name, value in properties.items() if name not in {*named, *lists}}
    counted = {
        name + ending: {
            key: properties[numbers + ending][at * width : (at + 1) * width] for at, key in enumerate(properties[name])
        }
        for name, numbers in named.items()
        for ending, width in widths.items()
        if name in properties
    }
    if "facets" in plain:
        version, *facets = plain["scope"].split()
        plain |= {"facets": sorted(plain["facets"]), "scope": [version, *sorted(facets)]}
    if "patterns" in plain:
        plain["patterns"] = dict(zip(plain["patterns"], plain.pop("quotes"), strict=True))
    return {name: value for name, value in (plain | counted).items() if value is not None}


@st.composite
def requests(draw: st.DrawFn, study: Study) -> tuple[str, dict[str, Any]]:
    """Any mutation of a reading, of some quote: not each can be granted."""
    quote = draw(st.sampled_from([quote for round_ in study.rounds for quote in round_.quotes]))
    coder, label = draw(st.sampled_from([("anna", None), ("bert", None), ("anna", "other")]))
    name = draw(st.sampled_from(["addReading", "reviseReading", "acceptReading", "withdrawReading"]))
    reading = f"{study.key}:reading:{'.'.join(filter(None, (quote.key, coder, label)))}"
    if name in {"acceptReading", "withdrawReading"}:
        return name, {"reading": reading}
    content = input_of(draw(one_reading(study, quote, coder, label)))
    place = {"quote": quote.key, "coder": coder, "label": label} if name == "addReading" else {"reading": reading}
    return name, {**content, **place}


def input_of(reading: Reading) -> dict[str, Any]:
    start, end = reading.part or (None, None)
    return {
        "about": list(reading.about),
        "aboutCertainty": reading.about_certainty,
        "role": reading.role,
        "roleCertainty": reading.role_certainty,
        "order": reading.order,
        "valence": reading.valence,
        "certainty": reading.certainty,
        "date": reading.date.isoformat(),
        "rationale": reading.rationale,
        "partStart": start,
        "partEnd": end,
        "shows": [
            {"tension": each.tension, "pole": each.pole, "side": each.side, "certainty": each.certainty}
            for each in reading.shows
        ],
        "observerCandidates": [
            {"group": each.group, "certainty": each.certainty, "rationale": each.rationale}
            for each in reading.observer_candidates
        ],
    }


@settings(deadline=None, max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(data=st.data())
async def test_counters_are_those_of_a_study_that_was_loaded_so(
    service: Service, server: Address, data: st.DataObject
) -> None:
    study = data.draw(studies("written"))
    await begin(service, server, study)
    after = {quote.key: quote for round_ in study.rounds for quote in round_.quotes}
    for name, value in data.draw(st.lists(requests(study), min_size=1, max_size=WRITES)):
        payload = await write(service, name, "revision", **value)
        if not payload["problems"]:
            key = value.get("quote") or value["reading"].split(":")[2].split(".")[0]
            after[key] = expected(after[key], name, value)
    assert await recount(service.database, "written") == []
    written = await derived(service, "written")
    rounds = tuple(replace(each, quotes=tuple(after[quote.key] for quote in each.quotes)) for each in study.rounds)
    await begin(service, server, replace(study, rounds=rounds))
    loaded = await derived(service, "written")
    assert sorted({*written} - {*loaded}) == sorted({*loaded} - {*written})


def expected(quote: Quote, name: str, value: dict[str, Any]) -> Quote:
    """A quote as its file would hold it after a request that was granted, told apart from how that is done."""
    _, coder, label = (
        (*value["reading"].split(":")[2].split("."), None)[:3]
        if "reading" in value
        else (0, value["coder"], value["label"])
    )
    others = tuple(each for each in quote.readings if (each.coder, each.label) != (coder, label))
    (was,) = [each for each in quote.readings if each not in others] or [None]
    if name == "withdrawReading":
        return replace(quote, readings=others)
    if name == "acceptReading":
        assert was is not None
        rest = tuple(replace(each, accepted=False) for each in others)
        return replace(quote, readings=(*rest, replace(was, accepted=True)))
    return replace(quote, readings=(*others, read(value, coder, label, accepted=was is not None and was.accepted)))


def read(value: dict[str, Any], coder: str, label: str | None, *, accepted: bool) -> Reading:
    return Reading(
        coder=coder,
        label=label,
        accepted=accepted,
        date=dt.date.fromisoformat(value["date"]),
        order=value["order"],
        about=tuple(value["about"]),
        about_certainty=value["aboutCertainty"],
        role=value["role"],
        role_certainty=value["roleCertainty"],
        valence=value["valence"],
        certainty=value["certainty"],
        rationale=value["rationale"],
        part=None if value["partStart"] is None else (value["partStart"], value["partEnd"]),
        shows=tuple(Showing(**each) for each in value["shows"]),
        observer_candidates=tuple(ObserverCandidate(**each) for each in value["observerCandidates"]),
    )


def test_a_study_without_writes_is_as_its_files_have_it() -> None:
    assert written_on(STUDY, []) == (STUDY, [])
