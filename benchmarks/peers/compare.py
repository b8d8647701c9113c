"""The same questions on the same Neo4j: `oogpunt serve` against @neo4j/graphql and Apollo Server.

Needs npm; `npm ci` in this folder comes first. First every question is asked of an API that keeps no answers, then of
one that does, as when the same is asked again while nothing is published. Either side is asked each question for half a
minute before, so that Java has compiled what it runs. Rounds alternate, as does who begins.
"""

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from time import perf_counter
from typing import Any

import orjson

from benchmarks.client import body, connected, seconds_for
from benchmarks.figures import Figure, median_ratio, tell
from benchmarks.generate import Spread
from benchmarks.loading import load
from benchmarks.processes import (
    PATIENT,
    Server,
    environment_of,
    free_port,
    settings_of,
    start,
    start_api,
    stopping,
    until_ready,
)
from benchmarks.vocabulary import GROUPS
from graph_api.service import Service, open_service

FOLDER = Path(__file__).parent
QUOTES = 10_000
CLIENTS = 8
ROUNDS = 5
REQUESTS = 200
"""Requests a round to theirs. Ours get as many as are to take as long, or little but their beginning is measured."""
WARMING_SECONDS = 30
FIRST, AGAIN = 0.25, 0.025
"""The most of their time that ours may take: when asked for the first time, and when asked again."""
WORDS = ("ruimte", "tegenwind", "kader", "wringt")


@dataclass(frozen=True, slots=True)
class Question:
    """One question, as either side takes it: bodies in the same order."""

    name: str
    ours: list[bytes]
    theirs: list[bytes]


async def against_peers(home: Path, seed: int) -> list[Figure]:
    """Ratios for each question, first and again, and the queries either side sent for it."""
    _install()
    study = Spread(key="few", quotes=QUOTES, seed=seed)
    async with open_service(settings_of(home), notify=tell) as service:
        return await load(service, study) + await _measured(service, study.key, seed)


async def _measured(service: Service, study: str, seed: int) -> list[Figure]:
    questions = list(_questions(service, study))
    home = service.settings.home
    with ExitStack() as stack:
        kept = stack.enter_context(stopping(start_api(home, free_port(), **PATIENT)))
        fresh = stack.enter_context(stopping(start_api(home, free_port(), OOGPUNT_ANSWERS_MB="0", **PATIENT)))
        theirs = stack.enter_context(stopping(_start_peer(service)))
        for server, path in ((kept, "/readyz"), (fresh, "/readyz"), (theirs, "/queries")):
            await until_ready(server, path)
        figures = []
        for question in questions:
            tell(f"{question.name}: both in turn")
            for server, bodies in ((fresh, question.ours), (theirs, question.theirs)):
                await _checked(server, bodies)
                await _warm(server, bodies)
            figures += [
                await _compare("first", question, fresh, theirs, FIRST, seed),
                await _compare("again", question, kept, theirs, AGAIN, seed),
            ]
        return figures


def _install() -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise FileNotFoundError("npm is not on this machine; the peers are packages of npm")
    if not (FOLDER / "node_modules").is_dir():
        subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=FOLDER, check=True, stdout=subprocess.DEVNULL)


def _start_peer(service: Service) -> Server:
    address, home, port = service.address, service.settings.home, free_port()
    where = {"NEO4J_URI": address.uri, "NEO4J_USER": address.user, "NEO4J_PASSWORD": address.password}
    node = shutil.which("node") or "node"
    command = [node, "server.mjs", str(port)]
    return start(
        command,
        home / "peer.log",
        port,
        folder=FOLDER,
        environment=environment_of(home) | where | {"NODE_ENV": "production"},
    )


def _questions(service: Service, study: str) -> Iterator[Question]:
    published = service.published.snapshot.studies[study]
    versions = {"versions": list(published.rounds.values())}
    pairs = [{"observer": observer.key, "observed": observed.key} for observer, observed in product(GROUPS, repeat=2)]
    held = [{"observer": group.key} for group in GROUPS]
    yield _question("flagship", study, pairs, versions)
    yield _question("web", study, [{}], versions | {"study": study})
    yield _question("quotes", study, [{}], versions)
    yield _question("search", study, [{"text": word} for word in WORDS], versions)
    yield _question("three", study, held, versions | {"study": study})


def _question(name: str, study: str, variables: Sequence[dict[str, Any]], theirs: dict[str, Any]) -> Question:
    ours_text, theirs_text = [(FOLDER / side / f"{name}.graphql").read_text("utf-8") for side in ("ours", "theirs")]
    return Question(
        name,
        [body(ours_text, {"study": study} | each) for each in variables],
        [body(theirs_text, theirs | each) for each in variables],
    )


async def _compare(when: str, question: Question, ours: Server, theirs: Server, goal: float, seed: int) -> Figure:
    sides = [(ours, round(REQUESTS / goal), question.ours), (theirs, REQUESTS, question.theirs)]
    sizes = [await _checked(server, bodies) for server, _, bodies in sides]
    seconds: list[list[float]] = [[], []]
    for place in range(ROUNDS):
        for side in (0, 1) if place % 2 else (1, 0):
            server, count, bodies = sides[side]
            seconds[side].append(await seconds_for(server.port, _repeated(bodies, count), CLIENTS) / count)
    queries = await _queries(theirs, question.theirs[0])
    mine, other = (min(each) * 1000 for each in seconds)
    return Figure(
        name=f"peers_{question.name}_{when}",
        value=median_ratio(*seconds),
        unit="x",
        goal=goal,
        n=ROUNDS * REQUESTS,
        seed=seed,
        detail=f"{mine:.2f} against {other:.2f} ms; {sizes[0]} against {sizes[1]} bytes; 1 query against {queries}",
        counts={"ours_ms": mine, "theirs_ms": other, "theirs_queries": queries, "ours_n": ROUNDS * sides[0][1]},
    )


async def _warm(server: Server, bodies: list[bytes]) -> None:
    end = perf_counter() + WARMING_SECONDS
    while perf_counter() < end:
        await seconds_for(server.port, _repeated(bodies, REQUESTS), CLIENTS)


def _repeated(bodies: list[bytes], count: int) -> list[bytes]:
    return [bodies[place % len(bodies)] for place in range(count)]


async def _checked(server: Server, bodies: Sequence[bytes]) -> int:
    """Every question has an answer, which also plans it; the size of the largest, in bytes. Raises ValueError."""
    largest = 0
    async with connected(server.port) as connection:
        for content in dict.fromkeys(bodies):
            _, answer = await connection.post(content)
            if not orjson.loads(answer).get("data"):
                raise ValueError(f"{content.decode()} is answered by {answer[:500].decode()}")
            largest = max(largest, len(answer))
    return largest


async def _queries(server: Server, content: bytes) -> int:
    async with connected(server.port) as connection:
        before = orjson.loads((await connection.get("/queries"))[1])["queries"]
        await connection.post(content)
        after: int = orjson.loads((await connection.get("/queries"))[1])["queries"]
        return after - before
