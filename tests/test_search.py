"""Full-text search: what a filter leaves, facets, pages and highlights, against the files and the index itself."""

import re
from collections import Counter
from collections.abc import AsyncIterator
from typing import Any

import pytest

from graph_api import derived
from graph_api.analysis.highlights import STOP_WORDS
from graph_api.service import Service
from graph_api.settings import Address
from tests.asking_seed import Row, quotes_in_files, same_as_kept
from tests.comparing import answered
from tests.serving import seeded

SEARCH = """
query ($study: Key!, $text: String!, $language: Language! = NL, $filter: SearchFilter, $first: Int, $after: String) {
  search(study: $study, text: $text, language: $language, filter: $filter, first: $first, after: $after) {
    totalCount
    edges { node { text highlights { start end } found { __typename id } } }
    pageInfo { hasNextPage endCursor }
  }
  searchFacets(study: $study, text: $text, language: $language, filter: $filter) {
    isCapped
    kinds { key hits } observers { key hits } observed { key hits } roles { key hits } rounds { key hits }
    tensions { key hits } valences { key hits }
    explanation { reason }
    about { n }
  }
}
"""

RANKED = """
query ($study: Key!, $text: String!, $first: Int!, $after: String) {
  search(study: $study, text: $text, first: $first, after: $after) {
    edges { node { score found { id } } }
    pageInfo { hasNextPage endCursor }
  }
}
"""


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with seeded(server) as opened:
        yield opened


@pytest.mark.parametrize(("study", "text"), [("flevoland", "rol"), ("example", "managers")])
async def test_the_whole_answer_is_the_one_kept(service: Service, study: str, text: str) -> None:
    answer = await answered(service, SEARCH, study=study, text=text, first=100)
    assert answer["search"]["pageInfo"].pop("endCursor")
    answer["search"]["edges"].sort(key=lambda edge: edge["node"]["found"]["id"])  # scores depend on other studies
    same_as_kept(f"search-{study}", answer)


def holds(quote: Row, word: str) -> bool:
    return re.search(rf"(?i)\b{word}\b", quote["text"]) is not None


def accepted(quote: Row) -> Row:
    return next((reading for reading in quote["readings"] if reading.get("accepted")), {})


FILTERS: dict[str, tuple[dict[str, Any], Any]] = {
    "observer": (
        {"observer": "civil-servants", "withSubgroups": False},
        lambda _, q: q.get("said_by") == "civil-servants",
    ),
    "observed": (
        {"observed": "managers", "withSubgroups": False},
        lambda _, q: accepted(q).get("about", [""])[0] == "managers",
    ),
    "role": ({"role": "directing"}, lambda _, q: accepted(q).get("role") == "directing"),
    "round": ({"round": "2023"}, lambda round_, q: round_ == "2023" and bool(q)),
    "valence": ({"valence": "CRITICAL"}, lambda _, q: accepted(q).get("valence") == "CRITICAL"),
    "tension": (
        {"tension": "steering"},
        lambda _, q: "steering" in {s["tension"] for s in accepted(q).get("shows", [])},
    ),
    "together": (
        {"round": "2022", "valence": "CRITICAL"},
        lambda round_, q: round_ == "2022" and accepted(q).get("valence") == "CRITICAL",
    ),
}


@pytest.mark.parametrize("name", list(FILTERS))
async def test_a_filter_leaves_the_quotes_of_the_files_that_have_the_word(service: Service, name: str) -> None:
    asked, fits = FILTERS[name]
    expected = {
        f"example:quote:{quote['key']}"
        for round_, quote in quotes_in_files("example")
        if quote["language"] == "NL" and holds(quote, "wij") and fits(round_, quote)
    }
    assert expected
    data = await answered(service, SEARCH, study="example", text="wij", first=100, filter={**asked, "kind": "QUOTE"})
    found = {edge["node"]["found"]["id"] for edge in data["search"]["edges"]}
    assert found == expected
    assert data["search"]["totalCount"] == data["searchFacets"]["about"]["n"] == len(expected)


async def test_a_group_takes_in_the_groups_within_it(service: Service) -> None:
    counts = {}
    for nested in (True, False):
        asked = {"observer": "managers", "withSubgroups": nested}
        data = await answered(service, SEARCH, study="example", text="wij", filter=asked)
        counts[nested] = data["search"]["totalCount"]
        groups = {entry["key"] for entry in data["searchFacets"]["observers"]}
        assert groups == ({"managers", "middle-management"} if nested else {"managers"})
    assert counts[True] > counts[False] > 0


async def test_facets_count_all_hits_as_the_files_do(service: Service) -> None:
    data = await answered(service, SEARCH, study="example", text="wij", first=1, filter={"kind": "QUOTE"})
    quotes = [(r, q) for r, q in quotes_in_files("example") if q["language"] == "NL" and holds(q, "wij")]
    facets = data["searchFacets"]
    assert not facets["isCapped"]
    for name, values in {
        "kinds": ["QUOTE" for _ in quotes],
        "rounds": [round_ for round_, _ in quotes],
        "observers": [quote["said_by"] for _, quote in quotes if "said_by" in quote],
        "observed": [accepted(quote)["about"][0] for _, quote in quotes if accepted(quote)],
        "valences": [accepted(quote)["valence"] for _, quote in quotes if accepted(quote)],
        "roles": [accepted(quote)["role"] for _, quote in quotes if "role" in accepted(quote)],
        "tensions": [key for _, q in quotes for key in {s["tension"] for s in accepted(q).get("shows", [])}],
    }.items():
        expected = sorted(Counter(values).items(), key=lambda entry: (-entry[1], entry[0]))
        assert [(entry["key"], entry["hits"]) for entry in facets[name]] == expected, name


