"""How coders agree: the whole answers, and every figure counted anew from the files of the study."""

from collections import Counter
from collections.abc import AsyncIterator
from typing import Any

import pytest

from graph_api.analysis.votes import DIMENSIONS
from graph_api.service import Service
from graph_api.settings import Address
from graph_api.types.agreement import Dimension
from tests.asking_seed import Row, quotes_in_files, same_as_kept
from tests.comparing import answered
from tests.serving import seeded

WHOLE = """
query ($study: Key!, $coders: [Key!], $round: Key, $filter: AgreementFilter) {
  agreement(study: $study, coders: $coders, round: $round, filter: $filter) {
    coders
    dimensions {
      dimension n differing
      percent { ...Figure } kappa { ...Figure } alpha { ...Figure }
      prevalence { value count share }
      quotes { key }
    }
    explanation { reason text { text } }
    about { n rounds }
  }
}
fragment Figure on AgreementEstimate { value low high method reason }
"""


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with seeded(server) as opened:
        yield opened


@pytest.mark.parametrize("study", ["flevoland", "example"])
async def test_the_whole_answer_is_the_one_kept(service: Service, study: str) -> None:
    same_as_kept(f"agreement-{study}", (await answered(service, WHOLE, study=study))["agreement"])


def said(reading: Row) -> dict[str, str]:
    return {
        "OBSERVED": reading["about"][0],
        "ROLE": reading.get("role", "-"),
        "VALENCE": reading["valence"],
        "TENSIONS": "+".join(sorted({shown["tension"] for shown in reading.get("shows", [])})) or "-",
        "CERTAINTY": reading["certainty"],
    }


def pairs(dimension: str, *rounds: str) -> dict[str, tuple[str, str]]:
    """By quote: what coder A and coder B of the example said."""
    found = {}
    for _, quote in quotes_in_files("example", *rounds):
        votes = {r["coder"]: said(r)[dimension] for r in quote["readings"] if "label" not in r}
        if len(votes) == 2:
            found[quote["key"]] = (votes["coder-a"], votes["coder-b"])
    return found


@pytest.mark.parametrize("rounds", [(), ("2022",), ("2023", "2024")])
async def test_every_figure_is_that_of_the_files(service: Service, rounds: tuple[str, ...]) -> None:
    chosen = {"filter": {"rounds": list(rounds)}} if rounds else {}
    answer = (await answered(service, WHOLE, study="example", **chosen))["agreement"]
    assert answer["coders"] == ["coder-a", "coder-b"]
    assert [one["dimension"] for one in answer["dimensions"]] == list(Dimension)
    for one in answer["dimensions"]:
        votes = pairs(one["dimension"], *rounds)
        apart = sorted(key for key, (a, b) in votes.items() if a != b)
        assert one["n"] == answer["about"]["n"] == len(votes)
        assert one["differing"] == len(apart)
        assert [quote["key"] for quote in one["quotes"]] == apart[:3]
        a, b = (Counter(column) for column in zip(*votes.values(), strict=True))
        agreed = 1 - len(apart) / len(votes)
        by_chance = sum(a[value] * b[value] for value in a) / len(votes) ** 2
        assert one["percent"]["value"] == pytest.approx(agreed)
        assert one["kappa"]["value"] == pytest.approx((agreed - by_chance) / (1 - by_chance))
        assert {entry["value"]: entry["count"] for entry in one["prevalence"]} == a + b
        if one["dimension"] != "CERTAINTY":  # of two coders who both read all quotes: Krippendorff (2019), nominal
            both, n = a + b, 2 * len(votes)
            chance_apart = 1 - sum(count * (count - 1) for count in both.values()) / (n * (n - 1))
            assert one["alpha"]["value"] == pytest.approx(1 - (1 - agreed) / chance_apart)
        for figure in ("percent", "kappa", "alpha"):
            assert one[figure]["low"] <= one[figure]["value"] <= one[figure]["high"]


async def test_one_coder_cannot_agree_and_that_is_told(service: Service) -> None:
    answer = (await answered(service, WHOLE, study="flevoland"))["agreement"]
    assert answer["explanation"]["reason"] == "ONE_CODER_ONLY"
    assert {one["alpha"]["reason"] for one in answer["dimensions"]} == {"ONE_CODER_ONLY"}


async def test_a_single_coder_named_is_an_error(service: Service) -> None:
    response = await service.execute(WHOLE, {"study": "example", "coders": ["coder-a"]})
    assert response["errors"][0]["message"].startswith("coders names fewer than two coders")


PAGES = """
query ($dimension: Dimension!, $coders: [Key!], $first: Int, $last: Int, $after: String, $before: String) {
  disagreements(study: "example", dimension: $dimension, coders: $coders,
                first: $first, last: $last, after: $after, before: $before) {
    totalCount edges { node { key } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
  }
}
"""


async def page(service: Service, **variables: Any) -> tuple[list[str], Row]:
    found = (await answered(service, PAGES, **variables))["disagreements"]
    return [edge["node"]["key"] for edge in found["edges"]], found


@pytest.mark.parametrize("dimension", list(Dimension))
@pytest.mark.parametrize("coders", [None, ["coder-a", "coder-b"]])
async def test_disagreements_are_paged_both_ways(service: Service, dimension: str, coders: list[str] | None) -> None:
    apart = sorted(key for key, (a, b) in pairs(dimension).items() if a != b)
    forwards, found = await page(service, dimension=dimension, coders=coders, first=20)
    while found["pageInfo"]["hasNextPage"]:
        after = found["pageInfo"]["endCursor"]
        keys, found = await page(service, dimension=dimension, coders=coders, first=20, after=after)
        forwards += keys
    assert forwards == apart
    assert found["totalCount"] == len(apart)
    keys, found = await page(service, dimension=dimension, coders=coders, last=3)
    assert keys == apart[-3:]
    before = found["pageInfo"]["startCursor"]
    keys, _ = await page(service, dimension=dimension, coders=coders, last=3, before=before)
    assert keys == apart[-6:-3]


def test_the_dimensions_of_the_schema_are_those_that_are_counted() -> None:
    assert list(Dimension) == list(DIMENSIONS)


NESTED = """
query ($with: Boolean!) {
  one: agreement(study: "example") { ...Two __typename }
  two: agreement(study: "flevoland") { ...Two list: dimensions { dimension } }
  quotes(study: "example", first: 1) { edges { node { key } } }
}
fragment Two on Agreement {
  ... on Answer { about { n } }
  list: dimensions {
    a: alpha { v: value ... @include(if: $with) { __typename method } }
    alpha { value }
    prevalence { __typename value }
  }
}
"""


@pytest.mark.parametrize("include", [True, False])
async def test_computed_fields_keep_aliases_fragments_and_directives(service: Service, include: bool) -> None:
    data = await answered(service, NESTED, **{"with": include})
    assert data["one"]["__typename"] == "Agreement"
    for one in data["one"]["list"]:
        assert one["a"]["v"] == one["alpha"]["value"]
        assert one["a"].keys() == ({"v", "__typename", "method"} if include else {"v"})
        assert {entry["__typename"] for entry in one["prevalence"]} == {"VotedValue"}
    assert [one["dimension"] for one in data["two"]["list"]] == list(Dimension)
    assert {one["a"]["v"] for one in data["two"]["list"]} == {None}
    assert len(data["quotes"]["edges"]) == 1
