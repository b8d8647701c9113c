"""Answers from memory go past uvicorn's tasks and messages, which nobody notices but by how soon they come."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from graph_api.app import Application, create_app
from graph_api.database import Database, Rows
from graph_api.importers.folder import read_study
from graph_api.protocol import Gathering
from graph_api.settings import Address, Settings
from graph_api.writing.joining import load_joined
from tests.serving import PATIENCE, PATIENT, environment, served, service_of

STUDY = replace(read_study(Path(__file__).parent / "studies" / "small"), key="held")
JSON = "application/json"
KEEP_ALIVE_SECONDS = 5
"""Uvicorn's, for a connection on which nothing is asked."""
OF_ONE_RESPONSE = {"date", "x-request-id"}


@dataclass(frozen=True)
class Reply:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def lasting(self) -> dict[str, str]:
        """Headers that two responses of one answer share."""
        return {name: value for name, value in self.headers.items() if name not in OF_ONE_RESPONSE}

    @property
    def data(self) -> Any:
        return json.loads(self.body)["data"]


class Line:
    """One connection, on which bytes are sent as they are given."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def send(self, *pieces: bytes) -> None:
        for piece in pieces:
            self._writer.write(piece)
            await self._writer.drain()
            await asyncio.sleep(0.05)  # so that the next one is read by itself

    def close_own_side(self) -> None:
        self._writer.write_eof()

    def leave(self) -> None:
        self._writer.close()

    async def reply(self) -> Reply:
        async with asyncio.timeout(PATIENCE):
            head = (await self._reader.readuntil(b"\r\n\r\n")).decode()
            first, *lines = head.strip().split("\r\n")
            headers = dict(line.lower().split(": ", 1) for line in lines)
            body = await self._reader.readexactly(int(headers.get("content-length", 0)))
        return Reply(int(first.split()[1]), headers, body)

    async def ask(self, query: str, **headers: str) -> Reply:
        await self.send(request(query, **headers))
        return await self.reply()

    async def told(self, what: bytes) -> bytes:
        """What comes of a stream, up to this."""
        async with asyncio.timeout(PATIENCE):
            return await self._reader.readuntil(what)

    async def is_closed(self) -> bool:
        async with asyncio.timeout(PATIENCE):
            return await self._reader.read() == b""


def request(query: str, **headers: str) -> bytes:
    """A POST of this query; headers are named with _ for -."""
    body = json.dumps({"query": query}).encode()
    given = {"host": "127.0.0.1", "content-type": JSON, "content-length": str(len(body))} | headers
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in given.items())
    return f"POST /graphql HTTP/1.1\r\n{lines}\r\n".encode() + body


ENTRIES = 'subscription { logbookEntryAdded(study: "held") { id } }'


async def add_entry(line: Line, key: str) -> None:
    entry = f'requestKey: "{key}", study: "held", on: "held", text: {{nl: "Gehoord."}}, author: "tester"'
    added = await line.ask(
        f"mutation {{ addLogbookEntry(input: {{{entry}}}) {{ entry {{ id }} problems {{ code }} }} }}"
    )
    assert added.data["addLogbookEntry"]["problems"] == []


class Counted:
    """How many requests came to the application."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.requests = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.requests += 1
        await self.app(scope, receive, send)


@pytest.fixture(scope="module")
async def app(server: Address) -> AsyncIterator[Application]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("graph_api.service.seed_folders", list)
        yield create_app(Settings.from_env(environment(server) | PATIENT))


@pytest.fixture(scope="module")
async def address(app: Application) -> AsyncIterator[str]:
    async with served(app) as address:
        service = await service_of(app)
        await load_joined(service.database, STUDY, "hash", by="tester", grace=0)
        await service.published.refresh()
        yield address


@pytest.fixture
def counted(app: Application) -> Iterator[Counted]:
    counted = Counted(app.way_in)
    app.way_in = counted
    yield counted
    app.way_in = counted.app


async def from_memory(line: Line, counted: Counted, query: str) -> Reply:
    """Asks until the application hears nothing of it, as it does when nobody looked of late what is published."""
    async with asyncio.timeout(PATIENCE):
        while True:
            before = counted.requests
            reply = await line.ask(query)
            if counted.requests == before:
                return reply


@pytest.fixture
async def line(address: str) -> AsyncIterator[Line]:
    async with connected(address) as line:
        yield line


@asynccontextmanager
async def connected(address: str) -> AsyncIterator[Line]:
    host, port = address.partition("/")[0].split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    try:
        yield Line(reader, writer)
    finally:
        writer.close()


class Sent:
    """What reaches a transport, in the pieces it is given."""

    def __init__(self) -> None:
        self.pieces: list[bytes | None] = []

    def write(self, data: bytes) -> None:
        self.pieces.append(data)

    def close(self) -> None:
        self.pieces.append(None)


