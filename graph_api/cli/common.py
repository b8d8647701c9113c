"""What the commands share."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Annotated, Any, TypeVar

import orjson
import typer

from graph_api.engine.embedded import Notify, to_stderr
from graph_api.errors import DatabaseError, OogpuntError, UsageError
from graph_api.responses import Response
from graph_api.service import PLAN_SECONDS, Service, open_service
from graph_api.settings import Settings

T = TypeVar("T")

Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing while it takes time.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]


class AnswerError(OogpuntError):
    """An operation was answered with errors."""

    def __init__(self, response: Response) -> None:
        errors = response["errors"]
        super().__init__("\nerror: ".join(f"{error['message']} [{error['extensions']['code']}]" for error in errors))
        self.exit_code = exit_code(errors[0]["extensions"]["code"])


def exit_code(code: str) -> int:
    """The exit code for the code of a GraphQL error."""
    if code in ("DATABASE_UNAVAILABLE", "TIMEOUT"):
        return DatabaseError.exit_code
    return OogpuntError.exit_code if code == "INTERNAL" else UsageError.exit_code


def settings() -> Settings:
    return Settings.from_env(os.environ)


def with_service(work: Callable[[Service], Awaitable[T]], *, quiet: bool = False, is_question: bool = True) -> T:
    """Open a service, do the work with it, close it.

    A question has more time here than over HTTP, unless it is set: the engine may have been started for it, and has
    planned nothing yet.
    """
    chosen = settings()
    if is_question and not os.environ.get("OOGPUNT_QUERY_SECONDS"):
        chosen = replace(chosen, query_seconds=PLAN_SECONDS)

    async def run() -> T:
        async with open_service(chosen, quiet=quiet) as service:
            return await work(service)

    return asyncio.run(run())


def teller(*, quiet: bool) -> Notify:
    """Tells on standard error, where it does not mix with answers."""
    return (lambda _: None) if quiet else to_stderr


def print_json(value: Any, *, indent: bool = False) -> None:
    print(orjson.dumps(value, option=orjson.OPT_INDENT_2 if indent else None).decode())


async def data(service: Service, document: str, variables: dict[str, Any]) -> dict[str, Any]:
    """The data of an operation. Raises AnswerError."""
    response = await service.execute(document, variables)
    if "errors" in response:
        raise AnswerError(response)
    found: dict[str, Any] = response["data"]
    return found
