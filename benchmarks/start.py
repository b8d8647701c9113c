"""`python -m benchmarks start`: how long somebody waits for the first answer.

The jars of the engine are in the cache, and the home is empty at first. With `--clone` also from nothing: `make run` in
a clean copy of the tree, with an empty home and an empty cache, which needs the network and takes minutes; and once
more there with the home emptied.
"""

import shutil
import subprocess
import time
from pathlib import Path
from statistics import median

from benchmarks.client import connected, data
from benchmarks.figures import Figure, tell
from benchmarks.processes import ROOT, Server, environment_of, free_port, settings_of, start, start_api, until_ready
from benchmarks.statements import operation
from graph_api.engine.embedded import running_engine

AGAIN_SECONDS = 15
ENGINE_SECONDS = 10
TIMES = 3
CLONE_SECONDS = 900


async def starts(folder: Path, seed: int, *, clone: bool) -> list[Figure]:
    """`folder` is empty, and holds the homes."""
    home = _emptied(folder / "home")
    tell("start: an empty home, and again")
    first = await _first_answer(start_api(home, free_port()))
    again = [await _first_answer(start_api(home, free_port())) for _ in range(TIMES)]
    engine = [_engine_start(home) for _ in range(TIMES)]
    figures = [
        _figure("start_first", [first], seed, "to the first answer: empty home, both studies are loaded"),
        _figure("start_again", again, seed, "to the first answer: everything is there", AGAIN_SECONDS),
        _figure("start_engine", engine, seed, "until Neo4j answers", ENGINE_SECONDS),
    ]
    return figures + (await _clone_starts(folder, seed) if clone else [])


async def _clone_starts(folder: Path, seed: int) -> list[Figure]:
    tell("start: make run in a clean copy")
    copy = _copy(folder / "copy")
    cache = folder / "cache"
    everything = await _first_answer(_make_run(copy, _emptied(folder / "clone"), cache))
    home = await _first_answer(_make_run(copy, _emptied(folder / "clone"), cache))
    return [
        _figure("start_clone", [everything], seed, "make run in a clean copy: no environment, no cache, empty home"),
        _figure("start_clone_cached", [home], seed, "make run: environment and cache are there, empty home"),
    ]


def _emptied(home: Path) -> Path:
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    return home


async def _first_answer(server: Server) -> float:
    """Seconds from its start; it is stopped then."""
    begin = time.perf_counter()
    try:
        await until_ready(server, seconds=CLONE_SECONDS)
        async with connected(server.port) as connection:
            await data(connection, operation("first"))
        return time.perf_counter() - begin
    finally:
        server.stop()


def _engine_start(home: Path) -> float:
    begin = time.perf_counter()
    with running_engine(settings_of(home), quiet=True):
        return time.perf_counter() - begin


def _copy(folder: Path) -> Path:
    """What a clone would hold: the files git knows or would take, as they are now."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target)
    return folder


def _make_run(copy: Path, home: Path, cache: Path) -> Server:
    port = free_port()
    given = {"OOGPUNT_PORT": str(port), "OOGPUNT_CACHE": str(cache)}
    return start(["make", "run"], home / "make.log", port, folder=copy, environment=environment_of(home) | given)


def _figure(name: str, seconds: list[float], seed: int, detail: str, goal: float | None = None) -> Figure:
    return Figure(name=name, value=median(seconds), unit="s", goal=goal, n=len(seconds), seed=seed, detail=detail)
