"""The figure itself, drawn again: its rows, columns, quotes and dictionaries are those of the files."""

from collections import defaultdict
from collections.abc import AsyncIterator

import pytest

from graph_api.service import Service
from graph_api.settings import Address
from tests.counted_of import Answer, answered, compare_with_kept, counted, terms
from tests.serving import seeded
from tests.test_flagship import Counted, parents

FIGURE = """
query ($study: Key!, $round: Key, $source: String, $filter: CountFilter) {
  figure(study: $study, round: $round, source: $source, filter: $filter) {
    columns { role { key name { text } } quotes }
    rows {
      group { key name { text } }
      quotes
      cells { role { key } quotes readings { valence certainty quote { key text observer { key } } } }
      dictionary { term { lemma hyphenation article plural } standing definitions { definition certainty } }
    }
    explanation { reason }
    about { n rounds revision }
  }
}
"""


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with seeded(server) as opened:
        yield opened


@pytest.mark.parametrize(("study", "asked"), [("flevoland", {"source": "figure"}), ("example", {"round": "2024"})])
async def test_whole_figure_is_the_one_kept(service: Service, study: str, asked: Answer) -> None:
    compare_with_kept(await answered(service, FIGURE, study=study, **asked), f"figure-{study}")


@pytest.mark.parametrize(
    ("study", "asked"),
    [
        ("flevoland", {}),
        ("flevoland", {"source": "figure"}),
        ("flevoland", {"filter": {"withSubgroups": False}}),
        ("example", {}),
        ("example", {"round": "2023"}),
    ],
)
async def test_every_cell_holds_what_the_files_say(service: Service, study: str, asked: Answer) -> None:
    found = [
        each
        for each in counted(study, None)
        if each.observer != each.observed
        and each.quote["source"] == asked.get("source", each.quote["source"])
        and each.round == asked.get("round", each.round)
    ]
    answer = await answered(service, FIGURE, study=study, **asked)
    defining = {owner["group"] for term in terms(study) for owner in term["defined_by"]}
    rows: dict[str, set[str]] = defaultdict(set)
    for group in {each.observed for each in found} | defining:
        rows[group if "filter" in asked else row_of(study, group, defining)].add(group)
    roles = sorted({each.reading.get("role") for each in found}, key=lambda role: (role is None, role))
    assert [(column["role"] or {}).get("key") for column in answer["columns"]] == roles
    assert [row["group"]["key"] for row in answer["rows"]] == sorted(rows)
    assert answer["about"]["n"] == len(found)
    for row in answer["rows"]:
        cells = [[e for e in found if is_in(e, rows[row["group"]["key"]], role)] for role in roles]
        assert [drawn(cell) for cell in row["cells"]] == [expected(held) for held in cells]
        assert row["quotes"] == sum(map(len, cells))
        own = [term for term in terms(study) if row["group"]["key"] in {o["group"] for o in term["defined_by"]}]
        assert [entry["term"]["lemma"] for entry in row["dictionary"]] == [term["lemma"] for term in own]


def row_of(study: str, group: str, defining: set[str]) -> str:
    """The nearest group around it, or itself, that has a dictionary; itself where none has."""
    whole: str | None = group
    while whole is not None and whole not in defining:
        whole = parents(study)[whole]
    return whole or group


def is_in(each: Counted, groups: set[str], role: str | None) -> bool:
    return each.observed in groups and each.reading.get("role") == role


def drawn(cell: Answer) -> Answer:
    quotes = [
        (
            reading["quote"]["key"],
            reading["quote"]["text"],
            (reading["quote"]["observer"] or {}).get("key"),
            reading["valence"],
            reading["certainty"],
        )
        for reading in cell["readings"]
    ]
    return {"quotes": cell["quotes"], "first": quotes}


def expected(held: list[Counted]) -> Answer:
    first = sorted(held, key=lambda each: each.place)[:20]
    return {
        "quotes": len(held),
        "first": [
            (e.quote["key"], e.quote["text"].strip(), e.observer, e.reading["valence"], e.reading["certainty"])
            for e in first
        ],
    }


async def test_printed_figure_has_its_24_quotes_by_nobody_recorded(service: Service) -> None:
    """Five groups in two roles, each with its dictionary, and one quote on the province as a whole."""
    answer = await answered(service, FIGURE, study="flevoland", source="figure")
    assert {column["role"]["key"]: column["quotes"] for column in answer["columns"]} == {
        "directing": 12,
        "facilitating": 12,
    }
    dictionaries = ["civil-servants", "council-members", "external-partners", "governors", "managers"]
    assert [row["group"]["key"] for row in answer["rows"]] == [*dictionaries, "province"]
    assert all(row["dictionary"] for row in answer["rows"][:5])
    quotes = [reading["quote"] for row in answer["rows"] for cell in row["cells"] for reading in cell["readings"]]
    assert len({quote["key"] for quote in quotes}) == 24
    assert {str(quote["observer"]) for quote in quotes} == {"None"}


async def test_unknown_source_gives_an_empty_figure_with_its_dictionaries(service: Service) -> None:
    answer = await answered(service, FIGURE, study="flevoland", source="nothing")
    assert answer["columns"] == []
    assert answer["explanation"]["reason"] == "NOBODY_RECORDED"
    assert any(row["dictionary"] for row in answer["rows"])
