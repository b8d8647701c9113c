"""The embedded engine as its users see it: found or started, and stopped when the one who started it is done."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from graph_api.engine.jars import fetch, storage_sentence
from graph_api.engine.locks import is_locked, locked
from graph_api.engine.progress import fetch_progress
from graph_api.errors import EngineError
from graph_api.settings import Address, Settings

START_SECONDS = 120
STOP_SECONDS = 30
ANSWER_SECONDS = 2
RETRY_SECONDS = 5.0
"""A killed engine comes back at another port, so there is little use in waiting for it at this one."""
FREE_BYTES = 500 * 2**20
"""What the disk of the data must have free before a start."""
LOG_LINES = 5

Notify = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class RunningEngine:
    """An engine that answers, and its process."""

    address: Address
    pid: int


def to_stderr(sentence: str) -> None:
    """Where `running_engine` tells what it does, unless told otherwise."""
    print(sentence, file=sys.stderr, flush=True)


@contextmanager
def running_engine(settings: Settings, *, quiet: bool = False, notify: Notify = to_stderr) -> Iterator[Address]:
    """The engine of `settings.home`: the one that runs already, else one started here and stopped at the end.

    With `quiet` nothing is told, and no progress shown. Raises EngineError: it cannot be fetched, or does not start.
    """
    tell: Notify = (lambda _: None) if quiet else notify
    _prepare(settings.home)
    with _starting(settings.home):
        found = status(settings)
        process = None if found else _start(settings, quiet=quiet, notify=tell)
        running = found or _expect(settings)
    if process is None:
        tell(f"Using the engine that runs in {settings.home}.")
        yield running.address
        return
    try:
        yield running.address
    finally:
        _end(process)


def status(settings: Settings) -> RunningEngine | None:
    """The engine that runs in `settings.home`, if any."""
    try:
        state = json.loads((settings.home / "engine.json").read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None
    address = Address(uri=state["uri"], user=state["user"], password=state["password"], retry_seconds=RETRY_SECONDS)
    # The lock tells a living engine from the file of a killed one, whose pid and port may be somebody else's by now.
    if is_locked(settings.home / "engine.lock") and _answers(address.uri):
        return RunningEngine(address, state["pid"])
    return None


def stop(settings: Settings) -> bool:
    """Stop the engine of `settings.home`, whoever started it; False when none runs.

    Raises EngineError when it does not end.
    """
    running = status(settings)
    if running is None:
        return False
    os.kill(running.pid, signal.SIGTERM)
    try:
        with locked(settings.home / "engine.lock", STOP_SECONDS):
            return True
    except TimeoutError:
        raise EngineError(
            f"The engine in {settings.home} has not ended in {STOP_SECONDS} seconds. Its process is {running.pid}."
        ) from None


def _answers(uri: str) -> bool:
    parts = urlsplit(uri)
    try:
        with socket.create_connection((parts.hostname or "", parts.port or 0), ANSWER_SECONDS):
            return True
    except OSError:
        return False


def _prepare(home: Path) -> None:
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        (home / "logs").mkdir(exist_ok=True)
        (home / "start.lock").touch()
        free = shutil.disk_usage(home).free
    except OSError as error:
        raise EngineError(storage_sentence(error, home, "OOGPUNT_HOME")) from error
    if free < FREE_BYTES:
        raise EngineError(
            f"The disk of {home} has {free // 2**20} MB free, and the engine needs {FREE_BYTES // 2**20}. "
            "Make room, or set OOGPUNT_HOME to a folder on another disk."
        )


@contextmanager
def _starting(home: Path) -> Iterator[None]:
    """One start at a time in one home; who waits finds the engine running."""
    try:
        with locked(home / "start.lock", START_SECONDS):
            yield
    except TimeoutError:
        raise EngineError(f"Another process is still starting the engine in {home}. Wait for it, or end it.") from None


def _start(settings: Settings, *, quiet: bool, notify: Notify) -> subprocess.Popen[bytes]:
    with fetch_progress(quiet=quiet, notify=notify) as progress:
        fetch(settings.cache, progress)
    notify("Starting the engine (about 5 seconds; longer the first time).")
    with (settings.home / "logs" / "engine.log").open("wb") as log:
        process = _spawn(settings, log)
    try:
        _await_ready(process, settings.home)
    except BaseException:  # Ctrl-C too: no engine is left behind
        _end(process)
        raise
    return process


def _spawn(settings: Settings, log: BinaryIO) -> subprocess.Popen[bytes]:
    arguments = [settings.home, settings.cache, settings.heap_mb, settings.page_cache_mb]
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "graph_api.engine", *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log,
        cwd=Path(__file__).parents[2],  # where -m finds the package, also when it is not installed
        # A Ctrl-C in the terminal is for us: the engine ends when we have finished with it.
        start_new_session=sys.platform != "win32",
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),  # the same, on Windows
    )


def _await_ready(process: subprocess.Popen[bytes], home: Path) -> None:
    """Until the engine says it answers. Raises EngineError with what it says instead, or with the end of its log."""
    assert process.stdout is not None  # noqa: S101
    alarm = threading.Timer(START_SECONDS, process.kill)
    alarm.start()
    try:
        line = process.stdout.readline()
    finally:
        alarm.cancel()
    if not line:
        code = process.wait()
        log = (home / "logs" / "engine.log").read_text("utf-8", "replace").splitlines()[-LOG_LINES:]
        sentence = f"The engine ended with {code} before it was ready. The end of logs/engine.log in {home}:"
        raise EngineError("\n".join([sentence, *log]))
    if error := json.loads(line).get("error"):
        raise EngineError(error)


def _expect(settings: Settings) -> RunningEngine:
    running = status(settings)
    if running is None:
        raise EngineError(f"The engine in {settings.home} ended as soon as it started. logs/debug.log there says why.")
    return running


def _end(process: subprocess.Popen[bytes]) -> None:
    """Closing its input asks the engine to end, on every system."""
    assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018
    process.stdin.close()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    process.stdout.close()
