"""The embedded engine: fetched whole or not at all, one for a home, and gone when the one who started it is."""

import hashlib
import http.server
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

import pytest
from jgo.maven import _core
from neo4j import GraphDatabase
from neo4j.exceptions import AuthError

from graph_api.engine import embedded, jvm
from graph_api.engine.embedded import running_engine, status, stop
from graph_api.engine.jars import fetch, read_lock
from graph_api.engine.jvm import Archives, huge_pages
from graph_api.engine.locks import is_locked, locked
from graph_api.errors import EngineError
from graph_api.settings import Address, Settings

END_SECONDS = 40
ROOT = Path(__file__).parents[1]
STARTER = """
import os, sys
from graph_api.engine.embedded import running_engine
from graph_api.settings import Settings
with running_engine(Settings.from_env(os.environ), quiet=True) as address:
    print(address.uri, flush=True)
    sys.stdin.read()
"""


# ---- fetching -----------------------------------------------------------------------------------------------------


class Repository(http.server.SimpleHTTPRequestHandler):
    """A Maven repository with two jars. `asked` is what was fetched; a name in `cut` breaks off half-way."""

    jars: ClassVar = {"one": b"first jar" * 1000, "two": b"second jar" * 1000}
    asked: list[str]
    cut: set[str]

    def do_GET(self) -> None:
        name = self.path.split("/")[-3]
        if self.path.endswith(".sha1") or name not in self.jars:
            self.send_error(404)
            return
        self.asked.append(name)
        content = self.jars[name]
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content[: len(content) // 2] if name in self.cut else content)

    def log_message(self, *_arguments: object) -> None:
        """Nothing: the test says what it saw."""


@pytest.fixture
def repository(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Repository]]:
    Repository.asked, Repository.cut = [], set()
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Repository) as listening:
        monkeypatch.setattr(_core, "DEFAULT_REMOTE_REPOS", {"test": f"http://127.0.0.1:{listening.server_port}"})
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield Repository
        listening.shutdown()


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    path = tmp_path / "two.lock"
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in Repository.jars.items()}
    path.write_text("# two\n" + "".join(f"an.example:{name}:1.0 {sha256}\n" for name, sha256 in sums.items()))
    return path


def ignore(_done: int, _total: int) -> None:
    """A progress for those who do not look."""


def test_the_lock_names_213_jars_each_once_with_its_sum() -> None:
    jars = read_lock()
    assert len({jar.path for jar in jars}) == len(jars) == 213
    assert all(len(jar.sha256) == 64 for jar in jars)


def test_an_empty_cache_is_filled_and_the_progress_told(
    repository: type[Repository], lock: Path, tmp_path: Path
) -> None:
    told = []
    paths = fetch(tmp_path / "cache", lambda done, total: told.append((done, total)), lock)
    assert [path.read_bytes() for path in paths] == list(repository.jars.values())
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_a_filled_cache_asks_nothing_of_the_network(repository: type[Repository], lock: Path, tmp_path: Path) -> None:
    first = fetch(tmp_path, ignore, lock)
    repository.asked.clear()
    assert fetch(tmp_path, ignore, lock) == first
    assert repository.asked == []


def test_a_download_that_was_cut_off_leaves_no_half_jar_and_goes_on_where_it_was(
    repository: type[Repository], lock: Path, tmp_path: Path
) -> None:
    repository.cut = {"two"}
    with pytest.raises(EngineError, match=r"an\.example:two:1\.0 did not arrive .*try again"):
        fetch(tmp_path, ignore, lock)
    assert not list(tmp_path.glob("**/two*.jar"))
    repository.cut = set()
    repository.asked.clear()
    assert len(fetch(tmp_path, ignore, lock)) == 2
    assert repository.asked == ["two"]


@pytest.mark.usefixtures("repository")
def test_a_jar_with_another_sum_is_refused_by_name_and_removed(lock: Path, tmp_path: Path) -> None:
    lock.write_text(f"an.example:one:1.0 {'0' * 64}\n")
    with pytest.raises(EngineError, match=rf"an\.example:one:1\.0 is not the jar .*expected {'0' * 64}"):
        fetch(tmp_path, ignore, lock)
    assert not list(tmp_path.glob("**/*.jar"))


@pytest.mark.usefixtures("repository")
def test_a_jar_that_was_altered_since_is_noticed(lock: Path, tmp_path: Path) -> None:
    altered = fetch(tmp_path, ignore, lock)[0]
    altered.write_bytes(b"something else")
    with pytest.raises(EngineError, match="is not the jar we know"):
        fetch(tmp_path, ignore, lock)
    assert fetch(tmp_path, ignore, lock)[0].read_bytes() == Repository.jars["one"]


