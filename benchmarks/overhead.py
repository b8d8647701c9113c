"""What the API adds: `oogpunt serve` against a plain server that has nothing but the driver and orjson.

Both answer the same requests from the same Neo4j to the same clients. Every request is another one (the page begins
after another reading, or another thing is asked for), so neither side can have the answer from before: within a run a
request is sent once to each side. Rounds alternate, as does which side begins, and a ratio is of two rounds next to
each other.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from random import Random
from statistics import median

import orjson

from benchmarks.client import body, connected, seconds_for
from benchmarks.figures import Figure, median_ratio, tell
from benchmarks.plain import Prepared
from benchmarks.processes import (
    PATIENT,
    Server,
    cpu_seconds,
    free_port,
    memory_mb,
    start,
    start_api,
    stopping,
    until_ready,
)
from benchmarks.statements import data, operation, statement
from benchmarks.vocabulary import GROUPS
from graph_api.service import Service

CLIENTS = 8
ROUNDS = 11
REQUESTS = 250
"""The most requests a round."""
CHECKED = 20
"""Requests whose answers are compared."""
OVERHEAD = 1.25
MEMORY_MB = 120


async def overhead(service: Service, study: str, seed: int) -> list[Figure]:
    """The ratios for the flagship and for a tiny operation, and the memory of the API after them."""
    pools = await _pools(service, study, Random(seed))
    home = service.settings.home
    with (
        stopping(start_api(home, free_port(), **PATIENT)) as api,
        stopping(_start_plain(service, pools, home / "plain.json")) as plain,
    ):
        await until_ready(api)
        await until_ready(plain)
        idle = memory_mb(api.pid)
        figures = []
        for name, bodies in pools.items():
            tell(f"{name}: API and plain server in turn")
            figures.append(await _compare(name, bodies, api, plain, seed))
        return [*figures, _memory(api, idle, seed)]


async def _pools(service: Service, study: str, rng: Random) -> dict[str, list[bytes]]:
    """Requests by operation, all of them different."""
    flagships, ids = [], []
    for observer, observed in product([group.key for group in GROUPS], repeat=2):
        pair = {"study": study, "observer": observer, "observed": observed}
        edges = (await data(service, operation("cursors"), **pair))["perception"]["evidence"]["edges"]
        flagships += [body(operation("flagship"), pair | {"after": edge["cursor"]}) for edge in edges]
        ids += [edge["node"]["quote"]["id"] for edge in edges]
    pools = {"flagship": flagships, "tiny": [body(operation("tiny"), {"id": id_}) for id_ in dict.fromkeys(ids)]}
    for bodies in pools.values():
        rng.shuffle(bodies)
    return pools


def _start_plain(service: Service, pools: dict[str, list[bytes]], path: Path) -> Server:
    texts: list[str] = []
    requests = {}
    for bodies in pools.values():
        for content in bodies:
            asked = orjson.loads(content)
            text, parameters = statement(service, asked["query"], asked["variables"])
            if text not in texts:
                texts.append(text)
            requests[content] = texts.index(text), parameters
    Prepared(texts, requests).save(path, service.address)
    port = free_port()
    return start([sys.executable, "-m", "benchmarks.plain", str(path), str(port)], path.with_suffix(".log"), port)


@dataclass(slots=True)
class _Side:
    """One of the two, and what it took for each round: seconds a request."""

    server: Server
    wall: list[float]
    cpu: list[float]

    @classmethod
    def of(cls, server: Server) -> "_Side":
        return cls(server, [], [])

    async def run(self, bodies: Sequence[bytes]) -> None:
        before = cpu_seconds(self.server.pid)
        self.wall.append(await seconds_for(self.server.port, bodies, CLIENTS) / len(bodies))
        self.cpu.append((cpu_seconds(self.server.pid) - before) / len(bodies))


async def _compare(name: str, bodies: list[bytes], api: Server, plain: Server, seed: int) -> Figure:
    size = min(REQUESTS, len(bodies) // (ROUNDS + 1))
    rounds = [bodies[place * size : (place + 1) * size] for place in range(ROUNDS + 1)]
    sides = [_Side.of(api), _Side.of(plain)]
    warming = rounds.pop()
    await _check(warming[:CHECKED], api, plain)
    for side in sides:
        await seconds_for(side.server.port, warming, CLIENTS)
    for place, asked in enumerate(rounds):
        for side in sides if place % 2 else reversed(sides):
            await side.run(asked)
    return _figure(name, *sides, size=size, seed=seed)


def _figure(name: str, api: _Side, plain: _Side, *, size: int, seed: int) -> Figure:
    api_ms, plain_ms, api_cpu, plain_cpu = (
        median(values) * 1000 for values in (api.wall, plain.wall, api.cpu, plain.cpu)
    )
    return Figure(
        name=f"api_against_driver_{name}",
        value=median_ratio(api.wall, plain.wall),
        unit="x",
        goal=OVERHEAD if name == "flagship" else None,
        n=ROUNDS * size,
        seed=seed,
        detail=f"{api_ms:.2f} against {plain_ms:.2f} ms a request; {api_cpu:.2f} against {plain_cpu:.2f} of processor",
        counts={"api_ms": api_ms, "plain_ms": plain_ms, "api_cpu_ms": api_cpu, "plain_cpu_ms": plain_cpu},
    )


async def _check(bodies: Sequence[bytes], api: Server, plain: Server) -> None:
    """Both sides give the same answers, or there is nothing to compare."""
    async with connected(api.port) as one, connected(plain.port) as other:
        for content in bodies:
            answers = [orjson.loads((await side.post(content))[1]) for side in (one, other)]
            if any("data" not in answer for answer in answers) or answers[0]["data"] != answers[1]["data"]:
                told = " and ".join(str(answer)[:500] for answer in answers)
                raise ValueError(f"the two servers answer differently to {content.decode()}: {told}")


def _memory(api: Server, idle: float, seed: int) -> Figure:
    peak = memory_mb(api.pid, "VmHWM")
    return Figure(
        name="api_memory",
        value=memory_mb(api.pid),
        unit="MB",
        goal=MEMORY_MB,
        n=1,
        seed=seed,
        detail=f"resident, after the requests above; {idle:.0f} MB before them, at most {peak:.0f} MB",
        counts={"idle_mb": idle, "peak_mb": peak},
    )
