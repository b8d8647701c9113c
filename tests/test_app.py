"""The HTTP API: what a client, a browser and a supervisor of processes get."""

import asyncio
import gzip
import hashlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from graph_api.app import create_app
from graph_api.errors import SettingError
from graph_api.server import check_host, listen
from graph_api.settings import Address, Settings
from graph_api.supervisor import Supervisor
from tests.serving import PATIENCE, environment, served

ROOT = Path(__file__).parents[1]
STOP_SECONDS = 15
GRACE_SECONDS = 10
"""How long uvicorn waits for what is still being answered before it breaks that off."""


@asynccontextmanager
async def client_of(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client,
    ):
        yield client


@pytest.fixture(scope="module")
async def client(server: Address) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(Settings.from_env(environment(server)))
    async with served(app) as address, httpx.AsyncClient(base_url=f"http://{address.partition('/')[0]}") as client:
        supervisor: Supervisor = app.state.supervisor
        async with asyncio.timeout(PATIENCE):
            await supervisor.settled.wait()
        yield client


async def test_it_lives_before_it_is_ready_and_says_why_not() -> None:
    app = create_app(Settings.from_env({"OOGPUNT_NEO4J_URI": "bolt://127.0.0.1:9", "OOGPUNT_QUERY_SECONDS": "1"}))
    async with client_of(app) as client:
        assert (await client.get("/livez")).status_code == 200
        ready = await client.get("/readyz")
        assert ready.status_code == 503
        assert ready.json()["reason"]
        answer = await client.post("/graphql", json={"query": "{ __typename }"})
        assert answer.status_code == 503
        assert answer.headers["Retry-After"]
        assert answer.json()["errors"][0]["extensions"]["code"] == "DATABASE_UNAVAILABLE"


async def test_it_is_ready_once_the_studies_are_loaded(client: httpx.AsyncClient) -> None:
    ready = await client.get("/readyz")
    assert (ready.status_code, ready.json()) == (200, {"status": "ready"})
    answer = await client.post("/graphql", json={"query": "{ studies { edges { node { key } } } }"})
    keys = {edge["node"]["key"] for edge in answer.json()["data"]["studies"]["edges"]}
    assert {"example", "flevoland"} <= keys


async def test_data_or_errors_as_json(client: httpx.AsyncClient) -> None:
    answer = await client.post("/graphql", json={"query": "{ __typename }"})
    assert answer.json() == {
        "data": {"__typename": "Query"},
        "extensions": {"cost": {"points": 1, "allowed": 20_000}},
    }
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    refused = await client.post("/graphql", json={"query": "{ nothing }"})
    assert refused.json().keys() == {"errors"}


JSON = "application/json"


@pytest.mark.parametrize(
    ("body", "content_type", "status", "code"),
    [
        (b'{"query":', JSON, 400, "BAD_JSON"),
        (b'"a text"', JSON, 400, "BAD_REQUEST"),
        (b'{"query": 1}', JSON, 400, "BAD_REQUEST"),
        (b"{}", JSON, 400, "BAD_REQUEST"),
        (b'{"query": "{ __typename }", "variables": []}', JSON, 400, "BAD_REQUEST"),
        (b'[{"query": "{ __typename }"}]', JSON, 400, "BAD_REQUEST"),
        (b'{"documentId": "sha256:00"}', JSON, 404, "PERSISTED_QUERY_NOT_FOUND"),
        (b" " * 262_145, JSON, 413, "BODY_TOO_LARGE"),
        (b'{"query": "{ __typename }"}', "text/plain", 415, "UNSUPPORTED_MEDIA_TYPE"),
        (b'{"query": "{ __typename }"}', f"{JSON}; charset=utf-16", 415, "UNSUPPORTED_MEDIA_TYPE"),
        (b"query=x", "application/x-www-form-urlencoded", 415, "UNSUPPORTED_MEDIA_TYPE"),
    ],
)
async def test_a_request_that_is_no_operation_is_refused_as_json(
    client: httpx.AsyncClient, body: bytes, content_type: str, status: int, code: str
) -> None:
    refused = await client.post("/graphql", content=body, headers={"content-type": content_type})
    assert refused.status_code == status
    (error,) = refused.json()["errors"]
    assert error["extensions"]["code"] == code
    assert error["extensions"]["requestId"] == refused.headers["x-request-id"]


@pytest.mark.parametrize(("accept", "status"), [(JSON, 200), ("application/graphql-response+json", 400), ("*/*", 200)])
async def test_an_operation_with_faults_has_the_status_its_media_type_wants(
    client: httpx.AsyncClient, accept: str, status: int
) -> None:
    refused = await client.post("/graphql", json={"query": "{ nothing }"}, headers={"accept": accept})
    assert refused.status_code == status
    assert refused.headers["content-type"].startswith(accept if "*" not in accept else JSON)