def test_without_network_and_cache_one_sentence_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, lock: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr(_core, "DEFAULT_REMOTE_REPOS", {"nobody": "http://127.0.0.1:9"})
    with pytest.raises(EngineError, match=r"Connect to the internet and try again.*OOGPUNT_NEO4J_URI"):
        fetch(tmp_path, ignore, lock)


def test_a_cache_that_cannot_be_made_is_told(lock: Path, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="OOGPUNT_CACHE"):
        fetch(lock / "below-a-file", ignore, lock)
    assert tmp_path.exists()


# ---- running ------------------------------------------------------------------------------------------------------


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.from_env(os.environ | {"OOGPUNT_HOME": str(tmp_path / "home")})


def password_works(address: Address, password: str) -> bool:
    with GraphDatabase.driver(address.uri, auth=(address.user, password)) as driver:
        try:
            driver.verify_connectivity()
        except AuthError:
            return False
    return True


@contextmanager
def starter(settings: Settings) -> Iterator[subprocess.Popen[str]]:
    """Another process that runs the engine of this home, until its input is closed."""
    environment = os.environ | {"OOGPUNT_HOME": str(settings.home), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", STARTER]
    with subprocess.Popen(command, stdin=-1, stdout=-1, text=True, env=environment) as process:
        try:
            yield process
        finally:
            process.kill()


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def await_end(settings: Settings) -> None:
    """Until the engine of this home has let go of it. Raises TimeoutError."""
    with locked(settings.home / "engine.lock", END_SECONDS):
        pass


def test_a_start_sets_a_password_that_only_the_owner_can_read_and_who_comes_second_uses_the_same_engine(
    settings: Settings,
) -> None:
    file = settings.home / "engine.json"
    with running_engine(settings, quiet=True) as address:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert json.loads(file.read_text())["password"] == address.password
        assert address.uri.startswith("bolt://127.0.0.1:")
        assert password_works(address, address.password)
        assert not password_works(address, "neo4j")
        running = status(settings)
        assert running is not None
        command = Path(f"/proc/{running.pid}/cmdline")
        assert not command.exists() or address.password.encode() not in command.read_bytes()
        told: list[str] = []
        with running_engine(settings, notify=told.append) as second:
            assert second == address
        assert told == [f"Using the engine that runs in {settings.home}."]
        assert status(settings) is not None, "who comes second leaves it running"
    assert not file.exists()
    assert status(settings) is None


def test_of_two_that_race_one_starts_the_engine_and_both_use_it(settings: Settings) -> None:
    with starter(settings) as one, starter(settings) as other:
        assert first_line(one) == first_line(other) != ""
    await_end(settings)


def test_the_engine_ends_when_its_parent_is_killed(settings: Settings) -> None:
    with starter(settings) as parent:
        assert first_line(parent)
        assert is_locked(settings.home / "engine.lock")
        parent.kill()
    await_end(settings)
    assert not (settings.home / "engine.json").exists()


def test_a_signal_ends_the_wait_whichever_thread_it_reaches() -> None:
    script = """
import os, signal, threading, time
from graph_api.engine.child import stop_signal

def signal_me():
    time.sleep(0.3)
    signal.pthread_kill(threading.get_ident(), signal.SIGTERM)

stopped = stop_signal()
threading.Thread(target=signal_me).start()
stopped.recv(1)
os._exit(0)
"""
    with subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE) as waiting:
        try:
            assert waiting.wait(20) == 0
        finally:
            waiting.kill()


def test_a_start_takes_its_classes_from_an_archive_and_nothing_makes_it_stand_still_to_collect_memory(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jars = [settings.cache / "jars" / jar.path for jar in read_lock()]
    if not Archives.of(settings.cache / "archives", jars).is_complete:
        with running_engine(settings, quiet=True):  # makes it when it ends
            pass
    classes, collections = tmp_path / "classes.log", tmp_path / "collections.log"
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", f"-Xlog:class+load:file={classes} -Xlog:gc:file={collections}")
    with running_engine(settings, quiet=True):
        lines = classes.read_text().splitlines()
        assert "System.gc()" not in collections.read_text()
    archived = [line for line in lines if "shared objects file" in line]
    assert len(archived) > len(lines) / 2


@pytest.mark.parametrize(
    ("kernel", "flags"),
    [
        ("always [madvise] never\n", ["-XX:+UseTransparentHugePages"]),
        ("[always] madvise never\n", ["-XX:+UseTransparentHugePages"]),
        ("always madvise [never]\n", []),
        (None, []),
    ],
)
def test_memory_comes_in_huge_pages_where_the_kernel_has_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kernel: str | None, flags: list[str]
) -> None:
    file = tmp_path / "enabled"
    if kernel is not None:
        file.write_text(kernel)
    monkeypatch.setattr("graph_api.engine.jvm.HUGE_PAGES", file)
    assert huge_pages() == flags


