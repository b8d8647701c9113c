"""What a figure stands on: counted anew from the files of the study."""

from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

import pytest

from graph_api.service import Service
from graph_api.settings import Address
from tests.asking_seed import Row, quotes_in_files, same_as_kept
from tests.comparing import answered
from tests.serving import seeded

WHOLE = """
query ($id: ID!, $first: Int! = 100) {
  provenance(id: $id, first: $first) {
    of { __typename id }
    about { n minCertainty }
    readings { key }
    quotes { key }
    spans { quote { key } source { key } start end page }
    sources { source { key } quotes }
    importRecords { quotes readings by }
    explanation { reason }
  }
}
"""


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with seeded(server) as opened:
        yield opened


async def provenance(service: Service, id: str, **variables: Any) -> Row:
    found: Row = (await answered(service, WHOLE, id=id, **variables))["provenance"]
    return found


IDS = {
    "flevoland": "flevoland:perceptions:*/-/council-members/*/1/-/nested",
    "example": "example:perceptions:+2022+2023/managers/council-members/+directing/1/-/nested@MEDIUM,CRITICAL,*",
}


@pytest.mark.parametrize("study", list(IDS))
async def test_the_whole_answer_is_the_one_kept(service: Service, study: str) -> None:
    answer = await provenance(service, IDS[study], first=5)
    for record in answer["importRecords"]:
        assert record.pop("by")
    same_as_kept(f"provenance-{study}", answer)


@dataclass(frozen=True)
class Counted:
    """A quote with the reading of it that counts."""

    round: str
    quote: Row
    reading: Row

    @property
    def shows(self) -> set[tuple[str, str | None]]:
        """Tensions with the pole leaned to."""
        return {(shown["tension"], shown.get("pole")) for shown in self.reading.get("shows", [])}


def accepted(study: str) -> list[Counted]:
    return [
        Counted(round_, quote, reading)
        for round_, quote in quotes_in_files(study)
        for reading in quote.get("readings", [])
        if reading.get("accepted")
    ]


KINDS: dict[str, Callable[[Counted], bool]] = {
    "tension:steering": lambda one: "steering" in {tension for tension, _ in one.shows},
    "pole:steering.a": lambda one: ("steering", "A") in one.shows,
    "group:managers": lambda one: "managers" in (one.quote.get("said_by"), one.reading["about"][0]),
    "role:directing": lambda one: one.reading.get("role") == "directing",
    "round:2023": lambda one: one.round == "2023",
    "source:2023-away-day": lambda one: one.quote["source"] == "2023-away-day",
    "": lambda one: bool(one.quote),
}


@pytest.mark.parametrize("kind", list(KINDS))
async def test_each_kind_of_thing_stands_on_the_quotes_of_the_files(service: Service, kind: str) -> None:
    counted = [one for one in accepted("example") if KINDS[kind](one)]
    answer = await provenance(service, f"example:{kind}" if kind else "example")
    assert answer["explanation"] is None
    assert answer["about"]["n"] == len(counted) > 0
    shown = sorted(counted, key=lambda one: str(one.quote["key"]))[:100]
    keys = [one.quote["key"] for one in shown]
    assert [quote["key"] for quote in answer["quotes"]] == keys
    assert [span["quote"]["key"] for span in answer["spans"]] == keys
    read = [f"{one.quote['key']}.{one.reading['coder']}" for one in shown]
    assert [reading["key"] for reading in answer["readings"]] == read
    sources = Counter(one.quote["source"] for one in counted)
    expected = sorted(sources.items(), key=lambda entry: (-entry[1], entry[0]))
    assert [(one["source"]["key"], one["quotes"]) for one in answer["sources"]] == expected


