"""The HTTP API: GraphQL, the page to ask it from, and whether it lives and is ready."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from graph_api.answers import Answers
from graph_api.documents import KnownDocuments
from graph_api.engine.embedded import Notify, to_stderr
from graph_api.errors import DatabaseError
from graph_api.http import COMPRESSED_BYTES, Endpoint, failed, json_response
from graph_api.requests import Head
from graph_api.resources import explorer_folder
from graph_api.service import Service
from graph_api.settings import Settings
from graph_api.sockets import Socket
from graph_api.streams import Streams
from graph_api.supervisor import Supervisor

ENDPOINT = "/graphql"
ADDRESSES = (ENDPOINT, f"{ENDPOINT}/")


class Application(FastAPI):
    """All that is served. Operations go past the framework's layers, which cost more than an answer from memory."""

    door: "Door"
    way_in: ASGIApp
    """The door, behind what lets pages of other sites come to it."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] in ADDRESSES:
            await self.way_in(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)


class Door:
    """`/graphql`: the endpoint of the service that is open now, which changes when its engine is started again."""

    def __init__(self, supervisor: Supervisor, known: KnownDocuments, streams: Streams, settings: Settings) -> None:
        self._supervisor = supervisor
        self._known = known
        self._streams = streams
        self._has_guests = bool(settings.cors_origins)  # to whom headers are said that no answer in memory has
        self._answers = Answers(settings.answers_mb * 2**20)
        self._opened: tuple[Service, Endpoint] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        service = self._supervisor.service
        if service is None:
            await failed(DatabaseError(self._supervisor.reason))(scope, receive, send)
            return
        if self._opened is None or self._opened[0] is not service:
            self._opened = (service, Endpoint(service, self._known, self._answers, self._streams))
        await self._opened[1](scope, receive, send)

    def kept(self, head: Head, body: bytes) -> Response | None:
        """The answer to a POST where it is in memory, to be had without waiting; None where it takes more."""
        service = self._supervisor.service
        if self._has_guests or self._opened is None or self._opened[0] is not service:
            return None
        return self._opened[1].kept(head, body)


def create_app(settings: Settings, *, quiet: bool = True, notify: Notify = to_stderr) -> Application:
    """The application. Opens nothing before its lifespan begins.

    `app.state.supervisor` knows how its service is, `app.state.streams` who listens.
    """
    supervisor = Supervisor(settings, quiet=quiet, notify=notify)
    streams = Streams(lambda: supervisor.service, settings.limits)
    folders = [explorer_folder(), *filter(None, [settings.documents])]
    known = KnownDocuments.of(folders, trusted_only=settings.trusted_only)

    app = Application(openapi_url=None, lifespan=partial(_lifespan, supervisor, streams))
    app.add_middleware(GZipMiddleware, minimum_size=COMPRESSED_BYTES)
    app.door = Door(supervisor, known, streams, settings)
    app.way_in = _way_in(app.door, settings)
    app.state.supervisor = supervisor
    app.state.streams = streams
    app.router.routes += [
        Route("/", _front),
        Route("/livez", _livez),
        Route("/readyz", _readyz),
        WebSocketRoute(ENDPOINT, Socket(streams, known, settings)),
        Mount("/explorer", StaticFiles(directory=explorer_folder())),
    ]
    return app


@asynccontextmanager
async def _lifespan(supervisor: Supervisor, streams: Streams, _app: FastAPI) -> AsyncIterator[None]:
    tasks = {asyncio.create_task(supervisor.run()), asyncio.create_task(streams.events.watch())}
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)


def _way_in(door: Door, settings: Settings) -> ASGIApp:
    if not settings.cors_origins:
        return door
    return CORSMiddleware(
        door,
        allow_origins=settings.cors_origins,
        allow_methods=["GET", "POST"],
        allow_headers=["*"],  # by which clients name themselves, and which a proxy in front may want
        allow_credentials=True,
        expose_headers=["etag", "x-request-id"],
        max_age=3600,
    )


async def _front(_request: Request) -> Response:
    return RedirectResponse(ENDPOINT)


async def _livez(_request: Request) -> Response:
    return json_response({"status": "alive"})


async def _readyz(request: Request) -> Response:
    """Asks the database, since one that does not answer is noticed by nothing else while nobody asks."""
    supervisor: Supervisor = request.app.state.supervisor
    service = supervisor.service
    if service is None:
        return json_response({"status": "not ready", "reason": supervisor.reason}, 503)
    try:
        await service.check()
    except DatabaseError as error:
        return json_response({"status": "not ready", "reason": str(error)}, 503)
    return json_response({"status": "ready"})