def test_an_archive_of_another_environment_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jar, other = tmp_path / "one.jar", tmp_path / "other.jar"
    jar.touch()
    other.touch()
    archives = []
    for bridge in (jar, other, jar):
        monkeypatch.setattr(jvm, "bridge_jar", lambda bridge=bridge: bridge)
        archives.append(Archives.of(tmp_path, [jar]))
    assert archives[0] == archives[2]
    assert archives[0].classes != archives[1].classes


def test_of_the_archives_of_many_environments_the_newest_stay_each_with_its_base(tmp_path: Path) -> None:
    for made, number in enumerate((1, 2, 3, 4, 0)):  # the first to start is the last to end
        (tmp_path / f"base-{number}.jsa").touch()
        os.utime(tmp_path / f"base-{number}.jsa", (number, number))
        (tmp_path / f"classes-{number}.jsa").touch()
        os.utime(tmp_path / f"classes-{number}.jsa", (10 + made, 10 + made))
    (tmp_path / "base-5.jsa").touch()
    fresh = tmp_path / "classes-5.1"
    fresh.touch()
    Archives(tmp_path / "base-5.jsa", tmp_path / "classes-5.jsa", fresh).keep()
    kept = sorted(path.name for path in tmp_path.iterdir())
    assert kept == [f"{kind}-{number}.jsa" for kind in ("base", "classes") for number in (0, 4, 5)]


def test_a_base_that_takes_too_long_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(command: list[str], **_: object) -> None:
        Path(command[-1].partition("=")[2]).write_text("half of it")
        raise subprocess.TimeoutExpired(command, 60)

    jar = tmp_path / "one.jar"
    jar.touch()
    monkeypatch.setattr(jvm.subprocess, "run", half)
    Archives.of(tmp_path / "archives", [jar])
    assert list((tmp_path / "archives").iterdir()) == []


def test_without_its_base_an_archive_is_made_anew(tmp_path: Path) -> None:
    jar = tmp_path / "one.jar"
    jar.touch()
    archives = Archives.of(tmp_path, [jar])
    archives.classes.touch()
    assert Archives.of(tmp_path, [jar]).is_complete
    archives.base.unlink()
    assert not Archives.of(tmp_path, [jar]).is_complete


def test_sigterm_ends_the_engine_cleanly(settings: Settings) -> None:
    with running_engine(settings, quiet=True):
        assert stop(settings)
        assert not stop(settings)
    log = (settings.home / "logs" / "debug.log").read_text()
    assert "Bolt server has been shut down" in log


def test_the_file_that_a_killed_engine_left_misleads_nobody(settings: Settings) -> None:
    with running_engine(settings, quiet=True) as killed:
        running = status(settings)
        assert running is not None
        os.kill(running.pid, signal.SIGKILL)
        await_end(settings)
        assert (settings.home / "engine.json").exists()
        assert status(settings) is None
        with running_engine(settings, quiet=True) as again:
            assert again.password != killed.password


def test_a_store_that_another_process_holds_is_told(settings: Settings) -> None:
    with running_engine(settings, quiet=True):
        # Neo4j's own lock is all that is left of the engine once our files are gone, as with a Neo4j that is not ours.
        for name in ("engine.json", "engine.lock"):
            (settings.home / name).unlink()
        with pytest.raises(EngineError, match="Another process holds the store"), running_engine(settings, quiet=True):
            pass


def test_an_engine_that_cannot_start_says_why_and_where_more_is(settings: Settings) -> None:
    (settings.home / "logs").mkdir(parents=True)
    (settings.home / "data").write_text("where a folder should be")
    with (
        pytest.raises(EngineError, match=r"Neo4j does not start in .*logs/debug\.log"),
        running_engine(settings, quiet=True),
    ):
        pass


def test_a_home_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    settings = Settings.from_env(os.environ | {"OOGPUNT_HOME": str(file / "home")})
    with pytest.raises(EngineError, match=r"cannot be used.*OOGPUNT_HOME"), running_engine(settings, quiet=True):
        pass


def test_a_disk_that_is_nearly_full_is_told_before_a_start(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    monkeypatch.setattr(embedded, "FREE_BYTES", shutil.disk_usage("/").total * 1000)
    with pytest.raises(EngineError, match="MB free, and the engine needs"), running_engine(settings, quiet=True):
        pass
