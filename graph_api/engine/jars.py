"""Fetches the jars of the embedded engine into the cache that all projects of the user share, and checks them."""

import errno
import hashlib
import json
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from graph_api.engine.locks import locked
from graph_api.errors import EngineError

LOCK = Path(__file__).with_name("jars.lock")
THREADS = 16
TRIES = 3
WAIT_SECONDS = 600
"""How long to wait for another process that is fetching."""

Progress = Callable[[int, int], None]
"""Told after each jar: how many are there, of how many."""


@dataclass(frozen=True, slots=True)
class Jar:
    group: str
    artifact: str
    classifier: str
    version: str
    sha256: str

    def __str__(self) -> str:
        return ":".join(part for part in (self.group, self.artifact, self.classifier, self.version) if part)

    @property
    def path(self) -> PurePosixPath:
        """Its place in a Maven repository."""
        suffix = f"-{self.classifier}" if self.classifier else ""
        name = f"{self.artifact}-{self.version}{suffix}.jar"
        return PurePosixPath(*self.group.split("."), self.artifact, self.version, name)


def read_lock(lock: Path = LOCK) -> list[Jar]:
    """The jars a lock file names, in its order."""
    lines = lock.read_text("utf-8").splitlines()
    return [_jar(line) for line in lines if line and not line.startswith("#")]


def _jar(line: str) -> Jar:
    coordinate, sha256 = line.split()
    group, artifact, *classifier, version = coordinate.split(":")
    return Jar(group, artifact, "".join(classifier), version, sha256)


def fetch(cache: Path, progress: Progress, lock: Path = LOCK) -> list[Path]:
    """Every jar of the lock, in its order, fetched where the cache has it not.

    A jar is hashed when it is fetched, and again when its size or time differs from what was noted then.
    Raises EngineError: no network, a jar that is not the one of the lock, a full disk, a cache that cannot be written.
    """
    repository, jars = cache / "jars", read_lock(lock)
    try:
        repository.mkdir(parents=True, exist_ok=True)
        stamp = cache / f"jars-{hashlib.sha256(lock.read_bytes()).hexdigest()[:16]}.json"
        if not _is_unchanged(repository, jars, stamp):
            with locked(cache / "fetch.lock", WAIT_SECONDS):
                _fetch_missing(repository, jars, stamp, cache / "partial", progress)
    except TimeoutError:
        raise EngineError(f"Another process still fetches the engine into {cache}. Wait for it, or end it.") from None
    except OSError as error:
        raise EngineError(storage_sentence(error, cache, "OOGPUNT_CACHE")) from error
    return [repository / jar.path for jar in jars]


def storage_sentence(error: OSError, folder: Path, variable: str) -> str:
    """What a person is told when a folder cannot be used."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk of {folder} is full. Make room, or set {variable} to a folder on another disk."
    return f"{folder} cannot be used: {error.strerror}. Make it writable, or set {variable} to another folder."


def _is_unchanged(repository: Path, jars: Sequence[Jar], stamp: Path) -> bool:
    noted = _noted(stamp)
    return all(str(jar.path) in noted and noted[str(jar.path)] == _seen(repository / jar.path) for jar in jars)


def _noted(stamp: Path) -> dict[str, list[int]]:
    try:
        noted: dict[str, list[int]] = json.loads(stamp.read_bytes())
    except (FileNotFoundError, ValueError):
        return {}
    return noted


def _seen(path: Path) -> list[int] | None:
    try:
        stat = path.stat()
    except FileNotFoundError:
        return None
    return [stat.st_size, stat.st_mtime_ns]


def _fetch_missing(repository: Path, jars: Sequence[Jar], stamp: Path, partial: Path, progress: Progress) -> None:
    noted = _noted(stamp)
    missing = []
    for jar in jars:
        seen = _seen(repository / jar.path)
        if seen is None:
            missing.append(jar)
        elif noted.get(str(jar.path)) != seen:
            _check(jar, repository / jar.path)
    progress(len(jars) - len(missing), len(jars))
    _download_all(repository, missing, partial, lambda done: progress(len(jars) - len(missing) + done, len(jars)))
    _write_stamp(stamp, {str(jar.path): _seen(repository / jar.path) for jar in jars})


def _write_stamp(stamp: Path, seen: dict[str, list[int] | None]) -> None:
    fresh = stamp.with_suffix(".new")
    fresh.write_text(json.dumps(seen), "utf-8")
    fresh.replace(stamp)


def _download_all(repository: Path, jars: Sequence[Jar], partial: Path, progress: Callable[[int], None]) -> None:
    shutil.rmtree(partial, ignore_errors=True)  # what a fetch that was cut off left half
    pool = ThreadPoolExecutor(THREADS)
    try:
        downloads = [pool.submit(_download, jar, partial, repository / jar.path) for jar in jars]
        for done, download in enumerate(as_completed(downloads), 1):
            download.result()
            progress(done)
    finally:
        pool.shutdown(cancel_futures=True)
        shutil.rmtree(partial, ignore_errors=True)


def _download(jar: Jar, partial: Path, target: Path) -> None:
    """Into `partial` first, so that the cache holds whole and checked jars only."""
    part = partial / jar.path
    for attempt in range(1, TRIES + 1):
        part.unlink(missing_ok=True)
        try:
            _resolve(jar, partial)
        except EngineError:
            if attempt == TRIES:
                raise
        else:
            break
    _check(jar, part)
    target.parent.mkdir(parents=True, exist_ok=True)
    part.replace(target)


def _resolve(jar: Jar, partial: Path) -> None:
    import requests  # here, because a start from the cache needs neither
    from jgo.maven import MavenContext

    context = MavenContext(repo_cache=partial)
    component = context.project(jar.group, jar.artifact).at_version(jar.version)
    try:
        component.artifact(classifier=jar.classifier).resolve()
    except requests.RequestException as error:
        raise EngineError(
            f"The engine cannot be fetched: {jar} did not arrive ({type(error).__name__}). Connect to the internet and "
            "try again (what has arrived is kept), or set OOGPUNT_NEO4J_URI to a Neo4j server that you have."
        ) from error
    except RuntimeError as error:  # what jgo says of any answer but 200
        raise EngineError(f"The engine cannot be fetched: Maven Central refuses {jar}. Try again later.") from error


def _check(jar: Jar, path: Path) -> None:
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != jar.sha256:
        path.unlink()
        raise EngineError(
            f"{jar} is not the jar we know: its SHA-256 is {found}, expected {jar.sha256}. It was removed; try again."
        )
