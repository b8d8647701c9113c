"""What an answer costs among many quotes against few, and a page under a large perception against a small one.

Asked of the database directly, since what the API adds is the same for both and would only make them look alike. Both
stand in one graph and are asked in turn, one by one.
"""

import time
from collections.abc import Sequence
from itertools import cycle, product
from random import Random
from statistics import median

from neo4j import GraphDatabase, NotificationMinimumSeverity

from benchmarks.figures import Figure, tell
from benchmarks.generate import Spread
from benchmarks.statements import Statement, data, database_hits, operation, statement
from benchmarks.vocabulary import GROUPS
from graph_api.database import Database
from graph_api.resources import explorer_folder
from graph_api.service import Service

LISTS = (
    "list_of_quotes",
    "list_of_readings",
    "list_of_a_source",
    "list_of_a_coder",
    "list_of_none",
    "search",
    "search_rare",
)
GROWTH, LIST_GROWTH = 1.2, 1.5
TIMES = 400
"""How often each side is asked."""
WARMING_SECONDS = 15
"""Before each comparison: Java compiles only what runs often, and a study is asked more than a few hundred times."""
PROFILED = 5


async def pages(service: Service, study: str, seed: int) -> Figure:
    """20 of the readings under the large perception of a Hub against 20 of those under its small one."""
    tell("page: walking through all readings")
    rng = Random(seed)
    sides = []
    sizes = []
    for observer in ("managers", "governors"):
        cursors, size = await _walk(service, study, observer)
        sizes.append(size)
        asked = [{"study": study, "observer": observer, "first": 20, "after": cursor} for cursor in cursors]
        sides.append([statement(service, operation("page"), rng.choice(asked)) for _ in range(TIMES)])
    what = f"20 of {sizes[0]} readings against 20 of {sizes[1]}"
    return await _compare(service, "page", *sides, seed=seed, what=what)


async def _walk(service: Service, study: str, observer: str) -> tuple[list[str], int]:
    """Cursors all over the list, with a page after each. Raises ValueError unless all of it is there, once."""
    cursors: list[str] = []
    asked = {"study": study, "observer": observer, "first": 20}
    keys: list[str] = []
    more = True
    while more:
        page = (await data(service, operation("page"), **asked))["perception"]["evidence"]
        keys += [edge["node"]["key"] for edge in page["edges"]]
        cursors.append(page["pageInfo"]["endCursor"])
        more = page["pageInfo"]["hasNextPage"]
        asked["after"] = cursors[-1]
    if len(set(keys)) != len(keys) or len(keys) != page["totalCount"]:
        raise ValueError(f"{len(keys)} readings in the pages, {len(set(keys))} different, {page['totalCount']} told")
    return cursors[:-2] or cursors[:1], len(keys)


async def flagships(service: Service, many: Spread, few: Spread, seed: int) -> list[Figure]:
    """The operation of the first page, and one without the numbers of sources and respondents, in both studies."""
    documents = {
        "flagship": (explorer_folder() / "flagship.graphql").read_text("utf-8"),
        "flagship_of_counters": operation("flagship"),
    }
    figures = []
    for name, document in documents.items():
        tell(f"{name}: many quotes and few in turn")
        sides = [_asked(service, document, study.key, Random(seed)) for study in (many, few)]
        what = f"{many.quotes} quotes against {few.quotes}"
        figures.append(await _compare(service, name, *sides, seed=seed, what=what))
    return figures


async def lists(service: Service, many: Spread, few: Spread, seed: int) -> list[Figure]:
    """20 of a list of each study, of what a filter leaves of it, and of what a search finds: a word of every tenth
    quote, and a rare one."""
    figures = []
    for name in LISTS:
        tell(f"{name}: many quotes and few in turn")
        sides = [[statement(service, operation(name), {"study": study.key})] * TIMES for study in (many, few)]
        what = f"20 among {many.quotes} quotes against 20 among {few.quotes}"
        figures.append(await _compare(service, name, *sides, seed=seed, what=what, goal=LIST_GROWTH))
    return figures


def _asked(service: Service, document: str, study: str, rng: Random) -> list[Statement]:
    pairs = list(product([group.key for group in GROUPS], repeat=2))
    asked = {
        pair: statement(service, document, {"study": study, "observer": pair[0], "observed": pair[1]}) for pair in pairs
    }
    return [asked[rng.choice(pairs)] for _ in range(TIMES)]


async def _compare(
    service: Service,
    name: str,
    large: Sequence[Statement],
    small: Sequence[Statement],
    *,
    seed: int,
    what: str,
    goal: float = GROWTH,
) -> Figure:
    await _warm(service.database, large, small)
    took = [
        (await _milliseconds(service.database, one), await _milliseconds(service.database, other))
        for one, other in zip(large, small, strict=True)
    ]
    large_ms, small_ms = (median(side) for side in zip(*took, strict=True))
    large_hits, small_hits = (_hits(service, side) for side in (large, small))
    return Figure(
        name=f"{name}_growth",
        value=large_ms / small_ms,
        unit="x",
        goal=goal,
        n=len(took),
        seed=seed,
        detail=f"{what}: {large_ms:.2f} against {small_ms:.2f} ms, {large_hits:.0f} against {small_hits:.0f} hits",
        counts={"large_ms": large_ms, "small_ms": small_ms, "large_hits": large_hits, "small_hits": small_hits},
    )


async def _warm(database: Database, *sides: Sequence[Statement]) -> None:
    end = time.monotonic() + WARMING_SECONDS
    for in_turn in cycle(zip(*sides, strict=True)):
        if time.monotonic() > end:
            return
        for asked in in_turn:
            await database.read(*asked)


async def _milliseconds(database: Database, asked: Statement) -> float:
    begin = time.perf_counter()
    await database.read(*asked)
    return (time.perf_counter() - begin) * 1000


def _hits(service: Service, asked: Sequence[Statement]) -> float:
    address = service.address
    with GraphDatabase.driver(
        address.uri,
        auth=(address.user, address.password),
        notifications_min_severity=NotificationMinimumSeverity.OFF,
        telemetry_disabled=True,
    ) as driver:
        return median(database_hits(driver, address.database, one) for one in asked[:PROFILED])
