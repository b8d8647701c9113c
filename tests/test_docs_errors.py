"""docs/errors.md is the truth: it has every code, exit code and limit, and bad input to every entry gets what it says.

Each refusal has a code, a place (a line, a path, a name) and advice.
"""

import ast
import asyncio
import dataclasses
import re
import shutil
import socket
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from graph_api import errors
from graph_api.app import create_app
from graph_api.cli import loading, main
from graph_api.limits import Limits
from graph_api.published import LAYOUT
from graph_api.resources import cypher_folder
from graph_api.server import FORCED
from graph_api.service import open_service
from graph_api.settings import Address, Settings
from tests.serving import PATIENT, environment

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "errors.md").read_text("utf-8")
TYPES = ROOT / "graph_api" / "types"
SMALL = ROOT / "tests" / "studies" / "small"
GRAPHQL = "application/graphql-response+json"
PATIENCE = 60

Done = tuple[int, str]
"""An exit code, and what was said on the error output."""

BROUGHT_ABOUT: set[str] = set()
"""The codes that a test here brings about."""


def brings(*codes: str) -> Callable[[Any], Any]:
    BROUGHT_ABOUT.update(codes)
    return lambda test: test


def table(heading: str) -> dict[str, list[str]]:
    """The rows of the table under a heading, by their first column."""
    section = TEXT.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    rows = [re.split(r"\s*(?<!\\)\|\s*", line.strip("| ")) for line in section.splitlines() if line.startswith("|")]
    return {first.strip("`"): rest for first, *rest in rows[2:]}


CODES = table("Codes of a request") | table("Codes of an operation") | table("Codes of the program")

# ---- the tables have everything -----------------------------------------------------------------------------------


def literals() -> Iterator[str]:
    """Codes that the code gives to an error as they stand."""
    for path in (ROOT / "graph_api").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            for place in code_places(node):
                for part in ast.walk(place):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield from re.findall(r"^[A-Z][A-Z_]{3,}$", part.value)


def code_places(node: ast.AST) -> Iterator[ast.AST]:
    """Arguments of what makes an error, the default of one, and what stands in its extensions under `code`."""
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name in {"OperationError", "_coded", "__init__"}:
            yield from node.args[1:]
    if isinstance(node, ast.Dict):
        yield from (v for k, v in zip(node.keys, node.values, strict=True) if getattr(k, "value", "") == "code")
    if isinstance(node, ast.FunctionDef) and node.name == "__init__":
        yield from node.args.defaults


def test_the_tables_have_every_code_there_is() -> None:
    classes = [each for each in vars(errors).values() if isinstance(each, type) and hasattr(each, "exit_code")]
    assert set(CODES) == set(literals()) | {each.code for each in classes}


def test_the_exit_codes_are_those_there_are() -> None:
    classes = [each for each in vars(errors).values() if isinstance(each, type) and hasattr(each, "exit_code")]
    exits = {each.exit_code for each in classes} | {0, loading.DIFFERENT, FORCED}
    assert {int(code) for code in table("Exit codes")} == exits


def test_the_limits_are_those_there_are() -> None:
    told = {name: int(default) for name, (default, _) in table("Limits").items()}
    assert told == dataclasses.asdict(Limits())


# ---- files, arguments and settings, at the command line -----------------------------------------------------------

Run = Callable[..., Done]


