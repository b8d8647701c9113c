"""How does one group see another: the whole answer, and every figure in it counted anew from the files of the study.

The whole answers are kept in tests/golden. Where a change of them is meant, OOGPUNT_TEST_REWRITE=1 writes them anew;
read what differs before you keep it.
"""

import json
import os
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import NormalDist
from typing import Any

import pytest
from ruamel.yaml import YAML

from graph_api.resources import explorer_folder, seed_folders
from graph_api.service import Service
from graph_api.settings import Address
from tests.serving import seeded

GOLDEN = Path(__file__).parent / "golden"
REWRITE = os.environ.get("OOGPUNT_TEST_REWRITE") == "1"
FLAGSHIP = (explorer_folder() / "flagship.graphql").read_text("utf-8")
STUDIES = {folder.name: folder for folder in seed_folders()}
MANAGERS = {"observer": "managers", "observed": "council-members"}
CERTAINTIES = ["HIGH", "MEDIUM", "LOW"]
VALENCES = ["appreciative", "critical", "mixed", "neutral"]

Answer = dict[str, Any]


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with seeded(server) as opened:
        yield opened


async def answered(service: Service, document: str, **variables: Any) -> Answer:
    """The perception, from one database query."""
    before = service.database.queries
    response = await service.execute(document, variables)
    assert "errors" not in response, response
    assert service.database.queries == before + 1
    perception: Answer = response["data"]["perception"]
    return perception


# ---- whole answers ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("study", "language"), [("flevoland", "NL"), ("example", "EN")])
async def test_the_whole_answer_is_the_one_kept(service: Service, study: str, language: str) -> None:
    answer = await answered(service, FLAGSHIP, study=study, language=language, **MANAGERS)
    assert answer["about"]["revision"] == service.published.snapshot.studies[study].revision
    answer["about"]["revision"] = "grows with every load"
    assert answer["evidence"]["pageInfo"].pop("endCursor") or not answer["quotes"]
    for beside in answer["unattributed"]:
        assert beside["evidence"]["pageInfo"].pop("endCursor")
    kept = GOLDEN / f"managers-on-council-members-{study}.json"
    if REWRITE:
        kept.write_text(json.dumps(answer, ensure_ascii=False, indent=2, sort_keys=True) + "\n", "utf-8")
        pytest.skip(f"{kept.name} was written anew, and compared with nothing")
    assert answer == json.loads(kept.read_text("utf-8"))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("NL", "Van geen citaat is vastgelegd dat deze groep het uitsprak"),
        ("EN", "No quote is recorded as said by this group"),
    ],
)
async def test_on_flevoland_nobody_is_recorded_and_that_is_told(service: Service, language: str, sentence: str) -> None:
    answer = await answered(service, FLAGSHIP, study="flevoland", language=language, **MANAGERS)
    assert answer["quotes"] == 0
    assert answer["explanation"]["reason"] == "ONLY_UNATTRIBUTED"
    assert answer["explanation"]["text"]["text"].startswith(sentence)
    (beside,) = answer["unattributed"]
    assert beside["quotes"] == 6
    assert {name: beside["valence"][name] for name in VALENCES} == {
        "appreciative": 1,
        "critical": 2,
        "mixed": 2,
        "neutral": 1,
    }
    assert {cell["role"]["key"]: cell["quotes"] for cell in beside["cells"]} == {"directing": 3, "facilitating": 3}


@pytest.mark.parametrize("role", ["directing", "facilitating"])
async def test_on_flevoland_each_role_has_half_of_them(service: Service, role: str) -> None:
    answer = await answered(service, FLAGSHIP, study="flevoland", role=role, **MANAGERS)
    assert [beside["quotes"] for beside in answer["unattributed"]] == [3]


# ---- every figure, counted from the files -------------------------------------------------------------------------