async def test_the_address_with_a_slash_behind_it_leads_to_the_same(client: httpx.AsyncClient) -> None:
    answer = await client.post("/graphql/", json={"query": "{ __typename }"})
    assert (answer.status_code, answer.json()["data"]) == (200, {"__typename": "Query"})


async def test_head_tells_what_get_would_answer(client: httpx.AsyncClient) -> None:
    for params, accept in (({"query": "{ __typename }"}, JSON), ({}, "text/html")):
        sides = [
            await client.request(method, "/graphql", params=params, headers={"accept": accept})
            for method in ("GET", "HEAD")
        ]
        assert [side.status_code for side in sides] == [200, 200]
        assert sides[0].headers["content-length"] == sides[1].headers["content-length"]
        assert sides[1].content == b""


async def test_a_header_sent_twice_is_one_list(client: httpx.AsyncClient) -> None:
    accepting = [("accept", "image/png"), ("accept", JSON), ("content-type", JSON)]
    for headers in (accepting, [accepting[1], accepting[0], accepting[2]]):
        answer = await client.post("/graphql", content=b'{"query": "{ __typename }"}', headers=headers)
        assert answer.status_code == 200


async def test_who_takes_neither_media_type_is_told(client: httpx.AsyncClient) -> None:
    refused = await client.post("/graphql", json={"query": "{ __typename }"}, headers={"accept": "image/png"})
    assert (refused.status_code, refused.json()["errors"][0]["extensions"]["code"]) == (406, "NOT_ACCEPTABLE")


async def test_a_query_is_had_by_get_and_not_again_while_it_stays_the_same(client: httpx.AsyncClient) -> None:
    first = await client.get("/graphql", params={"query": "{ studies { totalCount } }"})
    assert first.json()["data"]["studies"]["totalCount"] >= 2
    again = await client.get(
        "/graphql", params={"query": "{ studies { totalCount } }"}, headers={"if-none-match": first.headers["etag"]}
    )
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("takes", "encoding"),
    [
        ("gzip", "gzip"),
        ("br;q=1.0, GZIP;q=0.8, *;q=0.1", "gzip"),
        ("identity", None),
        ("gzip;q=0", None),
        ("gzip;q=much", None),
        ("", None),
    ],
)
async def test_an_answer_is_compressed_for_who_takes_it_also_when_it_is_asked_again(
    client: httpx.AsyncClient, takes: str, encoding: str | None
) -> None:
    asked = {"query": "{ __schema { types { name description } } }"}
    answers = [await client.post("/graphql", json=asked, headers={"accept-encoding": takes}) for _ in range(2)]
    for answer in answers:
        assert answer.headers.get("content-encoding") == encoding
        assert "Accept-Encoding" in answer.headers["vary"]
    sizes = {int(answer.headers["content-length"]) for answer in answers}
    whole = len(answers[0].content)
    assert sizes == {whole} if encoding is None else max(sizes) < whole / 3
    assert answers[0].content == answers[1].content


async def test_each_form_of_an_answer_has_its_own_entity_tag(client: httpx.AsyncClient) -> None:
    params = {"query": "{ __schema { types { name description } } }"}
    tags = [
        (await client.get("/graphql", params=params, headers={"accept-encoding": takes})).headers["etag"]
        for takes in ("gzip", "identity")
    ]
    assert tags[0] != tags[1]


async def test_a_small_answer_is_not_compressed(client: httpx.AsyncClient) -> None:
    answer = await client.post("/graphql", json={"query": "{ __typename }"}, headers={"accept-encoding": "gzip"})
    assert "content-encoding" not in answer.headers


async def test_a_body_that_is_compressed_is_refused(client: httpx.AsyncClient) -> None:
    body = gzip.compress(b'{"query": "{ __typename }"}')
    headers = {"content-type": JSON, "content-encoding": "gzip"}
    refused = await client.post("/graphql", content=body, headers=headers)
    (error,) = refused.json()["errors"]
    assert (refused.status_code, error["extensions"]["code"]) == (415, "UNSUPPORTED_MEDIA_TYPE")
    assert error["message"] == "The body is in gzip; send it as it is."


async def test_a_method_that_has_no_meaning_here_is_refused(client: httpx.AsyncClient) -> None:
    refused = await client.put("/graphql", json={"query": "{ __typename }"})
    assert (refused.status_code, refused.headers["allow"]) == (405, "GET, POST")