@pytest.fixture
def run(server: Address, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    for name, value in (environment(server) | PATIENT).items():
        monkeypatch.setenv(name, value)

    def command(*arguments: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["oogpunt", *arguments])
        with pytest.raises(SystemExit) as end:
            main()
        return int(end.value.code or 0), capsys.readouterr().err

    return command


@brings("ROW_INVALID")
@pytest.mark.parametrize(
    ("file", "before", "after", "told"),
    [
        ("groups.yml", "position: INSIDE", "position: WITHIN", r"groups\.yml:\d+: position: .*use INSIDE or OUTSIDE"),
        ("study.yml", "key: small", "key: Small", r"study\.yml:1: key: 'Small' is not a key; use lower-case"),
        ("study.yml", "key: small", "key: [", r"study\.yml:\d+: "),
        ("groups.yml", "names:", "name:", r"groups\.yml:2: name: is not a field .*see docs/study-files\.md"),
    ],
)
def test_a_fault_in_a_file_is_told_with_its_line(
    run: Run, tmp_path: Path, file: str, before: str, after: str, told: str
) -> None:
    shutil.copytree(SMALL, tmp_path / "study")
    path = tmp_path / "study" / file
    path.write_text(path.read_text("utf-8").replace(before, after, 1), "utf-8")
    code, said = run("load", str(tmp_path / "study"))
    assert code == errors.StudyFileError.exit_code
    assert re.search(told, said), said


@brings("BAD_SETTING")
@pytest.mark.parametrize(
    ("name", "value", "advice"),
    [
        ("OOGPUNT_PORT", "many", "a whole number from 0 to 65535"),
        ("OOGPUNT_NEO4J_URI", "http://localhost", "it starts with one of bolt"),
        ("OOGPUNT_NEO4J_URI", "bolt://localhost:bolt", "behind :// stand a host and"),
        ("OOGPUNT_NEO4J_URI", "neo4j://localhost:99999", "behind :// stand a host and"),
        ("OOGPUNT_NEO4J_URI", "bolt://", "behind :// stand a host and"),
        ("OOGPUNT_LIMITS", "depth=deep", "it takes NAME=NUMBER"),
        ("OOGPUNT_DOCUMENTS", "nowhere", "make it, or leave the setting out"),
        ("OOGPUNT_TRUSTED_ONLY", "true", "it takes 1 or 0"),
        ("OOGPUNT_BEHIND_PROXY", "yes", "it takes 1 or 0"),
        ("OOGPUNT_CORS_ORIGINS", "*", "it takes origins like https://example.org"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str, advice: str
) -> None:
    monkeypatch.setenv(name, value)
    code, said = run("studies")
    assert code == errors.SettingError.exit_code
    assert name in said
    assert advice in said


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["query", "nowhere.graphql"], "nowhere.graphql cannot be read .* Give a file"),
        (["query", str(Path(__file__)), "--var", "study"], "--var is 'study'; it takes NAME=VALUE"),
        (["load", "nowhere"], "'nowhere' does not exist"),
        (["look"], "No such command 'look'"),
    ],
)
def test_an_argument_that_cannot_be_used_is_named(run: Run, arguments: list[str], told: str) -> None:
    code, said = run(*arguments)
    assert code == errors.UsageError.exit_code
    assert re.search(told, said), said