async def test_a_stored_cell_stands_on_its_evidence(service: Service) -> None:
    cells = (
        """{ web(study: "example") { perceptions { id quotes evidence(first: 100) { edges { node { key } } } } } }"""
    )
    (cell, *_) = (await answered(service, cells))["web"]["perceptions"]

    found = await provenance(service, cell["id"])

    assert found["of"] == {"__typename": "Perception", "id": cell["id"]}
    assert found["about"]["n"] == cell["quotes"] > 0
    assert [reading["key"] for reading in found["readings"]] == [
        edge["node"]["key"] for edge in cell["evidence"]["edges"]
    ]


async def test_a_quote_shows_all_readings_of_it_and_its_place(service: Service) -> None:
    (quote,) = [quote for _, quote in quotes_in_files("flevoland") if quote["key"] == "q01"]
    answer = await provenance(service, "flevoland:quote:q01")
    assert answer["about"]["n"] == 1
    (span,) = answer["spans"]
    assert (span["source"]["key"], span["start"], span["end"]) == (quote["source"], quote["start"], quote["end"])
    assert len(answer["readings"]) == len(quote["readings"])
    assert [record["quotes"] for record in answer["importRecords"]] == [len(list(quotes_in_files("flevoland")))]


async def test_a_reading_shows_itself_only(service: Service) -> None:
    answer = await provenance(service, "example:reading:2022-a-004.coder-b")
    assert answer["of"]["__typename"] == "Reading"
    assert [reading["key"] for reading in answer["readings"]] == ["2022-a-004.coder-b"]
    assert [quote["key"] for quote in answer["quotes"]] == ["2022-a-004"]


async def test_an_import_record_shows_what_it_loaded(service: Service) -> None:
    records = '{ rounds(study: "flevoland") { edges { node { importRecord { id quotes } } } } }'
    (edge,) = (await answered(service, records))["rounds"]["edges"]
    answer = await provenance(service, edge["node"]["importRecord"]["id"])
    assert answer["of"] == {"__typename": "ImportRecord", "id": edge["node"]["importRecord"]["id"]}
    assert answer["about"]["n"] == len(accepted("flevoland"))


async def test_what_stands_on_no_quote_says_so(service: Service) -> None:
    answer = await provenance(service, "flevoland:lesson:be-clear")
    assert (answer["about"]["n"], answer["explanation"]["reason"]) == (0, "NO_QUOTE_BEHIND")


async def test_an_unknown_id_has_no_provenance(service: Service) -> None:
    assert await provenance(service, "flevoland:quote:nowhere") is None


CONTEXT = """
query ($id: ID!, $first: Int!) {
  node(id: $id) { ... on Quote { context(first: $first) { before { key } after { key } } } }
}
"""


@pytest.mark.parametrize("study", ["flevoland", "example"])
async def test_the_quotes_around_one_follow_its_source(service: Service, study: str) -> None:
    by_source: dict[tuple[str, str], list[Row]] = {}
    for round_, quote in quotes_in_files(study):
        by_source.setdefault((round_, quote["source"]), []).append(quote)
    for quotes in by_source.values():
        keys = [quote["key"] for quote in sorted(quotes, key=lambda quote: (quote.get("start", -1), quote["key"]))]
        for place in {0, 1, len(keys) // 2, len(keys) - 1} & set(range(len(keys))):
            data = await answered(service, CONTEXT, id=f"{study}:quote:{keys[place]}", first=2)
            context = data["node"]["context"]
            assert [quote["key"] for quote in context["before"]] == keys[max(0, place - 2) : place]
            assert [quote["key"] for quote in context["after"]] == keys[place + 1 : place + 3]


async def test_a_term_stands_on_quotes_that_use_it_and_on_no_suggestion(service: Service) -> None:
    text = "query ($id: ID!) { provenance(id: $id) { about { n } quotes { mentions { term { key } method } } } }"
    found = (await answered(service, text, id="example:term:draagvlak"))["provenance"]
    methods = [
        {mention["method"] for mention in quote["mentions"] if mention["term"]["key"] == "draagvlak"}
        for quote in found["quotes"]
    ]
    assert found["about"]["n"] == len(methods) == 5
    assert all(each - {"COMPOUND"} for each in methods)
