"""What became of an operation, as the plain dict that goes to its asker: data or errors, never both."""

import logging
import secrets
from typing import Any

from graphql import GraphQLError, GraphQLSyntaxError
from strawberry.schema.exceptions import CannotGetOperationTypeError
from strawberry.types import ExecutionResult

from graph_api.errors import AmbiguousName, OogpuntError, OperationError, UnknownName

Response = dict[str, Any]

STATUSES = {"DATABASE_UNAVAILABLE": 503, "TIMEOUT": 504, "INTERNAL": 500}
"""HTTP status by code; every other answer is 200, as clients of application/json expect."""

log = logging.getLogger(__name__)


def as_response(result: ExecutionResult) -> Response:
    """`{"data": ...}`, or `{"errors": [{message, path, locations, extensions}]}`."""
    if result.errors:
        return {"errors": [_formatted(error) for error in result.errors]}
    return {"data": result.data}


def failure(error: Exception) -> Response:
    """The same for an exception that kept the operation from having a result."""
    if isinstance(error, CannotGetOperationTypeError):
        error = OperationError(error.as_http_error_reason(), "UNKNOWN_OPERATION")
    return as_response(ExecutionResult(data=None, errors=[GraphQLError("", original_error=error)]))


def status_of(response: Response) -> int:
    """The HTTP status it goes with."""
    codes = [error["extensions"]["code"] for error in response.get("errors", ())]
    return max((STATUSES.get(code, 200) for code in codes), default=200)


def _formatted(error: GraphQLError) -> dict[str, Any]:
    cause = error.original_error
    while isinstance(cause, GraphQLError):
        cause = cause.original_error
    if cause is None:
        return {**error.formatted, "extensions": {"code": _code(error), **(error.extensions or {})}}
    if isinstance(cause, OogpuntError):
        return {**error.formatted, "message": str(cause), "extensions": _extensions(cause)}
    return _masked(error, cause)


def _extensions(error: OogpuntError) -> dict[str, Any]:
    extensions: dict[str, Any] = {"code": error.operation_code if isinstance(error, OperationError) else error.code}
    if isinstance(error, UnknownName | AmbiguousName):
        extensions["nearest"] = error.nearest
    return extensions


def _code(error: GraphQLError) -> str:
    """Of an error that GraphQL itself found, which has no code of its own."""
    if isinstance(error, GraphQLSyntaxError):
        return "SYNTAX_ERROR"
    if "has invalid value" in error.message:
        return "BAD_VARIABLES"
    return "INVALID_DOCUMENT"


def _masked(error: GraphQLError, cause: Exception) -> dict[str, Any]:
    """What nobody foresaw may hold anything, so it goes to the log, and its asker gets the id to find it by."""
    request_id = secrets.token_hex(8)
    log.error("request %s failed", request_id, exc_info=cause)
    return {
        **error.formatted,
        "message": f"Something went wrong here. Tell who runs this server the request id {request_id}.",
        "extensions": {"code": "INTERNAL", "requestId": request_id},
    }