FIGURES = """
query ($study: Key!, $observer: Key!, $observed: Key!, $role: Key, $round: Key, $coder: Key,
       $minCertainty: Certainty! = LOW, $withSubgroups: Boolean! = true, $filter: CountFilter) {
  perception(study: $study, observer: $observer, observed: $observed, role: $role, round: $round, coder: $coder,
             minCertainty: $minCertainty, withSubgroups: $withSubgroups, filter: $filter) {
    ...Figures
    explanation { reason }
    unattributed { ...Figures }
  }
}
fragment Figures on Perception {
  quotes
  sources
  respondents
  valence { appreciative critical mixed neutral balance }
  tensions(first: 100) { rank tension { key } share { count of value low high } poleA poleB leansTo lift }
  evidence(first: 5, orderBy: CERTAINTY_DESC) { totalCount edges { node { key } } }
}
"""


@dataclass(frozen=True)
class Counted:
    """A quote with the reading of it that counts."""

    round: str
    quote: dict[str, Any]
    reading: dict[str, Any]

    @property
    def observer(self) -> str | None:
        return self.quote.get("said_by")

    @property
    def observed(self) -> str:
        return str(self.reading["about"][0])

    @property
    def place(self) -> tuple[int, str]:
        """Most certain first, then by key."""
        return CERTAINTIES.index(self.reading["certainty"]), f"{self.quote['key']}.{self.reading['coder']}"

    @property
    def tensions(self) -> set[str]:
        return {shown["tension"] for shown in self.reading.get("shows", [])}

    def leans(self, tension: str, pole: str) -> bool:
        return any((shown["tension"], shown.get("pole")) == (tension, pole) for shown in self.reading.get("shows", []))


def read(path: Path) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = YAML(typ="safe").load(path)
    return entries


@cache
def counted(study: str, coder: str | None) -> tuple[Counted, ...]:
    """What a question about a study can count: accepted readings, or the first ones of one coder."""
    paths = sorted(STUDIES[study].glob("rounds/*/quotes*.yml"))
    quotes = [(path.parent.name, quote) for path in paths for quote in read(path)]
    return tuple(
        Counted(round_, quote, reading)
        for round_, quote in quotes
        for reading in quote.get("readings", [])
        if reading.get("order", 1) == 1
        and (reading.get("accepted", False) if coder is None else reading["coder"] == coder and "label" not in reading)
    )


@cache
def parents(study: str) -> dict[str, str | None]:
    return {group["key"]: group.get("part_of") for group in read(STUDIES[study] / "groups.yml")}


def is_within(study: str, group: str | None, whole: str) -> bool:
    while group is not None and group != whole:
        group = parents(study)[group]
    return group is not None


def wilson(count: int, of: int) -> tuple[float, float]:
    """The lowest and highest share that `count` of `of` does not rule out, found by halving."""
    z, share = NormalDist().inv_cdf(0.975), count / of

    def is_too_far(p: float) -> bool:
        return (share - p) ** 2 > z**2 * p * (1 - p) / of

    def bound(outside: float, inside: float) -> float:
        if not is_too_far(outside):
            return outside
        for _ in range(80):
            middle = (outside + inside) / 2
            outside, inside = (middle, inside) if is_too_far(middle) else (outside, middle)
        return inside

    return bound(0.0, share), bound(1.0, share)


def figures(found: list[Counted], everything: list[Counted]) -> Answer:
    """What `Figures` asks for, of the quotes found; `everything` is what a lift compares with."""
    valences = Counter(each.reading["valence"].lower() for each in found)
    ranked = Counter(tension for each in found for tension in each.tensions)
    return {
        "quotes": len(found),
        "sources": len({each.quote["source"] for each in found}),
        "respondents": len({voice for each in found for voice in each.quote.get("respondents", [])}),
        "valence": {name: valences[name] for name in VALENCES}
        | {"balance": (valences["appreciative"] - valences["critical"]) / len(found) if found else None},
        "tensions": [
            driving(rank, tension, found, everything)
            for rank, tension in enumerate(sorted(ranked, key=lambda key: (-ranked[key], key)), 1)
        ],
        "evidence": {
            "totalCount": len(found),
            "edges": [{"node": {"key": key}} for _, key in sorted(each.place for each in found)[:5]],
        },
    }


