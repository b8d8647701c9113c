"""GraphQL over a WebSocket, by the protocol graphql-transport-ws; Strawberry speaks it, we answer."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import aclosing, suppress
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import orjson
from graphql import GraphQLError
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState
from strawberry.http.exceptions import NonJsonMessageReceived, NonTextMessageReceived, WebSocketDisconnected
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import BaseGraphQLTransportWSHandler
from strawberry.subscriptions.protocols.graphql_transport_ws.types import SubscribeMessage
from strawberry.types.execution import ExecutionResult, PreExecutionError
from strawberry.types.unset import UnsetType

from graph_api import requests
from graph_api.documents import KnownDocuments
from graph_api.errors import OperationError
from graph_api.limits import Limits
from graph_api.responses import failure
from graph_api.settings import Settings
from graph_api.streams import Streams

PROTOCOL = "graphql-transport-ws"
INIT_SECONDS = 3
TOO_BIG = 1009
NO_MESSAGE = 4400
NO_PROTOCOL = 4406
STRANGER = 4403


class Socket:
    """`/graphql` for WebSockets."""

    def __init__(self, streams: Streams, known: KnownDocuments, settings: Settings) -> None:
        self._streams = streams
        self._known = known
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        socket = WebSocket(scope, receive, send)
        if not _is_own(socket, self._settings):
            await socket.close(STRANGER, "Forbidden")
            return
        if PROTOCOL not in socket.scope["subprotocols"]:
            await socket.accept()
            await socket.close(NO_PROTOCOL, "Subprotocol not acceptable")
            return
        await socket.accept(PROTOCOL)
        limits = self._settings.limits
        await _Handler(_Wire(socket, limits), _Answers(self._streams, self._known), limits).handle()


def _is_own(socket: WebSocket, settings: Settings) -> bool:
    """A page of another site may open a WebSocket to us without being asked; who is no browser sends no origin."""
    host, origin = socket.headers.get("host", ""), socket.headers.get("origin")
    if not settings.answers_to(host):
        return False
    return origin is None or origin in settings.cors_origins or urlsplit(origin).netloc == host


class _Wire:
    """The messages of one connection, in the form Strawberry takes them."""

    def __init__(self, socket: WebSocket, limits: Limits) -> None:
        self._socket = socket
        self._limits = limits

    async def iter_json(self) -> AsyncGenerator[dict[str, Any], None]:
        try:
            while self._socket.application_state is not WebSocketState.DISCONNECTED:
                yield await self._message()
        except WebSocketDisconnect:
            return

    async def _message(self) -> dict[str, Any]:
        received = await self._socket.receive()
        if received["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(received["code"])
        text = received.get("text")
        if text is None:
            raise NonTextMessageReceived
        if len(text.encode()) > self._limits.body:
            await self.close(TOO_BIG, f"A message has at most {self._limits.body} bytes")
            raise WebSocketDisconnected
        try:
            message = orjson.loads(text)
        except orjson.JSONDecodeError as error:
            raise NonJsonMessageReceived from error
        fault = _fault(message)
        if fault:
            await self.close(NO_MESSAGE, fault)
            raise WebSocketDisconnected
        return dict(message)

    async def send_json(self, message: Mapping[str, object]) -> None:
        await self._tell(self._socket.send_text, orjson.dumps(message).decode())

    async def close(self, code: int, reason: str) -> None:
        await self._tell(self._socket.close, code, reason[:120])

    async def _tell(self, how: Callable[..., Awaitable[None]], *what: Any) -> None:
        """Nothing is told to who left, be it just now."""
        if self._socket.application_state is WebSocketState.CONNECTED:
            with suppress(WebSocketDisconnect):
                await how(*what)


def _fault(message: Any) -> str | None:
    """Why it is no message of the protocol, as far as the handler relies on its form."""
    if not isinstance(message, dict) or not isinstance(message.get("type"), str):
        return "A message is an object with a type, which is a text"
    kind = message["type"]
    if kind in {"subscribe", "complete"} and not isinstance(message.get("id"), str):
        return f"{kind} needs an id, which is a text"
    if kind == "subscribe" and not isinstance(message.get("payload"), dict):
        return "subscribe needs a payload, which is an object with query"
    return None


class _Handler(BaseGraphQLTransportWSHandler[Any, Any]):
    """Strawberry's, with our answers in the place of its schema."""

    def __init__(self, wire: _Wire, answers: "_Answers", limits: Limits) -> None:
        super().__init__(
            view=answers,  # type: ignore[arg-type]
            websocket=wire,  # type: ignore[arg-type]
            context=None,
            root_value=None,
            schema=answers,  # type: ignore[arg-type]
            connection_init_wait_timeout=timedelta(seconds=INIT_SECONDS),
        )
        self._limits = limits

    async def handle_subscribe(self, message: SubscribeMessage) -> None:
        """Strawberry has a limit of its own, but tells of it without a code or a request id.

        It passes on a query but no hash of one, so it gets all that is asked in the place of the query.
        """
        id_ = message["id"]
        if self.connection_acknowledged and id_ not in self.operations:
            try:
                advice = "complete one first, or open another connection"
                self._limits.check("subscriptions", len(self.operations) + 1, advice)
            except OperationError as error:
                await self.send_message({"id": id_, "type": "error", "payload": failure(error)["errors"]})
                return
        whole: Any = {"query": message["payload"]}
        await super().handle_subscribe({"id": id_, "type": "subscribe", "payload": whole})


class _Answers:
    """What Strawberry asks of a view and of a schema."""

    def __init__(self, streams: Streams, known: KnownDocuments) -> None:
        self._streams = streams
        self._known = known

    async def on_ws_connect(self, _context: None) -> UnsetType:
        return UnsetType()  # no payload comes with the acknowledgement

    async def stream(self, asked: dict[str, Any], **_: Any) -> AsyncGenerator[ExecutionResult, None]:
        return self._results(asked)

    async def _results(self, content: dict[str, Any]) -> AsyncGenerator[ExecutionResult, None]:
        is_first = True
        try:
            async with aclosing(self._streams.answers(requests.asked(content, self._known))) as answers:
                async for answer in answers:
                    is_first = False
                    yield ExecutionResult(answer["data"], None, answer.get("extensions"))
        except Exception as error:
            errors: list[GraphQLError] = [_FormattedError(each) for each in failure(error)["errors"]]
            yield (PreExecutionError if is_first else ExecutionResult)(None, errors)


class _FormattedError(GraphQLError):
    """An error in the form it is sent in."""

    def __init__(self, formatted: dict[str, Any]) -> None:
        super().__init__(formatted["message"])
        self._formatted = formatted

    @property
    def formatted(self) -> Any:
        return self._formatted
