"""Serves the application until it is told to stop."""

import asyncio
import errno
import gc
import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import uvicorn
from uvicorn.loops.auto import auto_loop_factory

from graph_api.app import create_app
from graph_api.engine.embedded import Notify
from graph_api.engine.jars import fetch
from graph_api.engine.progress import fetch_progress
from graph_api.errors import SettingError
from graph_api.protocol import Protocol
from graph_api.settings import Settings, is_loopback
from graph_api.streams import Streams
from graph_api.supervisor import Supervisor

KEEP_ALIVE_SECONDS = 75
"""How long nothing may be asked over a connection: longer than proxies wait, so that they and not we close it."""
FORCED = 130
"""The exit code of who does not wait for a clean stop."""


def serve(settings: Settings, *, quiet: bool, notify: Notify, welcome: Notify) -> None:
    """Serve until SIGINT or SIGTERM; `welcome` is told the URL once questions are answered.

    Raises SettingError (host or port cannot be used) and whatever keeps the service from starting.
    """
    check_host(settings)
    with listen(settings) as listening:
        if settings.neo4j_uri is None:  # before any thread, so that Ctrl-C breaks off a long fetch at once
            with fetch_progress(quiet=quiet, notify=notify) as progress:
                fetch(settings.cache, progress)
        with asyncio.Runner(loop_factory=auto_loop_factory()) as runner:
            runner.run(_serve(settings, listening, quiet=quiet, notify=notify, welcome=welcome))


def check_host(settings: Settings) -> None:
    """Nobody is asked who they are, so only this machine may ask, unless somebody else guards the door."""
    if not (settings.behind_proxy or is_loopback(settings.host)):
        raise SettingError(
            f"OOGPUNT_HOST is {settings.host!r}, which others can reach, and the API does not ask who they are. "
            "Use 127.0.0.1, or set OOGPUNT_BEHIND_PROXY=1 when a proxy in front of it does."
        )


def listen(settings: Settings) -> socket.socket:
    """The open port. Raises SettingError."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        listening = socket.create_server((settings.host, settings.port), family=family, backlog=512)
        # Connections inherit it. Without it a response of two packets waits 40 ms for the client to confirm the first.
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listening
    except OSError as error:
        is_taken = error.errno == errno.EADDRINUSE
        why = "is taken by another program" if is_taken else f"cannot be used ({error.strerror})"
        raise SettingError(
            f"Port {settings.port} of {settings.host} {why}. "
            "Set OOGPUNT_PORT to another (0: any that is free), or OOGPUNT_HOST."
        ) from None


class _Server(uvicorn.Server):
    """Uvicorn dies of the signal it was stopped by; who stops us on purpose gets exit code 0."""

    def __init__(self, config: uvicorn.Config, streams: Streams) -> None:
        super().__init__(config)
        self._streams = streams

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._streams.leaving.set()
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._leave)
        yield

    def _leave(self, _number: int, _frame: FrameType | None) -> None:
        if self.should_exit:
            os._exit(FORCED)  # the engine ends by itself when we do
        self.should_exit = True


async def _serve(settings: Settings, listening: socket.socket, *, quiet: bool, notify: Notify, welcome: Notify) -> None:
    app = create_app(settings, quiet=quiet, notify=notify)
    config = uvicorn.Config(
        app,
        http=Protocol,
        log_config=None,
        access_log=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=10,
        proxy_headers=settings.behind_proxy,
    )
    server = _Server(config, app.state.streams)
    supervisor: Supervisor = app.state.supervisor

    async def attend() -> None:
        await supervisor.settled.wait()
        gc.freeze()  # schema and imports stay to the end: nothing to go through again for garbage
        if supervisor.service:
            welcome(_url(settings.host, listening))
        await supervisor.ended.wait()
        server.should_exit = True

    attending = asyncio.create_task(attend())
    await server.serve(sockets=[listening])
    attending.cancel()
    if supervisor.failure:
        raise supervisor.failure


def _url(host: str, listening: socket.socket) -> str:
    port = listening.getsockname()[1]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