async def test_what_is_written_in_one_turn_of_the_loop_is_sent_as_one() -> None:
    sent = Sent()
    gathering = Gathering(cast(asyncio.Transport, sent), asyncio.get_running_loop())

    gathering.write(b"head ")
    gathering.write(b"body")
    assert sent.pieces == []
    await asyncio.sleep(0)
    assert sent.pieces == [b"head body"]

    gathering.write(b"last")
    gathering.close()
    await asyncio.sleep(0)
    assert sent.pieces == [b"head body", b"last", None]


async def test_an_answer_from_memory_is_what_it_was_and_does_not_come_to_the_application(
    line: Line, counted: Counted
) -> None:
    query = '{ groups(study: "held") { edges { node { key } } } }'
    first = await line.ask(query)
    assert (first.status, len(first.data["groups"]["edges"])) == (200, len(STUDY.groups))
    again = await from_memory(line, counted, query)
    assert (again.status, again.lasting, again.body) == (first.status, first.lasting, first.body)
    assert again.headers.keys() == first.headers.keys()
    assert again.headers["x-request-id"] != first.headers["x-request-id"]
    assert (await line.ask(query, x_request_id="mine")).headers["x-request-id"] == "mine"


async def test_it_is_compressed_for_who_takes_it(line: Line) -> None:
    query = "{ __schema { types { name description } } }"
    first, again = [await line.ask(query, accept_encoding="gzip") for _ in range(2)]
    assert again.headers["content-encoding"] == "gzip"
    assert (again.lasting, again.body) == (first.lasting, first.body)
    assert "content-encoding" not in (await line.ask(query)).headers


async def test_what_changes_is_seen_at_once(line: Line) -> None:
    query = '{ logbook(study: "held") { totalCount } }'
    (before, _) = [(await line.ask(query)).data["logbook"]["totalCount"] for _ in range(2)]
    await add_entry(line, "held-1")
    assert (await line.ask(query)).data["logbook"]["totalCount"] == before + 1


async def test_of_all_who_ask_the_same_at_once_one_asks_the_database(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, texts = Database.read, list[str]()

    async def noted(self: Database, text: str, *given: Any) -> Rows:
        texts.append(text)
        return await read(self, text, *given)

    monkeypatch.setattr(Database, "read", noted)
    query = '{ together: web(study: "held") { groups { key } } }'
    async with AsyncExitStack() as stack:
        lines = [await stack.enter_async_context(connected(address)) for _ in range(10)]
        replies = await asyncio.gather(*(line.ask(query) for line in lines))
    assert {(reply.status, reply.body) for reply in replies} == {(200, replies[0].body)}
    assert len([text for text in texts if "together" in text]) == 1


async def test_a_mutation_is_never_answered_from_memory(line: Line, counted: Counted) -> None:
    await line.ask("mutation { __typename }")
    before = counted.requests
    assert (await line.ask("mutation { __typename }")).data == {"__typename": "Mutation"}
    assert counted.requests == before + 1


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"host": "evil.example"}, 403),
        ({"accept": "image/png"}, 406),
        ({"content_type": "text/plain"}, 415),
        ({"content_encoding": "gzip"}, 415),
    ],
)
async def test_who_would_be_refused_is_refused(line: Line, headers: dict[str, str], status: int) -> None:
    query = "{ refused: __typename }"
    await line.ask(query)
    assert (await line.ask(query)).status == 200
    assert (await line.ask(query, **headers)).status == status


ALL = f"application/graphql-response+json, {JSON}, text/event-stream, multipart/mixed"
"""What clients accept that can read anything."""


@pytest.mark.parametrize(
    ("query", "accept", "media"),
    [
        ("{ streamed: __typename }", ALL, "application/graphql-response+json"),
        ("{ streamed: __typename }", f"{JSON};q=0.9, text/event-stream", "text/event-stream"),
        ("{ streamed: __typename }", "text/event-stream", "text/event-stream"),
        ("{ streamed: __typename }", "text/event-stream, */*", JSON),
        (ENTRIES, ALL, "text/event-stream"),
        (ENTRIES, f"{JSON}, text/event-stream;q=0.1", "text/event-stream"),
        (ENTRIES, f"{JSON}, text/event-stream;q=0", JSON),
    ],
)
async def test_events_are_for_a_subscription_or_for_who_takes_them_rather(
    line: Line, query: str, accept: str, media: str
) -> None:
    await line.send(request(query, accept=accept))
    assert (await line.reply()).headers["content-type"].startswith(media)


async def test_who_does_not_want_events_gets_none(line: Line) -> None:
    reply = await line.ask("{ __typename }", accept=f"text/event-stream;q=0, {JSON}")
    assert reply.headers["content-type"].startswith(JSON)


