"""Our own processes, as Linux shows them in /proc, and `oogpunt serve` as one of them."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.client import connected
from graph_api.settings import Settings

ROOT = Path(__file__).parents[1]
START_SECONDS = 120
STOP_SECONDS = 60
TICK = os.sysconf("SC_CLK_TCK")


@dataclass(slots=True)
class Server:
    """A process of ours that listens on `port`."""

    process: subprocess.Popen[bytes]
    port: int

    @property
    def pid(self) -> int:
        return self.process.pid

    def kill(self) -> None:
        """As nothing can prepare for."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """As Ctrl-C does: everything of its group is told, so what `make` has started too."""
        os.killpg(self.pid, signal.SIGINT)
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
            raise


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def environment_of(home: Path) -> dict[str, str]:
    """Ours, but for this home and the engine in it."""
    return os.environ | {"OOGPUNT_HOME": str(home), "OOGPUNT_NEO4J_URI": ""}


PATIENT = {"OOGPUNT_QUERY_SECONDS": "60"}
"""Time enough for a question, since on a busy machine a measurement is slow and not wrong."""


def settings_of(home: Path) -> Settings:
    return Settings.from_env(environment_of(home) | PATIENT)


def start(
    command: Sequence[str], log: Path, port: int, *, folder: Path = ROOT, environment: Mapping[str, str] = os.environ
) -> Server:
    """What it says is added to `log`."""
    with log.open("ab") as file:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=file,
            process_group=0,
        )
    return Server(process, port)


def start_api(home: Path, port: int, **variables: str) -> Server:
    """`oogpunt serve`, with these variables of the environment; it answers later."""
    command = [sys.executable, "-m", "graph_api", "serve", "--quiet"]
    environment = environment_of(home) | {"OOGPUNT_PORT": str(port)} | variables
    return start(command, home / "serve.log", port, environment=environment)


@contextmanager
def stopping(server: Server) -> Iterator[Server]:
    """Stop it at the end."""
    try:
        yield server
    finally:
        server.stop()


async def until_ready(server: Server, path: str = "/readyz", seconds: float = START_SECONDS) -> float:
    """Wait until it gives 200; how many seconds that took. Raises RuntimeError when it ends, or takes too long."""
    begin = time.perf_counter()
    while time.perf_counter() - begin < seconds:
        if server.process.poll() is not None:
            raise RuntimeError(f"{server.process.args!r} ended with {server.process.returncode}; see its log")
        if await _status(server.port, path) == 200:
            return time.perf_counter() - begin
        await asyncio.sleep(0.02)
    raise RuntimeError(f"{server.process.args!r} does not answer within {seconds:g} s")


async def _status(port: int, path: str) -> int:
    try:
        async with connected(port) as connection:
            return (await connection.get(path))[0]
    except (OSError, EOFError):
        return 0


# ---- /proc ----------------------------------------------------------------------------------------------------------


def cpu_seconds(pid: int) -> float:
    """Processor time used so far, in the process and in the kernel for it."""
    fields = _read(pid, "stat").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def memory_mb(pid: int, what: str = "VmRSS") -> float:
    """Resident memory in MB of 10^6 bytes: `VmRSS` now, `VmHWM` the most it ever was."""
    line = next(line for line in _read(pid, "status").splitlines() if line.startswith(f"{what}:"))
    return int(line.split()[1]) * 1024 / 1e6


def parent(pid: int) -> int:
    """The process that waits for it; 1 when that has gone. Raises FileNotFoundError when it has gone itself."""
    return int(_read(pid, "stat").rpartition(")")[2].split()[1])


def engines(home: Path) -> list[int]:
    """The engine processes that serve this home."""
    return [pid for pid, words in _commands() if "graph_api.engine" in words and str(home) in words]


def _commands() -> Iterator[tuple[int, list[str]]]:
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                yield int(folder.name), (folder / "cmdline").read_text("utf-8", "replace").split("\0")
            except (FileNotFoundError, ProcessLookupError):  # it ended while we looked
                continue


def _read(pid: int, what: str) -> str:
    return Path(f"/proc/{pid}/{what}").read_text("utf-8")
