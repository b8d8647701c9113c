"""Measures, and prints a table and a line of JSON per figure; `python -m benchmarks --help` names what there is."""

import argparse
import asyncio
import signal
import tempfile
from collections.abc import Sequence
from pathlib import Path

from uvicorn.loops.auto import auto_loop_factory

from benchmarks.compiling import compiling
from benchmarks.figures import Figure, report
from benchmarks.kill import kill
from benchmarks.peers.compare import against_peers
from benchmarks.read import read
from benchmarks.start import starts

BENCHMARKS = ("compile", "read", "kill", "start", "peers")


def main(words: Sequence[str] | None = None) -> None:
    given = _parser().parse_args(words)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that what was started is stopped then too
    names = (given.what,) if given.what else BENCHMARKS
    with (
        tempfile.TemporaryDirectory(prefix="oogpunt-bench-") as temporary,
        asyncio.Runner(loop_factory=auto_loop_factory()) as runner,  # the loop the API has: clients should cost little
    ):
        homes = {name: _home(name, Path(temporary), given) for name in names}
        report([figure for name in names for figure in runner.run(_run(name, homes[name], given))])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("what", nargs="?", choices=BENCHMARKS, help="without it: all of them")
    parser.add_argument("--seed", type=int, default=7, help="of what is invented, chosen and killed (7)")
    parser.add_argument("--quotes", type=int, default=1_000_000, help="read: quotes of the large study (1000000)")
    parser.add_argument(
        "--home", type=Path, help="compile, read, peers: where what is loaded stays for another run (nowhere)"
    )
    parser.add_argument("--kills", type=int, default=20, help="kill: how often each of the two (20)")
    parser.add_argument("--clone", action="store_true", help="start: also make run from nothing, over the network")
    return parser


def _home(name: str, folder: Path, given: argparse.Namespace) -> Path:
    home: Path = (given.home or folder / name) if name in {"compile", "read", "peers"} else folder / name
    home.mkdir(parents=True, exist_ok=True)
    return home.resolve()


async def _run(name: str, home: Path, given: argparse.Namespace) -> list[Figure]:
    if name == "compile":
        return await compiling(home, given.seed)
    if name == "read":
        return await read(home, given.quotes, given.seed)
    if name == "peers":
        return await against_peers(home, given.seed)
    if name == "kill":
        return [await kill(home, given.kills, given.seed)]
    return await starts(home, given.seed, clone=given.clone)


if __name__ == "__main__":
    main()
