"""The HTTP API: GraphQL, the page to ask it from, and whether it lives and is ready."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import orjson
from cross_web import HTTPException
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send
from strawberry.asgi import GraphQL
from strawberry.schema.exceptions import CannotGetOperationTypeError
from strawberry.types import ExecutionResult

from graph_api import responses
from graph_api.engine.embedded import to_stderr
from graph_api.errors import DatabaseError, OperationError
from graph_api.resources import explorer_folder
from graph_api.service import Notify, Service
from graph_api.settings import Settings
from graph_api.supervisor import Supervisor

PAGE_HEADERS = {
    # The editor sets styles from its script; scripts come from our own files alone.
    "Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
RETRY_SECONDS = "2"


class Endpoint(GraphQL[dict[str, Any], None]):
    """Strawberry's HTTP view, with our JSON, our errors and our page."""

    def __init__(self, service: Service) -> None:
        super().__init__(service.schema, allow_queries_via_get=False, subscription_protocols=())
        self._context = service.context

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            answer = await self.run(Request(scope, receive))
        except HTTPException as error:
            cause = error.__cause__
            what = cause if isinstance(cause, CannotGetOperationTypeError) else OperationError(error.reason)
            answer = json_response(responses.failure(what), error.status_code)
        except Exception as error:
            answer = failed(error)
        await answer(scope, receive, send)

    async def get_context(self, request: Any, response: Any) -> dict[str, Any]:  # noqa: ARG002
        return self._context

    def decode_json(self, data: str | bytes) -> object:
        content: object = orjson.loads(data)
        if not isinstance(content, dict):
            raise HTTPException(400, 'The request body is one JSON object, like {"query": "{ ... }"}')
        return content

    async def process_result(self, request: Request, result: ExecutionResult) -> Any:  # noqa: ARG002
        return responses.as_response(result)

    def create_response(self, response_data: Any, sub_response: Response) -> Response:  # noqa: ARG002
        return json_response(response_data, responses.status_of(response_data))

    async def render_graphql_ide(self, request: Request) -> Response:  # noqa: ARG002
        return FileResponse(explorer_folder() / "index.html", headers=PAGE_HEADERS)


def json_response(content: Any, status: int = 200) -> Response:
    headers = {"Retry-After": RETRY_SECONDS} if status == 503 else None
    return Response(orjson.dumps(content), status, headers, "application/json")


def failed(error: Exception) -> Response:
    response = responses.failure(error)
    return json_response(response, responses.status_of(response))


class _Door:
    """`/graphql`: the endpoint of the service that is open now, which changes when its engine is started again."""

    def __init__(self, supervisor: Supervisor) -> None:
        self._supervisor = supervisor
        self._opened: tuple[Service, Endpoint] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        service = self._supervisor.service
        if service is None:
            await failed(DatabaseError(self._supervisor.reason))(scope, receive, send)
            return
        if self._opened is None or self._opened[0] is not service:
            self._opened = (service, Endpoint(service))
        await self._opened[1](scope, receive, send)


def create_app(settings: Settings, *, quiet: bool = True, notify: Notify = to_stderr) -> FastAPI:
    """The application; `app.state.supervisor` knows how its service is. Opens nothing before its lifespan begins."""
    supervisor = Supervisor(settings, quiet=quiet, notify=notify)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        running = asyncio.create_task(supervisor.run())
        try:
            yield
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running

    async def livez(_request: Request) -> Response:
        return json_response({"status": "alive"})

    async def readyz(_request: Request) -> Response:
        return await _readiness(supervisor)

    async def front(_request: Request) -> Response:
        return RedirectResponse("/graphql")

    app = FastAPI(openapi_url=None, lifespan=lifespan)
    app.state.supervisor = supervisor
    app.router.routes += [
        Route("/", front),
        Route("/livez", livez),
        Route("/readyz", readyz),
        Route("/graphql", _Door(supervisor)),
        Mount("/explorer", StaticFiles(directory=explorer_folder())),
    ]
    return app


async def _readiness(supervisor: Supervisor) -> Response:
    """Asks the database, since one that does not answer is noticed by nothing else while nobody asks."""
    service = supervisor.service
    if service is None:
        return json_response({"status": "not ready", "reason": supervisor.reason}, 503)
    try:
        await service.check()
    except DatabaseError as error:
        return json_response({"status": "not ready", "reason": str(error)}, 503)
    return json_response({"status": "ready"})