def driving(rank: int, tension: str, found: list[Counted], everything: list[Counted]) -> Answer:
    showing = [each for each in found if tension in each.tensions]
    everywhere = sum(tension in each.tensions for each in everything) / len(everything)
    a, b = (sum(each.leans(tension, pole) for each in showing) for pole in "AB")
    low, high = wilson(len(showing), len(found))
    share = len(showing) / len(found)
    return {
        "rank": rank,
        "tension": {"key": tension},
        "share": {"count": len(showing), "of": len(found), "value": share, "low": low, "high": high},
        "poleA": a,
        "poleB": b,
        "leansTo": None if a == b else "A" if a > b else "B",
        "lift": share / everywhere,
    }


def expected(study: str, asked: Answer) -> Answer:
    """The answer to FIGURES, from the files alone."""
    least = CERTAINTIES.index(asked.get("minCertainty", "LOW"))
    narrowed = asked.get("filter", {})
    everything = [
        each
        for each in counted(study, asked.get("coder"))
        if each.place[0] <= least
        and narrowed.get("valence") in (None, each.reading["valence"])
        and narrowed.get("attribution") in (None, each.quote["attribution"])
    ]
    belongs: Callable[[str | None, str], bool] = (
        (lambda group, whole: is_within(study, group, whole))
        if asked.get("withSubgroups", True)
        else (lambda group, whole: group == whole)
    )
    about = [
        each
        for each in everything
        if belongs(each.observed, asked["observed"])
        and asked.get("role") in (None, each.reading.get("role"))
        and asked.get("round") in (None, each.round)
        and ("roles" not in narrowed or each.reading.get("role") in narrowed["roles"])
        and ("rounds" not in narrowed or each.round in narrowed["rounds"])
    ]
    held = [each for each in about if belongs(each.observer, asked["observer"])]
    unattributed = [each for each in about if each.observer is None]
    return {
        **figures(held, everything),
        "explanation": reason(held, unattributed),
        "unattributed": [figures(unattributed, everything)] if unattributed else [],
    }


def reason(held: list[Counted], unattributed: list[Counted]) -> Answer | None:
    if held:
        return None if any(each.tensions for each in held) else {"reason": "NO_TENSION_READ"}
    return {"reason": "ONLY_UNATTRIBUTED" if unattributed else "NOBODY_RECORDED"}


def rounded(value: Any) -> Any:
    """Figures that two ways of counting may give a last digit apart."""
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    if isinstance(value, list):
        return [rounded(item) for item in value]
    return round(value, 9) + 0.0 if isinstance(value, float) else value


def variants() -> Iterator[Answer]:
    """Every pair of groups of both studies, and managers on council members asked in every other way."""
    for study in STUDIES:
        for observer in parents(study):
            yield from ({"study": study, "observer": observer, "observed": observed} for observed in parents(study))
    for narrowed in (
        *({"minCertainty": least} for least in CERTAINTIES),
        *({"round": round_} for round_ in ("2022", "2023", "2024")),
        *({"role": role} for role in ("directing", "facilitating", "accountable")),
        *({"coder": coder} for coder in ("coder-a", "coder-b")),
        {"withSubgroups": False},
        *({"filter": {"valence": valence.upper()}} for valence in VALENCES),
        {"filter": {"attribution": "INDIVIDUAL", "rounds": ["2022", "2024"]}},
        {"filter": {"valence": "CRITICAL", "roles": ["directing", "accountable"]}, "minCertainty": "MEDIUM"},
        {"coder": "coder-b", "role": "directing", "round": "2024", "minCertainty": "MEDIUM", "withSubgroups": False},
    ):
        yield {"study": "example", **MANAGERS, **narrowed}
    for narrowed in (*({"minCertainty": least} for least in CERTAINTIES), {"role": "directing"}):
        yield {"study": "flevoland", **MANAGERS, **narrowed}


async def test_every_figure_is_what_the_files_of_the_study_say(service: Service) -> None:
    for asked in variants():
        answer = await answered(service, FIGURES, **asked)
        assert rounded(answer) == rounded(expected(asked["study"], asked)), asked


def test_the_intervals_are_those_of_published_tables() -> None:
    """Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3."""
    for (count, of), bounds in {
        (81, 263): (0.2553, 0.3662),
        (15, 148): (0.0624, 0.1605),
        (0, 20): (0.0, 0.1611),
        (1, 29): (0.0061, 0.1718),
    }.items():
        assert wilson(count, of) == pytest.approx(bounds, abs=0.00005)