@pytest.mark.parametrize("pieces", [2, 3, 20])
async def test_a_request_may_come_in_pieces(line: Line, pieces: int) -> None:
    whole = request("{ pieces: __typename }")
    await line.ask("{ pieces: __typename }")
    size = -(-len(whole) // pieces)
    await line.send(*(whole[place : place + size] for place in range(0, len(whole), size)))
    assert (await line.reply()).data == {"pieces": "Query"}


async def test_a_body_may_come_in_chunks(line: Line) -> None:
    body = json.dumps({"query": "{ chunks: __typename }"}).encode()
    head = f"POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: {JSON}\r\ntransfer-encoding: chunked\r\n\r\n"
    for _ in range(2):
        await line.send(head.encode() + b"5\r\n%b\r\n%x\r\n%b\r\n0\r\n\r\n" % (body[:5], len(body) - 5, body[5:]))
        assert (await line.reply()).data == {"chunks": "Query"}


async def test_requests_sent_without_waiting_are_answered_in_turn(line: Line) -> None:
    for name in ("a", "b"):
        await line.ask(f"{{ {name}: __typename }}")
    names = ["a", "b", "new", "b", "a", "newer", "a"]
    await line.send(b"".join(request(f"{{ {name}: __typename }}") for name in names))
    assert [list((await line.reply()).data) for _ in names] == [[name] for name in names]
    assert (await line.ask("{ a: __typename }")).data == {"a": "Query"}


async def test_what_follows_an_answer_from_memory_has_its_time(line: Line) -> None:
    await line.ask("{ before: __typename }")
    head, _, body = request("{ after: __typename }").partition(b"\r\n\r\n")
    await line.send(request("{ before: __typename }") + head + b"\r\n\r\n" + body[:5])
    assert (await line.reply()).data == {"before": "Query"}
    await asyncio.sleep(KEEP_ALIVE_SECONDS + 1)
    await line.send(body[5:])
    assert (await line.reply()).data == {"after": "Query"}


async def test_who_is_silent_after_an_answer_from_memory_is_left(line: Line) -> None:
    for _ in range(2):
        await line.ask("{ silent: __typename }")
    assert await line.is_closed()


async def test_older_http_is_closed_behind_its_answer(line: Line) -> None:
    await line.ask("{ old: __typename }")
    await line.send(request("{ old: __typename }", connection="keep-alive").replace(b"HTTP/1.1", b"HTTP/1.0", 1))
    assert (await line.reply()).data == {"old": "Query"}
    assert await line.is_closed()


async def test_who_closes_behind_the_last_chunk_is_answered_first(line: Line) -> None:
    await line.ask("{ trailer: __typename }")
    head, _, body = request("{ trailer: __typename }").partition(b"\r\n\r\n")
    head = re.sub(rb"content-length: \d+", b"transfer-encoding: chunked", head)
    await line.send(head + b"\r\n\r\n%x\r\n%b\r\n0\r\nconnection: close\r\n\r\n" % (len(body), body))
    assert (await line.reply()).headers["connection"] == "close"
    assert await line.is_closed()


async def test_who_closes_is_answered_first(line: Line) -> None:
    await line.ask("{ closed: __typename }")
    reply = await line.ask("{ closed: __typename }", connection="close")
    assert (reply.data, reply.headers["connection"]) == ({"closed": "Query"}, "close")
    assert await line.is_closed()


OFFER = {"connection": "Upgrade, HTTP2-Settings", "upgrade": "h2c", "http2_settings": "AAMAAABkAAQAAP__"}
"""As clients send it that would rather speak HTTP/2."""


async def test_who_offers_another_protocol_is_answered_in_this_one(line: Line) -> None:
    replies = [await line.ask("{ offered: __typename }", **OFFER) for _ in range(2)]
    await line.send(*(request("{ offered: __typename }", **OFFER).partition(b"\r\n\r\n")))
    replies.append(await line.reply())
    await line.send(request("{ offered: __typename }", **OFFER) * 3)
    replies += [await line.reply() for _ in range(3)]
    assert [(reply.status, reply.data) for reply in replies] == [(200, {"offered": "Query"})] * 6


async def test_who_offers_another_protocol_may_close(line: Line) -> None:
    reply = await line.ask("{ last: __typename }", **OFFER | {"connection": "close, Upgrade"})
    assert (reply.data, reply.headers["connection"]) == ({"last": "Query"}, "close")
    assert await line.is_closed()


async def test_who_wants_a_tunnel_gets_none(line: Line) -> None:
    await line.send(b"CONNECT example.org:443 HTTP/1.1\r\nhost: example.org:443\r\n\r\n")
    assert (await line.reply()).status == 400


@pytest.mark.parametrize("behind", [b"x", b"\r\n", request("{ behind: __typename }")])
async def test_what_follows_a_last_request_is_passed_over(line: Line, behind: bytes) -> None:
    await line.send(request("{ last: __typename }", connection="close") + behind)
    assert (await line.reply()).data == {"last": "Query"}
    assert await line.is_closed()


async def test_who_closes_its_own_side_is_answered(line: Line) -> None:
    query = '{ half: groups(study: "held") { totalCount } }'
    await line.send(request(query) + request("{ half: __typename }"))
    line.close_own_side()
    assert set((await line.reply()).data) == {"half"}
    assert (await line.reply()).data == {"half": "Query"}
    assert await line.is_closed()


async def test_who_leaves_with_requests_waiting_leaves_nothing_in_the_log(
    line: Line, address: str, caplog: pytest.LogCaptureFixture
) -> None:
    groups = '{ %s: groups(study: "held") { totalCount } }'
    await line.send(b"".join(request(groups % name) for name in ("one", "two", "three")))
    line.leave()
    async with connected(address) as other:
        for _ in range(5):
            await other.ask(groups % "other")
    assert "Exception in ASGI application" not in caplog.text


async def test_who_is_refused_before_its_body_asks_on_another_connection(line: Line) -> None:
    head, _, _ = request("{ __typename }", expect="100-continue", content_type="text/plain").partition(b"\r\n\r\n")
    await line.send(head + b"\r\n\r\n")
    assert (await line.reply()).status == 415
    async with asyncio.timeout(KEEP_ALIVE_SECONDS - 1):
        assert await line.is_closed()


async def test_who_waits_for_leave_to_send_gets_it(line: Line) -> None:
    await line.ask("{ leave: __typename }")
    head, _, body = request("{ leave: __typename }", expect="100-continue").partition(b"\r\n\r\n")
    await line.send(head + b"\r\n\r\n")
    assert (await line.reply()).status == 100
    await line.send(body)
    assert (await line.reply()).data == {"leave": "Query"}


async def test_a_head_that_does_not_come_is_not_waited_for(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    await line.ask("{ __typename }")
    monkeypatch.setattr("graph_api.protocol.HEAD_SECONDS", 0.5)
    await line.send(b"POST /graphql HTTP/1.1\r\n", *[b"x-more: a\r\n"] * 5)
    reply = await line.reply()
    assert (reply.status, reply.body) == (408, b"The head of the request did not come whole within 0.5 s.")
    assert await line.is_closed()


async def test_who_asks_nothing_is_left_without_a_word(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph_api.protocol.HEAD_SECONDS", 0.5)
    async with connected(address) as line:
        assert await line.is_closed()


async def test_a_head_that_does_not_come_spoils_no_answer_before_it(
    line: Line, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    await line.send(request(ENTRIES, accept="text/event-stream"))
    assert (await line.reply()).status == 200
    monkeypatch.setattr("graph_api.protocol.HEAD_SECONDS", 0.2)
    await line.send(b"POST /graphql HTTP/1.1\r\n")
    await asyncio.sleep(0.5)
    async with connected(address) as other:
        await add_entry(other, "spoils-none")
    await line.told(b"event: next")


@pytest.mark.parametrize("stray", [b"\r\n", b"x"])
async def test_what_begins_no_request_keeps_no_connection_open(line: Line, stray: bytes) -> None:
    head = f"POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: {JSON}\r\ncontent-length: 999999\r\n\r\n"
    await line.send(head.encode() if stray == b"x" else request("{ __typename }"))
    assert (await line.reply()).status in {200, 413}
    await line.send(stray)
    assert await line.is_closed()


async def test_a_head_in_pieces_has_its_time_each_time(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph_api.protocol.HEAD_SECONDS", 1)
    for _ in range(3):
        whole = request("{ slow: __typename }")
        await line.send(*(whole[place : place + 20] for place in range(0, len(whole), 20)))
        assert (await line.reply()).data == {"slow": "Query"}
        await asyncio.sleep(0.6)
    assert (await line.ask("{ slow: __typename }")).status == 200


async def test_a_head_without_end_is_not_kept(line: Line) -> None:
    await line.send(b"POST /graphql HTTP/1.1\r\nx-long: ", *[b"a" * 20_000] * 4)
    assert (await line.reply()).status == 431
    assert await line.is_closed()


async def test_what_is_no_http_is_told_and_ends(line: Line) -> None:
    head = f"POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: {JSON}\r\ntransfer-encoding: chunked\r\n\r\n"
    await line.send(head.encode() + b"no number\r\n")
    assert (await line.reply()).status == 400
    assert await line.is_closed()