async def test_pages_hold_every_hit_once(service: Service) -> None:
    asked: Row = {"study": "example", "text": "wij"}
    whole = (await answered(service, SEARCH, first=100, **asked))["search"]
    data = (await answered(service, SEARCH, first=7, **asked))["search"]
    seen = [edge["node"]["found"]["id"] for edge in data["edges"]]
    while data["pageInfo"]["hasNextPage"]:
        data = (await answered(service, SEARCH, first=7, after=data["pageInfo"]["endCursor"], **asked))["search"]
        seen += [edge["node"]["found"]["id"] for edge in data["edges"]]
    assert seen == [edge["node"]["found"]["id"] for edge in whole["edges"]]
    assert len(seen) == len(set(seen)) == whole["totalCount"] > 7


@pytest.mark.parametrize("first", [2, 4, 7])
async def test_who_pages_beyond_the_best_gets_every_other_hit_once(
    service: Service, monkeypatch: pytest.MonkeyPatch, first: int
) -> None:
    asked: Row = {"study": "example", "text": "wij", "first": first}
    whole = (await answered(service, RANKED, **asked | {"first": 100}))["search"]["edges"]
    monkeypatch.setattr(derived, "BEST", 9)
    page = (await answered(service, RANKED, **asked))["search"]
    seen = page["edges"]
    while page["pageInfo"]["hasNextPage"]:
        page = (await answered(service, RANKED, after=page["pageInfo"]["endCursor"], **asked))["search"]
        seen += page["edges"]
    ids, best = ([edge["node"]["found"]["id"] for edge in edges] for edges in (seen, whole))
    assert len(ids) > 20
    assert sorted(ids) == sorted(best)
    scores = [edge["node"]["score"] for edge in seen]
    assert scores == sorted(scores, reverse=True)


async def test_every_hit_has_its_word_marked(service: Service) -> None:
    for language, words in {
        "NL": ("mensen", "statenleden", "gedeputeerden", "vragen"),
        "EN": ("governor", "rules", "permits", "partner"),
    }.items():
        for word in words:
            asked = {"study": "example", "text": word, "language": language, "first": 100}
            edges = (await answered(service, SEARCH, **asked))["search"]["edges"]
            assert edges, word
            for edge in edges:
                assert edge["node"]["highlights"], (word, edge["node"]["text"])


async def test_nothing_found_is_told(service: Service) -> None:
    data = await answered(service, SEARCH, study="flevoland", text="quetzalcoatl")
    assert data["search"]["edges"] == []
    assert data["searchFacets"]["explanation"]["reason"] == "NOTHING_FOUND"


@pytest.mark.parametrize(("text", "language"), [("de het een", "NL"), ("the of", "EN")])
async def test_words_that_the_index_leaves_out_find_nothing_by_themselves(
    service: Service, text: str, language: str
) -> None:
    alone = await answered(service, SEARCH, study="example", text=text, language=language)
    assert (alone["search"]["totalCount"], alone["search"]["edges"]) == (0, [])
    assert alone["searchFacets"]["explanation"]["reason"] == "NOTHING_FOUND"
    beside = await answered(service, SEARCH, study="example", text=f"{text} managers", language=language)
    without = await answered(service, SEARCH, study="example", text="managers", language=language)
    assert beside["search"]["totalCount"] == without["search"]["totalCount"] > 0


async def test_lessons_are_found_by_the_tension_they_address(service: Service) -> None:
    lessons = '{ lessons(study: "example") { edges { node { id addresses { key } } } } }'
    nodes = [edge["node"] for edge in (await answered(service, lessons))["lessons"]["edges"]]
    facets = [(node["id"], tension["key"]) for node in nodes for tension in node["addresses"]]
    rows = await service.database.read(
        "MATCH (lesson:Lesson {study: 'example'}) UNWIND lesson.facets AS facet "
        "WITH lesson, facet WHERE facet STARTS WITH 'tension:' RETURN lesson.id AS id, substring(facet, 8) AS key",
        {},
    )
    assert sorted((row["id"], row["key"]) for row in rows) == sorted(facets) != []


@pytest.mark.parametrize("language", ["NL", "EN"])
async def test_stop_words_are_those_of_the_analyzer(service: Service, language: str) -> None:
    """A word that stands in texts by the files, but in no entry of the index."""
    texts = [q["text"].lower() for _, q in quotes_in_files("example") if q["language"] == language]
    common = Counter(word for text in texts for word in set(re.findall(r"\w+(?:['’]\w+)*", text)))
    for word, _ in common.most_common(120):
        rows = await service.database.read(
            "CALL db.index.fulltext.queryNodes($index, $query) YIELD node RETURN count(node) AS hits",
            {"index": f"text_{language.lower()}", "query": f"search{language.title()}:{word}"},
        )
        assert (rows[0]["hits"] == 0) is (word in STOP_WORDS[language]), word