async def test_a_document_is_run_by_its_hash_once_it_was_sent_with_it(client: httpx.AsyncClient) -> None:
    text = "{ studies { totalCount } }"
    extensions = {"persistedQuery": {"version": 1, "sha256Hash": hashlib.sha256(text.encode()).hexdigest()}}
    unknown = await client.post("/graphql", json={"extensions": extensions})
    assert unknown.json()["errors"][0]["extensions"]["code"] == "PERSISTED_QUERY_NOT_FOUND"
    assert unknown.json()["errors"][0]["message"] == "PersistedQueryNotFound"  # what clients look for
    sent = await client.post("/graphql", json={"query": text, "extensions": extensions})
    assert (await client.post("/graphql", json={"extensions": extensions})).json() == sent.json()
    wrong = await client.post("/graphql", json={"query": text + " ", "extensions": extensions})
    assert wrong.json()["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


async def test_a_document_that_was_forgotten_can_be_sent_again(
    server: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph_api.documents.KEPT", 1)
    one, other = [
        {
            "query": text,
            "extensions": {"persistedQuery": {"version": 1, "sha256Hash": hashlib.sha256(text.encode()).hexdigest()}},
        }
        for text in ("{ one: __typename }", "{ other: __typename }")
    ]
    app = create_app(Settings.from_env(environment(server)))
    async with served(app) as address, httpx.AsyncClient(base_url=f"http://{address.partition('/')[0]}") as client:
        by_hash = {"extensions": one["extensions"]}
        for sent, status in ((one, 200), (other, 200), (by_hash, 404), (one, 200), (by_hash, 200)):
            headers = {"accept": "application/graphql-response+json"}
            answer = await client.post("/graphql", json=sent, headers=headers)
            assert answer.status_code == status


async def test_the_question_of_the_page_is_a_trusted_document(client: httpx.AsyncClient) -> None:
    text = (await client.get("/explorer/flagship.graphql")).text
    variables = (await client.get("/explorer/flagship.json")).json()
    name = f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
    answer = await client.post("/graphql", json={"documentId": name, "variables": variables})
    assert answer.json()["data"]["perception"]["quotes"] > 0


@pytest.fixture
async def public(server: Address) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(
        Settings.from_env(environment(server) | {"OOGPUNT_BEHIND_PROXY": "1", "OOGPUNT_TRUSTED_ONLY": "1"})
    )
    async with client_of(app) as client:
        async with asyncio.timeout(PATIENCE):
            await app.state.supervisor.settled.wait()
        yield client


async def test_where_others_reach_it_only_known_documents_run_and_the_schema_is_not_shown(
    public: httpx.AsyncClient,
) -> None:
    refused = await public.post("/graphql", json={"query": "{ studies { totalCount } }"})
    assert (refused.status_code, refused.json()["errors"][0]["extensions"]["code"]) == (403, "DOCUMENT_NOT_TRUSTED")
    page = await public.get("/graphql", headers={"accept": "text/html"})
    assert page.status_code in {400, 406}
    assert "html" not in page.headers["content-type"]


async def test_pages_of_other_sites_may_ask_only_where_that_was_set(server: Address) -> None:
    app = create_app(Settings.from_env(environment(server) | {"OOGPUNT_CORS_ORIGINS": "https://example.org"}))
    async with served(app) as address, httpx.AsyncClient(base_url=f"http://{address.partition('/')[0]}") as client:
        for origin, allowed in (("https://example.org", "https://example.org"), ("https://elsewhere.org", None)):
            asked = {
                "access-control-request-method": "POST",
                "access-control-request-headers": "authorization, content-type",
            }
            before = await client.options("/graphql", headers={"origin": origin} | asked)
            assert before.headers.get("access-control-allow-origin") == allowed
            assert before.is_success is (allowed is not None)
            for query in ("{ __typename }", "{ __typename }", "{ nothing }"):
                answer = await client.post("/graphql", json={"query": query}, headers={"origin": origin})
                assert answer.headers.get("access-control-allow-origin") == allowed
                assert answer.headers["access-control-allow-credentials"] == "true"


async def test_no_page_of_another_site_may_ask_otherwise(client: httpx.AsyncClient) -> None:
    answer = await client.post("/graphql", json={"query": "{ __typename }"}, headers={"origin": "https://example.org"})
    assert "access-control-allow-origin" not in answer.headers


async def test_a_browser_gets_a_page_made_of_our_own_files(client: httpx.AsyncClient) -> None:
    front = await client.get("/", headers={"accept": "text/html"})
    assert front.headers["location"] == "/graphql"
    page = await client.get("/graphql", headers={"accept": "text/html"})
    assert "script-src" not in page.headers["content-security-policy"]  # so that default-src 'self' holds for scripts
    assert "default-src 'self'" in page.headers["content-security-policy"]
    assert "://" not in page.text
    files = [part.split('"')[0] for part in page.text.split('"explorer/')[1:]]
    for name in [*files, "flagship.graphql", "flagship.json"]:
        assert (await client.get(f"/explorer/{name}")).status_code == 200, name


async def test_the_pages_first_question_is_answered(client: httpx.AsyncClient) -> None:
    document = (await client.get("/explorer/flagship.graphql")).text
    variables = (await client.get("/explorer/flagship.json")).json()
    answer = (await client.post("/graphql", json={"query": document, "variables": variables})).json()
    assert answer["data"]["perception"]["quotes"] > 0


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json"])
async def test_nothing_else_is_served(client: httpx.AsyncClient, path: str) -> None:
    assert (await client.get(path)).status_code == 404


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "localhost.:8000", "[::1]:80", "127.0.0.53", ""])
def test_a_local_api_answers_to_names_of_this_machine(host: str) -> None:
    assert Settings.from_env({}).answers_to(host)


