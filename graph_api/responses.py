"""What became of an operation, as the plain dict that goes to its asker: data or errors, never both."""

import logging
import secrets
from collections.abc import Collection
from typing import Any

from graphql import GraphQLError

from graph_api.errors import (
    AmbiguousNameError,
    OogpuntError,
    StatementError,
    TooComplexError,
    UnknownNameError,
)

Response = dict[str, Any]

STATUSES = {
    "BAD_JSON": 400,
    "BAD_REQUEST": 400,
    "FORBIDDEN": 403,
    "DOCUMENT_NOT_TRUSTED": 403,
    "PERSISTED_QUERY_NOT_FOUND": 404,
    "METHOD_NOT_ALLOWED": 405,
    "NOT_ACCEPTABLE": 406,
    "REQUEST_TIMEOUT": 408,
    "BODY_TOO_LARGE": 413,
    "UNSUPPORTED_MEDIA_TYPE": 415,
    "INTERNAL": 500,
    "DATABASE_UNAVAILABLE": 503,
    "TIMEOUT": 504,
}
"""HTTP status by code; every other refusal is 400, or 200 to who asks for plain application/json."""

log = logging.getLogger(__name__)


class RefusedError(Exception):
    """Several errors at once, or errors that GraphQL itself finds, each with its code."""

    def __init__(self, errors: Collection[GraphQLError]) -> None:
        super().__init__("; ".join(error.message for error in errors))
        self.errors = list(errors)


def failure(error: Exception, request_id: str | None = None) -> Response:
    """`{"errors": [{message, path, locations, extensions}]}`; each of `extensions` has `code` and `requestId`."""
    request_id = request_id or secrets.token_hex(8)
    errors = error.errors if isinstance(error, RefusedError) else [error]
    formatted = [_formatted(each, request_id) for each in errors]
    for each in formatted:
        each["extensions"]["requestId"] = request_id
    return {"errors": formatted}


def codes(response: Response) -> list[str]:
    """The codes of its errors; none where it has data."""
    return [error["extensions"]["code"] for error in response.get("errors", ())]


def _formatted(error: Exception, request_id: str) -> Response:
    place: Response = {}
    cause: BaseException | None = error
    while isinstance(cause, GraphQLError):
        place = {**cause.formatted, **place}
        if cause.original_error is None:
            return {**place, "extensions": dict(cause.extensions or {"code": "INVALID_DOCUMENT"})}
        cause = cause.original_error
    if isinstance(cause, OogpuntError) and not isinstance(cause, StatementError):
        return {**place, "message": str(cause), "extensions": _extensions(cause)}
    # What nobody foresaw may hold anything, so it goes to the log, and its asker gets the id to find it by.
    log.error("request %s failed", request_id, exc_info=cause)
    sentence = f"Something went wrong here. Tell who runs this server the request id {request_id}."
    return {**place, "message": sentence, "extensions": {"code": "INTERNAL"}}


def _extensions(error: OogpuntError) -> Response:
    extensions: Response = {"code": error.code}
    if isinstance(error, UnknownNameError | AmbiguousNameError):
        extensions["nearest"] = error.nearest
    if isinstance(error, TooComplexError):
        extensions |= {"limit": error.limit, "asked": error.asked, "allowed": error.allowed}
    return extensions
