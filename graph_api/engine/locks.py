"""A lock between processes: a file that the system unlocks when its holder ends, however it ends."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


POLL_SECONDS = 0.1


@contextmanager
def locked(path: Path, seconds: float) -> Iterator[None]:
    """Hold the lock of this file. Raises TimeoutError when another process holds it for all of `seconds`."""
    with path.open("ab") as file:
        deadline = time.monotonic() + seconds
        while not _taken(file):
            if time.monotonic() >= deadline:
                raise TimeoutError(path)
            time.sleep(POLL_SECONDS)
        yield


def is_locked(path: Path) -> bool:
    """Whether a process holds the lock of this file."""
    if not path.exists():
        return False
    with path.open("ab") as file:
        return not _taken(file)


def _taken(file: BinaryIO) -> bool:
    try:
        _take(file)
    except (BlockingIOError, PermissionError):
        return False
    return True
