"""`python -m benchmarks kill`: the API and its engine are killed with -9, again and again, under reads and loads.

Readers go on asking and compare each answer with the two versions of the study that are loaded in turn, each by an
`oogpunt load` of its own. Its exit code 0 acknowledges a load. After every kill it must answer again, with nothing
acknowledged lost; then loads pause for an audit of the graph.
"""

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import orjson

from benchmarks.audit import differences, leftovers, repeated
from benchmarks.client import Connection, body, connected
from benchmarks.figures import Figure, percentile, tell
from benchmarks.processes import (
    ROOT,
    Server,
    engines,
    environment_of,
    free_port,
    parent,
    settings_of,
    start_api,
    until_ready,
)
from benchmarks.statements import operation
from benchmarks.versions import KEY, PAGE, Version, write_versions

READERS = 3
PAUSE = 0.05
"""Seconds between two questions of a reader, so that there is time left for the ones who are killed."""
UNANSWERED = {"DATABASE_UNAVAILABLE", "TIMEOUT"}
FAILED_LOAD = (4, 5)
"""Exit codes of a load whose engine or database went away."""
LONGEST_WAIT = 6.0
SHORT = {"OOGPUNT_QUERY_SECONDS": "5"}
"""A load waits as long as a question may take before it removes what was replaced."""


@dataclass(slots=True)
class Seen:
    """What happened, and what should not have."""

    acknowledged: int = 0
    broken: int = 0
    reads: int = 0
    unanswered: int = 0
    lost: int = 0
    partial: int = 0
    duplicates: int = 0
    orphans: int = 0
    api: list[float] = field(default_factory=list)
    engine: list[float] = field(default_factory=list)
    """Seconds from each kill to the next answer."""

    @property
    def wrong(self) -> int:
        return self.lost + self.partial + self.duplicates + self.orphans


class Harness:
    """One API with its engine, its readers, and the one who loads."""

    def __init__(self, home: Path, seed: int) -> None:
        self.home = home
        self.seen = Seen()
        self.versions = write_versions(home / "versions", seed)
        self._port = free_port()
        self._rng = Random(seed)
        self._revision = 0
        self._loading = asyncio.Lock()
        self.api = self._start()

    def _start(self) -> Server:
        return start_api(self.home, self._port, **SHORT)

    # ---- what goes on all the time ----------------------------------------------------------------------------------

    @asynccontextmanager
    async def under_load(self) -> AsyncIterator[None]:
        """Readers and loads, until the end; what goes wrong in them is raised."""
        await until_ready(self.api)
        await self.load()
        await until_ready(self.api)  # it has seen what was loaded when it says so
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self._read_on()) for _ in range(READERS)]
            tasks.append(group.create_task(self._load_on()))
            yield
            for task in tasks:
                task.cancel()

    async def _read_on(self) -> None:
        while True:
            try:
                async with connected(self._port) as connection:
                    while True:
                        await self._read(connection)
                        await asyncio.sleep(PAUSE)
            except (OSError, EOFError):
                self.seen.unanswered += 1
                await asyncio.sleep(PAUSE)

    async def _read(self, connection: Connection) -> None:
        first = self._rng.randint(PAGE // 2, PAGE)
        _, content = await connection.post(body(operation("whole"), {"study": KEY, "first": first}))
        data = _data(content)
        if data is None:
            self.seen.unanswered += 1
        else:
            self.seen.reads += 1
            self._check_whole(data, first)

    def _check_whole(self, data: dict[str, Any], first: int) -> None:
        revision = data["perception"]["about"]["revision"]
        if data != self._version_of(revision).answer(revision, first):
            self.seen.partial += 1
            tell(f"WRONG: an answer of no version, at revision {revision}: {orjson.dumps(data)[:2000]!r}")

    def _version_of(self, revision: int) -> Version:
        return self.versions[(revision - 1) % 2]

    async def _load_on(self) -> None:
        while True:
            await until_ready(self.api)
            await self.load()

    async def load(self) -> None:
        """One load of the version that is next, by a process of its own; nothing else is loaded meanwhile."""
        async with self._loading:
            folder = self._version_of(self._revision + 1).folder
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "graph_api", "load", str(folder), "--json"),
                cwd=ROOT,
                env=environment_of(self.home) | SHORT,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
            )
            out, err = await process.communicate()
            if process.returncode == 0:
                self._acknowledge(int(orjson.loads(out)["revision"]))
            elif process.returncode in FAILED_LOAD:
                self.seen.broken += 1
            else:
                raise RuntimeError(f"a load ended with {process.returncode}: {err.decode()}")

    def _acknowledge(self, revision: int) -> None:
        if revision != self._revision + 1:
            self.seen.lost += 1
            tell(f"WRONG: a load made revision {revision} after {self._revision}")
        self.seen.acknowledged += 1
        self._revision = revision

    # ---- kills ------------------------------------------------------------------------------------------------------

    async def kill_api(self) -> None:
        """Whoever runs it starts it again."""
        await self._some_time()
        begin = time.perf_counter()
        self.api.kill()
        self.api = self._start()
        await self._audit(self.seen.api, begin)

    async def kill_engine(self) -> None:
        """The API starts it again by itself."""
        await self._some_time()
        begin = time.perf_counter()
        for pid in engines(self.home):
            os.kill(pid, signal.SIGKILL)
        await self._audit(self.seen.engine, begin)

    async def _some_time(self) -> None:
        await asyncio.sleep(self._rng.uniform(0.2, LONGEST_WAIT))

    # ---- what must be so --------------------------------------------------------------------------------------------

    async def _audit(self, recovery: list[float], begin: float) -> None:
        """What was acknowledged counts, it is whole and there once, and the one engine that runs is the API's."""
        await self._judge()
        recovery.append(time.perf_counter() - begin)
        async with self._loading:
            await self._judge()
            self.seen.partial += _told("counters differ", await differences(settings_of(self.home), KEY))
            self.seen.duplicates += _told("readings are there twice", await repeated(self._port, KEY))
            strangers = [pid for pid in engines(self.home) if parent(pid) != self.api.pid]
            self.seen.orphans += _told("engines are not of the API", len(strangers))

    async def _answer(self) -> dict[str, Any]:
        """The next one there is. First it must be ready, as it has seen then what was loaded before."""
        while True:
            await until_ready(self.api)
            with suppress(OSError, EOFError):
                async with connected(self._port) as connection:
                    _, content = await connection.post(body(operation("whole"), {"study": KEY, "first": PAGE}))
                if data := _data(content):
                    return data

    async def _judge(self) -> None:
        """A load that was not acknowledged may count or not; if it does, the study is one revision further."""
        acknowledged = self._revision
        data = await self._answer()
        revision = data["perception"]["about"]["revision"]
        if not acknowledged <= revision <= self._revision + 1:
            self.seen.lost += 1
            tell(f"WRONG: revision {acknowledged} was acknowledged, {revision} is there")
        self._check_whole(data, PAGE)

    async def finish(self) -> None:
        """One more load, after which nothing but its version is left."""
        await self.load()
        await self._audit([], time.perf_counter())
        self.seen.partial += _told("versions are left over", await leftovers(settings_of(self.home), KEY))