@pytest.mark.parametrize("host", ["evil.example:8000", "127.0.0.1.evil.example", "[::1", "localhost.evil.example"])
async def test_a_page_that_gave_this_machine_its_own_name_is_refused(client: httpx.AsyncClient, host: str) -> None:
    headers = {"host": host, "origin": f"http://{host}", "accept": "application/graphql-response+json"}
    response = await client.post("/graphql", json={"query": "{ __typename }"}, headers=headers)
    assert response.status_code == 403
    assert response.json()["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    assert Settings.from_env({"OOGPUNT_HOST": "0.0.0.0", "OOGPUNT_BEHIND_PROXY": "1"}).answers_to(host)


# ---- starting and stopping ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org"])
def test_a_host_that_others_reach_is_refused_without_a_proxy(host: str) -> None:
    with pytest.raises(SettingError, match="OOGPUNT_BEHIND_PROXY=1"):
        check_host(Settings.from_env({"OOGPUNT_HOST": host}))
    check_host(Settings.from_env({"OOGPUNT_HOST": host, "OOGPUNT_BEHIND_PROXY": "1"}))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.53", "::1", "localhost"])
def test_a_host_of_this_machine_is_fine(host: str) -> None:
    check_host(Settings.from_env({"OOGPUNT_HOST": host}))


def test_a_port_that_is_taken_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(SettingError, match=rf"Port {port} of 127\.0\.0\.1 is taken .*OOGPUNT_PORT"):
            listen(Settings.from_env({"OOGPUNT_PORT": str(port)}))


@pytest.fixture
def serving(server: Address) -> Iterator[subprocess.Popen[str]]:
    variables = os.environ | environment(server) | {"OOGPUNT_PORT": "0"}
    command = [sys.executable, "-m", "graph_api", "serve"]
    with subprocess.Popen(command, stdout=-1, stderr=-1, text=True, env=variables, cwd=ROOT) as process:
        yield process
        process.kill()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_serve_says_what_to_open_and_stops_cleanly(serving: subprocess.Popen[str], number: signal.Signals) -> None:
    url = opened(serving)
    assert httpx.get(f"{url}/readyz").status_code == 200
    serving.send_signal(number)
    assert serving.wait(STOP_SECONDS) == 0


def test_who_listens_is_left_when_serve_stops_and_told_that_more_may_come(serving: subprocess.Popen[str]) -> None:
    url = opened(serving)
    headers = {"accept": "text/event-stream"}
    query = 'subscription { roundPublished(study: "example") { key } }'
    with httpx.stream("POST", f"{url}/graphql", json={"query": query}, headers=headers, timeout=PATIENCE) as events:
        coming = events.iter_lines()
        next(coming)
        begun = time.monotonic()
        serving.send_signal(signal.SIGTERM)
        assert "event: complete" not in list(coming)
    assert serving.wait(STOP_SECONDS) == 0
    assert time.monotonic() - begun < GRACE_SECONDS
    assert serving.stderr is not None
    assert "Traceback" not in serving.stderr.read()


def opened(serving: subprocess.Popen[str]) -> str:
    assert serving.stdout is not None
    welcome = "".join(line for line, _ in zip(serving.stdout, range(3), strict=False))
    return welcome.split("Open ")[1].split("/graphql")[0].strip()


def test_serve_ends_with_a_sentence_when_its_engine_cannot_start(tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    (tmp_path / "data").write_text("where a folder should be")
    variables = os.environ | {"OOGPUNT_HOME": str(tmp_path), "OOGPUNT_PORT": "0", "OOGPUNT_NEO4J_URI": ""}
    command = [sys.executable, "-m", "graph_api", "serve", "--quiet"]
    done = subprocess.run(
        command, capture_output=True, text=True, env=variables, cwd=ROOT, timeout=PATIENCE, check=False
    )
    assert done.returncode == 4
    assert done.stderr.startswith("error: Neo4j does not start")
    assert "Traceback" not in done.stderr
