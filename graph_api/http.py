"""`/graphql` over HTTP: a request becomes an answer in bytes, from the database once a publication."""

import re
import secrets
from collections.abc import Mapping
from typing import Any

import orjson
from graphql import OperationType
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.types import Receive, Scope, Send

from graph_api import requests, server_sent
from graph_api.answers import Answer, Answers, key_of
from graph_api.documents import KnownDocuments
from graph_api.errors import OperationError
from graph_api.operations import Running
from graph_api.requests import GRAPHQL, JSON, Asked
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
ANSWER_HEADERS = {"Cache-Control": "private, no-cache", "Vary": "Accept", "X-Content-Type-Options": "nosniff"}
RETRY_SECONDS = "2"
REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


class Endpoint:
    """One service over HTTP. `is_open`: any query by GET, and the page to ask from."""

    def __init__(self, service: Service, known: KnownDocuments, answers: Answers, streams: Streams) -> None:
        self._service = service
        self._streams = streams
        self._known = known
        self._answers = answers
        self._is_open = service.settings.is_local

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        response = await self._respond(request)
        await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        request_id = request_id_of(request)
        media = JSON
        try:
            if self._is_open and _wants_page(request):
                return FileResponse(explorer_folder() / "index.html", headers=PAGE_HEADERS)
            accept = request.headers.get("accept", "")
            if server_sent.TYPE in accept:
                media = GRAPHQL  # what cannot be streamed is refused by its status
                return await self._stream(request, request_id)
            media = requests.media_type(accept)
            body = await self._body(request)
            key = key_of(media.encode(), request.scope["query_string"], body)
            snapshot = await self._service.published.current()
            answer = self._answers.get(snapshot, key)
            if answer is None:
                answer = await self._answer(self._asked(request, body), request.method)
                if answer.etag and snapshot is self._service.published.snapshot:
                    self._answers.keep(snapshot, key, answer)
            return _reply(request, answer, media, request_id)
        except Exception as error:
            return failed(error, media, request_id)

    async def _stream(self, request: Request, request_id: str) -> Response:
        asked = self._asked(request, await self._body(request))
        if request.method == "GET":
            _check_get(self._service.operations.prepare(asked.text, asked.variables, asked.operation_name))
        return server_sent.streamed(self._streams.answers(asked), request_id)

    async def _body(self, request: Request) -> bytes:
        if request.method == "GET":
            return b""
        if request.method != "POST":
            raise OperationError(f"{request.method} is not for this address; use POST, or GET.", "METHOD_NOT_ALLOWED")
        requests.check_content_type(request.headers.get("content-type", ""))
        return await requests.body_of(request, self._service.settings.limits.body)

    def _asked(self, request: Request, body: bytes) -> Asked:
        if request.method == "POST":
            return requests.posted(body, self._known)
        asked = requests.got(dict(request.query_params), self._known)
        if not (self._is_open or asked.hashed):
            raise OperationError(
                "Only documents known by their hash can be had by GET; use POST.", "METHOD_NOT_ALLOWED"
            )
        return asked

    async def _answer(self, asked: Asked, method: str) -> Answer:
        """The answer; without a tag where it is not to be kept."""
        running = self._service.operations.prepare(asked.text, asked.variables, asked.operation_name)
        if method == "GET":
            _check_get(running)
        body = orjson.dumps(await self._service.run(running))
        return Answer.of(body) if running.kind is OperationType.QUERY else Answer(body, "")


def _check_get(running: Running) -> None:
    if running.kind is OperationType.MUTATION:
        raise OperationError("A mutation changes something; send it by POST.", "METHOD_NOT_ALLOWED")


def request_id_of(request: Request) -> str:
    """The client's own, where it is harmless in a log; else a new one."""
    given = request.headers.get("x-request-id", "")
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
    if status in {429, 503}:
        headers["Retry-After"] = RETRY_SECONDS
    if status == 405:
        headers["Allow"] = "GET, POST"
    return json_response(response, status, media, headers)


def _wants_page(request: Request) -> bool:
    """A browser that asks for no operation."""
    if request.method != "GET" or request.query_params:
        return False
    return "text/html" in request.headers.get("accept", "")


def _reply(request: Request, answer: Answer, media: str, request_id: str) -> Response:
    headers = {**ANSWER_HEADERS, "X-Request-Id": request_id}
    if answer.etag:
        headers["ETag"] = answer.etag
        tags = {tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")}
        if request.method == "GET" and (answer.etag in tags or "*" in tags):
            return Response(status_code=304, headers=headers)
    return Response(answer.body, 200, headers, f"{media}; charset=utf-8")
