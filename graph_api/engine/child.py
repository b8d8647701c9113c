"""The child process: one Neo4j in one JVM, for as long as its standard input is open."""

import contextlib
import gc
import json
import os
import secrets
import signal
import socket
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from graph_api.engine.jars import read_lock
from graph_api.engine.jvm import Archives, huge_pages, java_home, jvm_library
from graph_api.engine.locks import locked
from graph_api.errors import EngineError
from graph_api.resources import cypher_folder

HANDOVER_SECONDS = 30
"""How long the engine before us may take to end."""

CONFIGURATION = """\
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:0
dbms.security.auth_enabled=true
server.memory.pagecache.size={page_cache_mb}m
db.transaction.monitor.check.interval=250ms
db.logs.query.enabled=OFF
# On one machine the end of a process ends its connections, and its absence spares the driver a timer for each message.
server.bolt.connection_keep_alive_for_requests=OFF
dbms.usage_report.enabled=false
# Each is waited for to its end at a stop, whether anything still runs or not.
internal.server.bolt.connection_shutdown_wait_time=1s
internal.server.bolt.thread_pool_shutdown_wait_time=1s
"""


@dataclass(frozen=True, slots=True)
class Job:
    """What the parent asks for, on the command line: nothing secret."""

    home: Path
    cache: Path
    heap_mb: int
    page_cache_mb: int


def run(job: Job, report: TextIO) -> None:
    """Serve until told to stop; `report` gets one line of JSON: `{}` once Bolt answers, else `{"error": ...}`."""
    stopped = stop_signal()
    try:
        with locked(job.home / "engine.lock", HANDOVER_SECONDS):
            _serve(job, report, stopped)
    except TimeoutError:
        _tell(report, {"error": f"Another engine holds {job.home} and does not end. Stop it and try again."})
    except EngineError as error:
        _tell(report, {"error": str(error)})
    except OSError as error:
        _tell(report, {"error": f"The engine cannot use its folders: {error}. Make them writable and make room."})


def stop_signal() -> socket.socket:
    """Gets a byte when the parent closes our input, also by dying, and for each SIGTERM and SIGINT.

    A handler would run in the main thread alone, once that does anything: a signal that comes while it goes to wait, or
    reaches a thread of the JVM, would not end its waiting.
    """
    stopped, stop = socket.socketpair()
    stop.setblocking(False)
    signal.set_wakeup_fd(stop.fileno())

    def by_end_of_input() -> None:
        sys.stdin.buffer.read()
        stop.send(b"\0")

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: None)
    threading.Thread(target=by_end_of_input, daemon=True).start()
    return stopped


def _serve(job: Job, report: TextIO, stopped: socket.socket) -> None:
    state = job.home / "engine.json"
    state.unlink(missing_ok=True)  # of an engine that was killed
    jars = [job.cache / "jars" / jar.path for jar in read_lock()]
    archives = Archives.of(job.cache / "archives", jars)
    is_archiving = not archives.is_complete
    jpype = _start_jvm(job, jars, archives)
    service = _start_neo4j(jpype, job)
    try:
        _write_state(state, _open_door(jpype, service))
        gc.freeze()  # JPype collects Python's memory after each of Java's collections; what is here now stays
        _tell(report, {})
        stopped.recv(1)
    finally:
        state.unlink(missing_ok=True)
        service.shutdown()
    if is_archiving:
        jpype.shutdownJVM()  # writes the archive, and waits some seconds for threads that idle: hence only when needed
        archives.keep()


def _start_jvm(job: Job, jars: list[Path], archives: Archives) -> Any:
    import jpype  # type: ignore[import-untyped]  # here, because only the child has a use for it

    jpype.startJVM(
        str(jvm_library(java_home())),
        "-Xrs",  # leaves the signals to us
        "--add-opens=java.base/java.nio=ALL-UNNAMED",
        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
        "-XX:+UseSerialGC",
        "-XX:+DisableExplicitGC",  # else JPype collects all memory every few seconds: 0.1 s of standstill each time
        *huge_pages(),
        f"-Xmx{job.heap_mb}m",
        f"-XX:ErrorFile={job.home / 'logs' / 'crash-%p.log'}",
        "-Xlog:cds=off",
        "-Xlog:cds+dynamic=off",
        *archives.flags(),
        classpath=[str(jar) for jar in jars],
    )
    return jpype


def _start_neo4j(jpype: Any, job: Job) -> Any:
    configuration = job.home / "neo4j.conf"
    configuration.write_text(CONFIGURATION.format(page_cache_mb=job.page_cache_mb), "utf-8")
    path = jpype.JClass("java.nio.file.Path").of
    builder = jpype.JClass("org.neo4j.dbms.api.DatabaseManagementServiceBuilder")(path(str(job.home)))
    try:
        return builder.loadPropertiesFromFile(path(str(configuration))).build()
    except jpype.JException as error:
        raise EngineError(_java_sentence(error, job.home)) from error


def _java_sentence(error: Any, home: Path) -> str:
    causes = []
    while error is not None:
        causes.append(str(error.toString()))
        error = error.getCause()
    if any("FileLockException" in cause for cause in causes):
        return f"Another process holds the store in {home}. End it, or set OOGPUNT_HOME to another folder."
    if any("No space left" in cause for cause in causes):
        return f"The disk of {home} is full. Make room, or set OOGPUNT_HOME to a folder on another disk."
    return f"Neo4j does not start in {home}: {causes[-1]}. More is in logs/debug.log there."


def _open_door(jpype: Any, service: Any) -> dict[str, Any]:
    """A new password at each start, set from within: none outlives its engine, nor stays the well-known first one."""
    password = secrets.token_urlsafe(32)
    system = service.database("system")
    set_password = (cypher_folder() / "engine" / "set_password.cypher").read_text("utf-8")
    system.executeTransactionally(set_password, jpype.java.util.Map.of("password", password))
    connectors = "org.neo4j.configuration.connectors"
    register = system.getDependencyResolver().resolveDependency(jpype.JClass(f"{connectors}.ConnectorPortRegister"))
    port = int(register.getLocalAddress(jpype.JClass(f"{connectors}.ConnectorType").BOLT).getPort())
    return {"uri": f"bolt://127.0.0.1:{port}", "user": "neo4j", "password": password, "pid": os.getpid()}


def _write_state(path: Path, state: dict[str, Any]) -> None:
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump(state, file)
    fresh.replace(path)


def _tell(report: TextIO, message: dict[str, str]) -> None:
    with contextlib.suppress(BrokenPipeError):  # the parent has died; our input ends too
        print(json.dumps(message), file=report, flush=True)
