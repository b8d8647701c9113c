"""What a request asks, by the GraphQL over HTTP specification (draft of 2025), and the media type it wants back."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import orjson
from starlette.datastructures import QueryParams
from starlette.types import Receive, Scope

from graph_api.deadlines import Deadlines
from graph_api.documents import KnownDocuments
from graph_api.errors import OperationError

JSON = "application/json"
GRAPHQL = "application/graphql-response+json"
EVENT_STREAM = "text/event-stream"
GZIP = "gzip"
UNKNOWN_HASH = "PersistedQueryNotFound"
"""What clients that persist queries by themselves look for, word for word, to send the text then."""
TAKEN = {GRAPHQL: GRAPHQL, JSON: JSON, "application/*": JSON, "*/*": JSON, EVENT_STREAM: EVENT_STREAM}
"""The type of an answer for who takes this."""
KEPT = 100
"""How many headers are kept that were understood."""
RECEIVE_SECONDS = 10
"""How long a client may take to send its request."""


class Head:
    """What comes of a request before its body: its method, its query string and its headers."""

    __slots__ = ("_headers", "method", "query")

    def __init__(self, method: str, query: bytes, headers: Sequence[tuple[bytes, bytes]]) -> None:
        self.method = method
        self.query = query
        self._headers = _joined(headers)

    def header(self, name: bytes) -> str:
        """The value of a header, named in lower case; empty when it was not sent."""
        return self._headers.get(name, b"").decode("latin-1")


class Request(Head):
    """A request as it comes."""

    __slots__ = ("_receive",)

    def __init__(self, scope: Scope, receive: Receive) -> None:
        method = scope["method"] if scope["method"] != "HEAD" else "GET"  # of whose answer no body is sent
        super().__init__(method, scope["query_string"], scope["headers"])
        self._receive = receive

    async def body(self, most: int, deadlines: Deadlines) -> bytes:
        """Raises OperationError: larger than `most` bytes, too slow, or broken off."""
        sent = self.header(b"content-length")
        if sent.isdecimal() and int(sent) > most:
            raise _too_large(most)
        try:
            with deadlines.within(RECEIVE_SECONDS):
                return await self._received(most)
        except TimeoutError:
            raise OperationError(
                f"The request did not come whole within {RECEIVE_SECONDS} s; send it again.", "REQUEST_TIMEOUT"
            ) from None

    async def _received(self, most: int) -> bytes:
        body, is_whole = bytearray(), False
        while not is_whole:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                raise OperationError("The client left before its request was whole.", "BAD_REQUEST")
            body += message.get("body", b"")
            is_whole = not message.get("more_body", False)
            if len(body) > most:
                raise _too_large(most)
        return bytes(body)


def _joined(headers: Sequence[tuple[bytes, bytes]]) -> dict[bytes, bytes]:
    """Headers by name; one that is sent twice is a list (RFC 9110, section 5.3)."""
    found = dict(headers)
    if len(found) == len(headers):
        return found
    values: dict[bytes, list[bytes]] = {}
    for name, value in headers:
        values.setdefault(name, []).append(value)
    return {name: b", ".join(each) for name, each in values.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestParameters:
    """One operation, as sent: `hashed` where it came as the hash of a document, `registers` where with its text too."""

    text: str
    variables: dict[str, Any]
    operation_name: str | None
    hashed: bool
    registers: bool


@lru_cache(KEPT)
def media_type(accept: str) -> str:
    """The type to answer in; events only for who takes them rather, since many list all they can read.

    Raises OperationError when the client takes none of ours.
    """
    if not accept.strip():
        return JSON
    best, quality = None, 0.0
    for part in accept.lower().split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        found = TAKEN.get(name)
        weight = _quality(parameters)
        if found and (weight > quality or (weight == quality and best == EVENT_STREAM)):
            best, quality = found, weight
    if best is None:
        raise OperationError(f"Answers are {JSON} or {GRAPHQL}; accept one of them.", "NOT_ACCEPTABLE")
    return best


@lru_cache(KEPT)
def takes_events(accept: str) -> bool:
    """Whether a subscription can be told in server-sent events."""
    parts = [[piece.strip() for piece in part.split(";")] for part in accept.lower().split(",")]
    return any(name == EVENT_STREAM and _quality(parameters) > 0 for name, *parameters in parts)


@lru_cache(KEPT)
def encoding(accept: str) -> str:
    """How an answer may be compressed, by the header Accept-Encoding; empty for not at all."""
    for part in accept.lower().split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        if name == GZIP:
            return GZIP if _quality(parameters) > 0 else ""
    return ""


def _quality(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0


def _too_large(most: int) -> OperationError:
    return OperationError(f"The body has more than {most} bytes; ask for less at once.", "BODY_TOO_LARGE")


def check_form(head: Head) -> None:
    """Raises OperationError for a body of another type than JSON, or one that is compressed."""
    encoding = head.header(b"content-encoding")
    if encoding.strip().lower() not in {"", "identity"}:
        raise OperationError(f"The body is in {encoding}; send it as it is.", "UNSUPPORTED_MEDIA_TYPE")
    _check_type(head.header(b"content-type"))


@lru_cache(KEPT)
def _check_type(content_type: str) -> None:
    """Only JSON: a form can be sent by any page, JSON by another site only after a preflight."""
    name, *parameters = (part.strip().lower() for part in content_type.split(";"))
    if name != JSON:
        raise OperationError(f"The body is {name or 'of no type'}; send {JSON}.", "UNSUPPORTED_MEDIA_TYPE")
    for parameter in parameters:
        key, _, value = parameter.partition("=")
        if key == "charset" and value.strip('"') not in {"utf-8", "utf8"}:
            raise OperationError(f"The body is in {value}; send UTF-8.", "UNSUPPORTED_MEDIA_TYPE")


def posted(body: bytes, known: KnownDocuments) -> RequestParameters:
    """What the body of a POST asks. Raises OperationError."""
    try:
        content = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise OperationError(f"The body is no JSON: {error}. Send an object with query.", "BAD_JSON") from None
    if isinstance(content, list):
        raise OperationError("The body is a list; send one operation a request.", "BAD_REQUEST")
    if not isinstance(content, dict):
        raise OperationError('The body is no object; send one like {"query": "{ ... }"}.', "BAD_REQUEST")
    return asked(content, known)


def got(query: bytes, known: KnownDocuments) -> RequestParameters:
    """What the query string of a GET asks. Raises OperationError."""
    content: dict[str, Any] = dict(QueryParams(query))
    for name in ("variables", "extensions"):
        if content.get(name):
            try:
                content[name] = orjson.loads(content[name])
            except orjson.JSONDecodeError as error:
                raise OperationError(f"{name} is no JSON: {error}.", "BAD_JSON") from None
        else:
            content.pop(name, None)
    return asked(content, known)


def asked(content: dict[str, Any], known: KnownDocuments) -> RequestParameters:
    """What these members ask. Raises OperationError."""
    text = _member(content, "query", str)
    document = _member(content, "documentId", str)
    variables = _member(content, "variables", dict) or {}
    name = _member(content, "operationName", str)
    extensions = _member(content, "extensions", dict) or {}
    persisted = _member(extensions, "persistedQuery", dict)
    if document is None and persisted is not None:
        document = _member(persisted, "sha256Hash", str)
        if document and text:
            known.remember(document, text)
    hashed = document is not None
    registers = bool(hashed and text)
    if document and not text:
        text = known.find(document)
        if text is None:
            told = f"No document is known by {document[:80]!r}; send its text with its hash once."
            raise OperationError(UNKNOWN_HASH if persisted else told, "PERSISTED_QUERY_NOT_FOUND")
    if not text:
        raise OperationError('query is missing; send it as a text, like {"query": "{ ... }"}.', "BAD_REQUEST")
    known.admit(text)
    return RequestParameters(
        text=text, variables=variables, operation_name=name or None, hashed=hashed, registers=registers
    )


def _member(content: dict[str, Any], name: str, kind: type) -> Any:
    value = content.get(name)
    if value is not None and not isinstance(value, kind):
        wanted = "a text" if kind is str else "an object"
        raise OperationError(f"{name} is {type(value).__name__}; it takes {wanted}.", "BAD_REQUEST")
    return value
