"""Pages: every entry once, in order, both ways, also while entries come and go; cursors and sizes that are refused."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from graph_api.model import Certainty
from graph_api.service import Service
from graph_api.settings import Address
from tests.comparing import answered, refused
from tests.crowd import crowded
from tests.worlds import MINE, NEIGHBOUR, unlimited, world_of


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with unlimited(server, NEIGHBOUR.key, MINE.key) as opened:
        yield opened


@pytest.fixture
async def mine(service: Service) -> Service:
    """A service that sees one small study, and another with the same keys in it."""
    await world_of(service, MINE, NEIGHBOUR)
    return service


UNEVEN = replace(
    MINE, logbook=(), rounds=tuple(crowded(key, n) for key, n in (("2022", 6), ("2023", 40), ("2024", 90)))
)
"""Cells with few quotes, and with many."""

SEEN = 'perception(study: "mine", observer: "managers", observed: "council")'
LISTS = {
    "studies": "studies(ARGUMENTS) { PAGE }",
    "groups": 'groups(study: "mine", ARGUMENTS) { PAGE }',
    "tensions": 'tensionFields(study: "mine", ARGUMENTS) { PAGE }',
    "quotes": 'quotes(study: "mine", ARGUMENTS) { PAGE }',
    "readings": 'readings(study: "mine", ARGUMENTS) { PAGE }',
    "readings, surest first": 'readings(study: "mine", orderBy: CERTAINTY_DESC, ARGUMENTS) { PAGE }',
    "perceptions": 'perceptions(study: "mine", ARGUMENTS) { PAGE }',
    "perceptions, most quotes first": 'perceptions(study: "mine", orderBy: QUOTES_DESC, ARGUMENTS) { PAGE }',
    "evidence": f"{SEEN} {{ unattributed {{ evidence(ARGUMENTS) {{ PAGE }} }} }}",
    "evidence, surest first": f"{SEEN} {{ evidence(orderBy: CERTAINTY_DESC, ARGUMENTS) {{ PAGE }} }}",
}
PAGE = "totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }"


async def page_of(service: Service, name: str, arguments: str, **variables: Any) -> dict[str, Any]:
    document = LISTS[name].replace("ARGUMENTS", arguments).replace("PAGE", PAGE)
    found = await answered(service, f"query Page($after: String, $before: String) {{ {document} }}", **variables)
    while not isinstance(found, dict) or "edges" not in found:
        found = found[0] if isinstance(found, list) else next(iter(found.values()))
    return found


def ids(page: dict[str, Any]) -> list[str]:
    return [edge["node"]["id"] for edge in page["edges"]]


@pytest.mark.parametrize("name", LISTS)
async def test_pages_give_every_entry_once_and_in_order_both_ways(mine: Service, name: str) -> None:
    whole = await page_of(mine, name, "first: 100, after: $after, before: $before")
    assert len(whole["edges"]) == whole["totalCount"] > 0
    for size in (1, 2):
        forward: list[str] = []
        backward: list[str] = []
        after = before = None
        for _ in range(len(whole["edges"]) + 1):
            page = await page_of(mine, name, f"first: {size}, after: $after, before: $before", after=after)
            assert page["pageInfo"]["hasPreviousPage"] is (after is not None)
            assert page["totalCount"] == whole["totalCount"]
            forward += ids(page)
            after = page["pageInfo"]["endCursor"]
            if not page["pageInfo"]["hasNextPage"]:
                break
        for _ in range(len(whole["edges"]) + 1):
            page = await page_of(mine, name, f"last: {size}, after: $after, before: $before", before=before)
            assert page["pageInfo"]["hasNextPage"] is (before is not None)
            backward = ids(page) + backward
            before = page["pageInfo"]["startCursor"]
            if not page["pageInfo"]["hasPreviousPage"]:
                break
        assert forward == backward == ids(whole)


@pytest.mark.parametrize("order", ["KEY_ASC", "CERTAINTY_DESC"])
@pytest.mark.parametrize(
    "kept", ["", 'tension: "pace"', "valence: CRITICAL", 'tension: "pace", pole: A, valence: MIXED']
)
async def test_evidence_comes_in_one_order_however_much_of_it_a_page_takes(
    mine: Service, order: str, kept: str
) -> None:
    """A page that takes half of all is read whole; for a smaller one no more is read than it may need."""
    await world_of(mine, UNEVEN)
    evidence = (
        f"evidence(orderBy: {order}, filter: {{{kept}}}, first: $first, last: $last, after: $after, before: $before)"
    )
    document = f"""
    query Page($first: Int, $last: Int, $after: String, $before: String) {{
      {SEEN} {{ {evidence} {{ totalCount edges {{ cursor node {{ key certainty }} }} }} }}
    }}
    """

    async def found(**arguments: Any) -> dict[str, Any]:
        return (await answered(mine, document, **arguments))["perception"]["evidence"]

    def place(edge: dict[str, Any]) -> tuple[int, str]:
        node = edge["node"]
        return Certainty(node["certainty"]).rank if order == "CERTAINTY_DESC" else 0, node["key"]

    whole = await found(first=100)
    assert whole["edges"] == sorted(whole["edges"], key=place)
    assert len(whole["edges"]) == whole["totalCount"] > 2
    for number in range(0, whole["totalCount"], 9):
        edge = whole["edges"][number]
        assert (await found(first=100, after=edge["cursor"]))["edges"] == whole["edges"][number + 1 :]
        assert (await found(last=100, before=edge["cursor"]))["edges"] == whole["edges"][:number]
    for size in (2, 13):
        forward: list[dict[str, Any]] = []
        backward: list[dict[str, Any]] = []
        while len(forward) < whole["totalCount"]:
            after = forward[-1]["cursor"] if forward else None
            forward += (await found(first=size, after=after))["edges"]
            before = backward[0]["cursor"] if backward else None
            backward = (await found(last=size, before=before))["edges"] + backward
        assert forward == backward == whole["edges"]


async def test_a_page_lies_between_its_cursors(mine: Service) -> None:
    both = "first: 9, after: $after, before: $before"
    whole = await page_of(mine, "readings", both)
    cursors = [edge["cursor"] for edge in whole["edges"]]

    between = await page_of(mine, "readings", both, after=cursors[0], before=cursors[3])
    nothing = await page_of(mine, "readings", both, after=cursors[-1])

    assert ids(between) == ids(whole)[1:3]
    assert nothing["edges"] == []
    assert nothing["pageInfo"]["startCursor"] is nothing["pageInfo"]["endCursor"] is None


async def test_without_a_size_a_page_has_twenty(mine: Service) -> None:
    (round_,) = MINE.rounds
    quotes = tuple(replace(round_.quotes[1], key=f"q{number:02}", readings=()) for number in range(30))
    await world_of(mine, replace(MINE, logbook=(), rounds=(replace(round_, quotes=quotes),)))

    page = await page_of(mine, "quotes", "after: $after, before: $before")

    assert ids(page) == [f"mine:quote:q{number:02}" for number in range(20)]
    assert page["pageInfo"]["hasNextPage"]


async def test_a_cursor_stays_good_when_entries_come_and_go(mine: Service) -> None:
    """A row number would give an entry twice, or pass one over."""
    (round_,) = MINE.rounds
    first = await page_of(mine, "quotes", "first: 2, after: $after, before: $before")
    kept = [quote for quote in round_.quotes if quote.key != "q2"]
    added = [replace(round_.quotes[2], key=key) for key in ("q0", "q2b", "q4")]
    await world_of(mine, replace(MINE, rounds=(replace(round_, quotes=(*kept, *added)),)))

    second = await page_of(
        mine, "quotes", "first: 9, after: $after, before: $before", after=first["pageInfo"]["endCursor"]
    )

    assert ids(first) == ["mine:quote:q1", "mine:quote:q2"]
    assert ids(second) == ["mine:quote:q2b", "mine:quote:q3", "mine:quote:q4"]


@pytest.mark.parametrize(
    "other",
    [
        'groups(study: "mine", first: 1, after: $cursor) { totalCount }',
        'quotes(study: "neighbour", first: 1, after: $cursor) { totalCount }',
        'quotes(study: "mine", filter: {language: NL}, first: 1, after: $cursor) { totalCount }',
        'quotes(study: "mine", first: 1, before: $cursor, filter: {round: "2024"}) { totalCount }',
        'readings(study: "mine", first: 1, after: $cursor) { totalCount }',
    ],
)
async def test_a_cursor_of_another_list_is_refused(mine: Service, other: str) -> None:
    page = await page_of(mine, "quotes", "first: 1, after: $after, before: $before")

    error = await refused(mine, f"query Other($cursor: String) {{ {other} }}", cursor=page["pageInfo"]["endCursor"])

    assert error["extensions"]["code"] == "BAD_CURSOR"


async def test_a_cursor_made_up_is_refused(mine: Service) -> None:
    document = '{ quotes(study: "mine", after: "CURSOR") { totalCount } }'
    for cursor in ("", "q1", "00000000.q1", "'"):
        assert (await refused(mine, document.replace("CURSOR", cursor)))["extensions"]["code"] == "BAD_CURSOR"


async def test_a_filter_of_nulls_has_the_cursors_of_none(mine: Service) -> None:
    (edge,) = (await page_of(mine, "quotes", "first: 1, after: $after, before: $before"))["edges"]
    document = (
        'query Same($after: String) { quotes(study: "mine", filter: {observer: null}, after: $after) { totalCount } }'
    )

    assert await answered(mine, document, after=edge["cursor"]) == {"quotes": {"totalCount": 3}}


@pytest.mark.parametrize(
    "arguments", ["first: 0", "first: -1", "first: 101", "last: 0", "last: 101", "first: 2, last: 2"]
)
async def test_a_size_out_of_bounds_is_refused(mine: Service, arguments: str) -> None:
    error = await refused(mine, f'{{ quotes(study: "mine", {arguments}) {{ totalCount }} }}')

    assert error["extensions"]["code"] == "BAD_PAGE"
    assert error["path"] == ["quotes"]


@pytest.mark.parametrize("arguments", ["first: 100", "last: 100", "first: 1", "first: 2, last: null", "first: null"])
async def test_a_size_within_bounds_is_taken(mine: Service, arguments: str) -> None:
    assert await answered(mine, f'{{ quotes(study: "mine", {arguments}) {{ totalCount }} }}')
