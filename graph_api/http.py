"""`/graphql` over HTTP: a request becomes an answer in bytes, from the database once a publication."""

import gzip
import hashlib
import re
import secrets
from collections.abc import Awaitable, Callable, Mapping
from functools import cache, partial
from typing import Any

import orjson
from graphql import OperationType
from starlette.responses import FileResponse, Response
from starlette.types import Receive, Scope, Send

from graph_api import requests, server_sent
from graph_api.answers import Answer, Answers, Header, key_of
from graph_api.deadlines import Deadlines
from graph_api.documents import KnownDocuments
from graph_api.errors import OperationError
from graph_api.operations import Running
from graph_api.published import Snapshot
from graph_api.requests import EVENT_STREAM, GRAPHQL, JSON, Head, Request, RequestParameters
from graph_api.resources import explorer_folder
from graph_api.responses import STATUSES, codes, failure
from graph_api.service import Service
from graph_api.streams import Streams

PAGE_HEADERS = {
    # The editor sets styles from its script; scripts come from our own files alone.
    "Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
ANSWER_HEADERS = {
    "Cache-Control": "private, no-cache",
    "Vary": "Accept, Accept-Encoding",
    "X-Content-Type-Options": "nosniff",
}
COMPRESSED_BYTES = 1_000
"""Responses from this size on are compressed for who takes it; an answer once, as it is kept so."""
COMPRESSION = 6
RETRY_SECONDS = "2"
REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


class Endpoint:
    """One service over HTTP. `is_open`: any query by GET, and the page to ask from."""

    def __init__(self, service: Service, known: KnownDocuments, answers: Answers, streams: Streams) -> None:
        self._service = service
        self._streams = streams
        self._known = known
        self._answers = answers
        self._deadlines = Deadlines()
        self._is_open = service.settings.is_local

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await self._respond(Request(scope, receive))
        await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        request_id = request_id_of(request)
        media = JSON
        try:
            self._check_host(request)
            if self._is_open and _wants_page(request):
                return FileResponse(explorer_folder() / "index.html", headers=PAGE_HEADERS)
            media = requests.media_type(request.header(b"accept"))
            if media == EVENT_STREAM:
                media = GRAPHQL  # what cannot be streamed is refused by its status
                return await self._stream(request, request_id)
            return await self._answer(request, media, request_id)
        except Exception as error:
            return failed(error, media, request_id)

    def _check_host(self, head: Head) -> None:
        if not self._service.settings.answers_to(head.header(b"host")):
            raise OperationError("This server answers to names of this machine, like 127.0.0.1; use one.", "FORBIDDEN")

    def kept(self, head: Head, body: bytes) -> Response | None:
        """The answer to a POST that was given before and still holds; None is no refusal, but means to ask anew."""
        try:
            self._check_host(head)
            requests.check_form(head)
            media = requests.media_type(head.header(b"accept"))
        except OperationError:
            return None  # who asks anew is told
        snapshot = self._service.published.fresh
        answer = snapshot and self._answers.get(snapshot, _key(head, media, body))
        return _reply(head, answer, request_id_of(head)) if answer else None

    async def _stream(self, request: Request, request_id: str) -> Response:
        asked = self._asked(request, await self._body(request))
        if request.method == "GET":
            _check_get(self._service.operations.prepare(asked.text, asked.variables, asked.operation_name))
        return self._events(asked, request_id)

    def _events(self, asked: RequestParameters, request_id: str) -> Response:
        return server_sent.streamed(self._streams.answers(asked), self._streams.leaving, request_id)

    async def _body(self, request: Request) -> bytes:
        if request.method == "GET":
            return b""
        if request.method != "POST":
            raise OperationError(f"{request.method} is not for this address; use POST, or GET.", "METHOD_NOT_ALLOWED")
        requests.check_form(request)
        return await request.body(self._service.settings.limits.body, self._deadlines)

    def _asked(self, request: Request, body: bytes) -> RequestParameters:
        if request.method == "POST":
            return requests.posted(body, self._known)
        asked = requests.got(request.query, self._known)
        if not (self._is_open or asked.hashed):
            raise OperationError(
                "Only documents known by their hash can be had by GET; use POST.", "METHOD_NOT_ALLOWED"
            )
        return asked

    async def _answer(self, request: Request, media: str, request_id: str) -> Response:
        """From memory, where it was given before; events, where a subscription is asked for by who takes those too."""
        body = await self._body(request)
        key = _key(request, media, body)
        snapshot = await self._service.published.current()
        answer = self._answers.get(snapshot, key)
        if answer is None:
            asked = self._asked(request, body)
            running = self._service.operations.prepare(asked.text, asked.variables, asked.operation_name)
            if request.method == "GET":
                _check_get(running)
            if running.kind is OperationType.SUBSCRIPTION and requests.takes_events(request.header(b"accept")):
                return self._events(asked, request_id)
            give = partial(self._given, running, media, _encoding(request))
            if running.kind is OperationType.QUERY and not asked.registers:
                answer = await self._shared(snapshot, key, partial(give, is_kept=True))
            else:
                answer = await give(is_kept=False)
        return _reply(request, answer, request_id)

    async def _shared(self, snapshot: Snapshot, key: bytes, give: Callable[[], Awaitable[Answer]]) -> Answer:
        """With others, where they ask the same just now; kept, where it holds."""
        answer = await self._answers.once(snapshot, key, give)
        if snapshot is self._service.published.snapshot:
            self._answers.keep(snapshot, key, answer)
        return answer

    async def _given(self, running: Running, media: str, encoding: str, *, is_kept: bool) -> Answer:
        content = orjson.dumps(await self._service.run(running))
        return _answer(content, media, encoding, is_kept=is_kept)


def _key(head: Head, media: str, body: bytes) -> bytes:
    return key_of(media.encode(), _encoding(head).encode(), head.query, body)


def _encoding(head: Head) -> str:
    return requests.encoding(head.header(b"accept-encoding"))


def _check_get(running: Running) -> None:
    if running.kind is OperationType.MUTATION:
        raise OperationError("A mutation changes something; send it by POST.", "METHOD_NOT_ALLOWED")


def request_id_of(request: Head) -> str:
    """The client's own, where it is harmless in a log; else a new one."""
    given = request.header(b"x-request-id")
    return given if REQUEST_ID.fullmatch(given) else secrets.token_hex(8)


def json_response(
    content: Any, status: int = 200, media: str = JSON, headers: Mapping[str, str] | None = None
) -> Response:
    return Response(orjson.dumps(content), status, headers, f"{media}; charset=utf-8")


def failed(error: Exception, media: str = JSON, request_id: str | None = None) -> Response:
    """The response to an operation that could not be answered."""
    response = failure(error, request_id)
    status = max(STATUSES.get(code, 400 if media == GRAPHQL else 200) for code in codes(response))
    headers = {**ANSWER_HEADERS, "X-Request-Id": response["errors"][0]["extensions"]["requestId"]}
    if status == 503:
        headers["Retry-After"] = RETRY_SECONDS
    if status == 405:
        headers["Allow"] = "GET, POST"
    return json_response(response, status, media, headers)


def _wants_page(request: Request) -> bool:
    """A browser that asks for no operation."""
    return request.method == "GET" and not request.query and "text/html" in request.header(b"accept")


def _answer(body: bytes, media: str, encoding: str, *, is_kept: bool) -> Answer:
    if len(body) < COMPRESSED_BYTES:
        encoding = ""
    if encoding:
        body = gzip.compress(body, COMPRESSION, mtime=0)
    headers = (*_headers(media, encoding), (b"content-length", b"%d" % len(body)))
    if not is_kept:
        return Answer(body, headers)
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    return Answer(body, (*headers, (b"etag", etag.encode())), etag)


@cache
def _headers(media: str, encoding: str) -> tuple[Header, ...]:
    """Those that answers share."""
    shared = {**ANSWER_HEADERS, "Content-Type": f"{media}; charset=utf-8"}
    if encoding:
        shared["Content-Encoding"] = encoding
    return tuple((name.lower().encode(), value.encode()) for name, value in shared.items())


def _reply(request: Head, answer: Answer, request_id: str) -> Response:
    if answer.etag and request.method == "GET":
        tags = {tag.strip().removeprefix("W/") for tag in request.header(b"if-none-match").split(",")}
        if answer.etag in tags or "*" in tags:
            headers = {**ANSWER_HEADERS, "ETag": answer.etag, "X-Request-Id": request_id}
            return Response(status_code=304, headers=headers)
    return _Ready(answer.body, [*answer.headers, (b"x-request-id", request_id.encode())])


class _Ready(Response):
    """A response whose headers are there already."""

    def __init__(self, body: bytes, headers: list[Header]) -> None:
        self.status_code = 200
        self.body = body
        self.raw_headers = headers
        self.background = None