def _told(what: str, count: int) -> int:
    if count:
        tell(f"WRONG: {count} {what}")
    return count


def _data(content: bytes) -> dict[str, Any] | None:
    """None when it says that the database is away. Raises RuntimeError for any other error."""
    answer: dict[str, Any] = orjson.loads(content)
    if "data" not in answer and answer["errors"][0]["extensions"]["code"] not in UNANSWERED:
        raise RuntimeError(f"an answer is {answer}")
    return answer.get("data")


async def kill(home: Path, kills: int, seed: int) -> Figure:
    """Kill each of the two so often."""
    harness = Harness(home, seed)
    try:
        async with harness.under_load():
            for number in range(1, kills + 1):
                await harness.kill_api()
                await harness.kill_engine()
                took = f"{harness.seen.api[-1]:.1f} and {harness.seen.engine[-1]:.1f} s"
                tell(f"kill {number} of {kills}: back in {took}; {harness.seen.wrong} wrong")
        await harness.finish()
    finally:
        harness.api.stop()
    harness.seen.orphans += _told("engines outlive the API", len(engines(home)))
    return _figure(harness.seen, kills, seed)


def _figure(seen: Seen, kills: int, seed: int) -> Figure:
    counts = {name: getattr(seen, name) for name in ("acknowledged", "lost", "partial", "duplicates", "orphans")}
    recovery = [*seen.api, *seen.engine]
    times = {
        f"{name}_p{percent}": percentile(values, percent)
        for name, values in (("recovery", recovery), ("api", seen.api), ("engine", seen.engine))
        for percent in (50, 99)
    }
    return Figure(
        name="kill",
        value=seen.wrong,
        unit="wrong",
        goal=0,
        n=2 * kills,
        seed=seed,
        detail=f"{2 * kills} kills, {seen.acknowledged} loads acknowledged and {seen.broken} broken off, "
        f"{seen.reads} answers; ready again in {times['recovery_p50']:.1f} s (99 %: {times['recovery_p99']:.1f} s)",
        counts={"faults": 2 * kills, **counts, "broken": seen.broken, "reads": seen.reads, **times},
    )