@brings("ENGINE")
def test_an_engine_that_cannot_start_says_what_to_set(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    home = tmp_path / "file"
    home.touch()
    monkeypatch.setenv("OOGPUNT_HOME", str(home))
    monkeypatch.delenv("OOGPUNT_NEO4J_URI")
    code, said = run("studies")
    assert code == errors.EngineError.exit_code
    assert str(home) in said
    assert "OOGPUNT_HOME" in said


@brings("BAD_CYPHER_FILE")
def test_a_cypher_file_with_a_fault_is_told_with_its_line(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = shutil.copytree(cypher_folder(), tmp_path / "cypher")
    with (folder / "fields" / "Quote.source.cypher").open("a", encoding="utf-8") as file:
        file.write("WHERE source.key = $wanted\n")
    monkeypatch.setattr("graph_api.service.cypher_folder", lambda: folder)
    code, said = run("studies")
    assert code == errors.CypherFileError.exit_code
    assert re.search(r"cypher/fields/Quote\.source\.cypher:\d+: \$wanted is used but not declared; add it", said)


@brings("TIMEOUT")
def test_a_database_that_does_not_answer_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        uri = f"bolt://127.0.0.1:{silent.getsockname()[1]}"
        monkeypatch.setenv("OOGPUNT_NEO4J_URI", uri)
        monkeypatch.setenv("OOGPUNT_QUERY_SECONDS", "1")
        code, said = run("studies")
    assert code == errors.DatabaseError.exit_code
    assert f"The database at {uri} did not answer within 1 s" in said
    assert "OOGPUNT_QUERY_SECONDS" in said


# ---- requests and operations, over HTTP ---------------------------------------------------------------------------


@asynccontextmanager
async def asking(variables: dict[str, str], *, is_ready: bool = True) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(Settings.from_env(variables))
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1", headers={"accept": GRAPHQL}) as client,
    ):
        async with asyncio.timeout(PATIENCE):
            if is_ready:
                await app.state.supervisor.settled.wait()
        yield client


@pytest.fixture(scope="module")
async def client(server: Address) -> AsyncIterator[httpx.AsyncClient]:
    async with asking(environment(server) | PATIENT) as client:
        yield client


def refused(response: httpx.Response, code: str, told: str) -> dict[str, Any]:
    """The error, which has the code, the status of the table and the advice."""
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == code, error
    assert response.status_code == int(CODES[code][0])
    assert error["extensions"]["requestId"] == response.headers["x-request-id"]
    assert re.search(told, error["message"]), error
    found: dict[str, Any] = error
    return found


REQUESTS: list[tuple[str, dict[str, Any], str]] = [
    ("BAD_JSON", {"content": b'{"query":'}, "Send an object with query"),
    ("BAD_REQUEST", {"json": [{"query": "{ __typename }"}]}, "send one operation a request"),
    ("BAD_REQUEST", {"json": {}}, "query is missing; send it as a text"),
    ("BAD_REQUEST", {"json": {"query": 1}}, "query is int; it takes a text"),
    ("METHOD_NOT_ALLOWED", {"method": "PUT", "json": {"query": "{ __typename }"}}, "use POST"),
    ("NOT_ACCEPTABLE", {"json": {"query": "{ __typename }"}, "headers": {"accept": "image/png"}}, "accept one of them"),
    ("BODY_TOO_LARGE", {"content": b" " * 300_000}, "has more than 262144 bytes; ask for less"),
    ("UNSUPPORTED_MEDIA_TYPE", {"content": b"{}", "headers": {"content-type": "text/plain"}}, "send application/json"),
    ("PERSISTED_QUERY_NOT_FOUND", {"json": {"documentId": "sha256:0"}}, "send its text with its hash once"),
]
brings(*(code for code, *_ in REQUESTS))


@pytest.mark.parametrize(("code", "request_", "told"), REQUESTS)
async def test_a_request_that_cannot_be_read_is_refused(
    client: httpx.AsyncClient, code: str, request_: dict[str, Any], told: str
) -> None:
    sent = {"method": "POST", **request_}
    sent["headers"] = {"content-type": "application/json", **sent.get("headers", {})}
    refused(await client.request(url="/graphql", **sent), code, told)


@brings("REQUEST_TIMEOUT")
async def test_a_request_that_does_not_come_whole_is_refused(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def slow() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.sleep(1)
        yield b"}"

    monkeypatch.setattr("graph_api.requests.RECEIVE_SECONDS", 0.1)
    response = await client.post("/graphql", content=slow(), headers={"content-type": "application/json"})
    refused(response, "REQUEST_TIMEOUT", "did not come whole within .* send it again")


GROUPS = 'query G($first: Int!) { groups(study: "example", first: $first) { totalCount } }'
OPERATIONS: list[tuple[str, dict[str, Any], str]] = [
    ("SYNTAX_ERROR", {"query": "{ groups"}, "Expected Name"),
    ("INVALID_DOCUMENT", {"query": "{ grups }"}, "Did you mean 'groups'"),
    ("UNKNOWN_OPERATION", {"query": GROUPS, "operationName": "H"}, "No operation is called 'H'. The document has 'G'"),
    ("BAD_VARIABLES", {"query": GROUPS, "variables": {"first": "many"}}, r"Variable '\$first' .*many"),
    ("BAD_ARGUMENT", {"query": '{ search(study: "example", text: "?") { totalCount } }'}, "no word to look for"),
    ("BAD_ARGUMENT", {"query": '{ search(study: "example", text: "$ =") { totalCount } }'}, "no word to look for"),
    (
        "BAD_ARGUMENT",
        {"query": '{ logbook(study: "example", asOf: "2026-11-25T00:00:00") { totalCount } }'},
        "asOf says no zone; write 2026-11-25T00:00:00Z",
    ),
    ("UNKNOWN_NAME", {"query": '{ groups(study: "exampel") { totalCount } }'}, "Closest: 'example'.* List them all"),
    ("BAD_PAGE", {"query": GROUPS, "variables": {"first": 101}}, "first is 101; it takes a whole number from 1 to 100"),
    (
        "BAD_CURSOR",
        {"query": '{ groups(study: "example", after: "x") { edges { cursor } } }'},
        "after is no cursor of this list .*take it from pageInfo or edges",
    ),
    ("TOO_COMPLEX", {"query": "{ " + "a: __typename " * 1001 + "}"}, "."),
]
brings(*(code for code, *_ in OPERATIONS))


@pytest.mark.parametrize(("code", "asked", "told"), OPERATIONS)
async def test_an_operation_that_cannot_be_run_is_refused(
    client: httpx.AsyncClient, code: str, asked: dict[str, Any], told: str
) -> None:
    error = refused(await client.post("/graphql", json=asked), code, told)
    assert error.get("path") or error.get("locations") or code == "UNKNOWN_OPERATION"


@brings("AMBIGUOUS_NAME")
async def test_a_name_of_two_things_is_refused_with_the_keys_of_both(server: Address, tmp_path: Path) -> None:
    async with open_service(Settings.from_env(environment(server) | PATIENT)) as service:
        for key in ("twin-a", "twin-b"):
            folder = shutil.copytree(SMALL, tmp_path / key)
            head = (folder / "study.yml").read_text("utf-8")
            head = re.sub("^key: .*", f"key: {key}", head, flags=re.MULTILINE)
            (folder / "study.yml").write_text(
                re.sub("^title: .*", "title: {en: Twins}", head, flags=re.MULTILINE), "utf-8"
            )
            await service.load(folder, "tester")
    async with asking(environment(server) | PATIENT) as client:
        asked = {"query": '{ groups(study: "twins") { totalCount } }'}
        error = refused(await client.post("/graphql", json=asked), "AMBIGUOUS_NAME", "Use one of these keys")
    assert error["extensions"]["nearest"] == ["twin-a", "twin-b"]
    assert error["path"] == ["groups"]


@brings("STUDY_OUTDATED")
async def test_a_study_of_another_version_is_refused_until_it_is_loaded_again(
    server: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shutil.copytree(SMALL, tmp_path / "small")
    head = (folder / "study.yml").read_text("utf-8")
    (folder / "study.yml").write_text(re.sub("^key: .*", "key: dated", head, flags=re.MULTILINE), "utf-8")
    query = '{ groups(study: "dated") { totalCount } }'
    ids = ["dated:quote:q1", "dated:group:managers", "dated:perceptions:*/managers/council/*/1/-/nested"]
    nodes = "query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    async with open_service(Settings.from_env(environment(server) | PATIENT)) as service:
        await service.load(folder, "tester")
        for where in ("graph_api.published", "graph_api.rounds.load", "graph_api.rounds.content"):
            monkeypatch.setattr(f"{where}.LAYOUT", LAYOUT + 1)
        await service.published.refresh()
        response = await service.execute(query)
        unseen = await service.execute(nodes, {"ids": ids})
        told = [message for message in service.outdated() if "'dated'" in message]
        await service.load(folder, "tester")
        assert "data" in await service.execute(query)
        assert all((await service.execute(nodes, {"ids": ids}))["data"]["nodes"])
    assert unseen["data"]["nodes"] == [None, None, None]
    (error,) = response["errors"]
    assert told == [error["message"]]
    assert (error["extensions"]["code"], error["path"]) == ("STUDY_OUTDATED", ["groups"])
    assert error["message"].endswith("Load its files again with oogpunt load.")


@brings("TOO_COMPLEX")
@pytest.mark.parametrize("limit", ["depth", "cost", "aliases", "roots"])
async def test_a_limit_is_named_with_what_was_asked_and_what_is_allowed(server: Address, limit: str) -> None:
    query = '{ a: groups(study: "example") { edges { node { key } } } b: studies { totalCount } }'
    async with asking(environment(server) | PATIENT | {"OOGPUNT_LIMITS": f"{limit}=1"}) as client:
        error = refused(await client.post("/graphql", json={"query": query}), "TOO_COMPLEX", limit)
    assert error["extensions"]["limit"] == limit
    assert error["extensions"]["allowed"] == 1 < error["extensions"]["asked"]


@brings("FORBIDDEN", "METHOD_NOT_ALLOWED", "DOCUMENT_NOT_TRUSTED")
@pytest.mark.parametrize(
    ("code", "method", "told"),
    [
        ("FORBIDDEN", "POST", "it is in schema.graphql"),
        ("METHOD_NOT_ALLOWED", "GET", "use POST"),
        ("DOCUMENT_NOT_TRUSTED", "POST", "Only documents that were registered here"),
    ],
)
async def test_who_is_not_the_owner_of_the_machine_may_less(server: Address, code: str, method: str, told: str) -> None:
    guarded = {"OOGPUNT_HOST": "0.0.0.0", "OOGPUNT_BEHIND_PROXY": "1"}
    if code == "DOCUMENT_NOT_TRUSTED":
        guarded["OOGPUNT_TRUSTED_ONLY"] = "1"
    query = "{ __schema { queryType { name } } }"
    async with asking(environment(server) | PATIENT | guarded) as client:
        sent = {"json": {"query": query}} if method == "POST" else {"params": {"query": query}}
        refused(await client.request(method, "/graphql", **sent), code, told)


@brings("DATABASE_UNAVAILABLE")
async def test_without_a_database_it_says_when_to_ask_again(server: Address) -> None:
    nowhere = {"OOGPUNT_NEO4J_URI": "bolt://127.0.0.1:9", "OOGPUNT_QUERY_SECONDS": "1"}
    async with asking(environment(server) | PATIENT | nowhere, is_ready=False) as client:
        response = await client.post("/graphql", json={"query": "{ __typename }"})
        refused(response, "DATABASE_UNAVAILABLE", ".")
        assert response.headers["retry-after"]


def test_every_code_is_brought_about_but_the_one_for_what_nobody_foresaw() -> None:
    elsewhere = {"TOO_SLOW"}  # of a subscription: tests/test_subscriptions.py
    assert set(CODES) - BROUGHT_ABOUT - elsewhere == {"INTERNAL"}
