"""Who listens hears of every publication and of every entry, over a WebSocket or as server-sent events."""

import asyncio
import hashlib
import json
import os
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, aclosing, asynccontextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from starlette.types import Message
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.typing import Subprotocol

from graph_api.app import create_app
from graph_api.documents import KnownDocuments
from graph_api.engine.embedded import status
from graph_api.errors import OperationError
from graph_api.events import Event, Events, Listener
from graph_api.importers.folder import read_study
from graph_api.limits import Limits
from graph_api.requests import posted
from graph_api.service import Service
from graph_api.settings import Address, Settings
from graph_api.streams import Streams
from graph_api.writing.joining import load_joined
from tests.serving import PATIENCE, PATIENT, environment, served, service_of, until

SMALL = Path(__file__).parent / "studies" / "small"
STUDY = replace(read_study(SMALL), key="heard")
KEYS = count()

ENTRIES = 'subscription { logbookEntryAdded(study: "heard") { id author text { text } on { id } } }'
ROUNDS = 'subscription { roundPublished(study: "heard") { key change revision round { id study { revision } } } }'
ADD = """
mutation ($key: ID!, $text: String!) {
  addLogbookEntry(input: {requestKey: $key, study: "heard", on: "heard", text: {nl: $text}, author: "tester"}) {
    entry { id } problems { code }
  }
}
"""


@pytest.fixture(scope="module")
async def app(server: Address) -> AsyncIterator[FastAPI]:
    settings = Settings.from_env(environment(server) | PATIENT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("graph_api.service.seed_folders", list)
        yield create_app(settings)


@pytest.fixture(scope="module")
async def address(app: FastAPI) -> AsyncIterator[str]:
    async with served(app) as address:
        service = await service_of(app)
        await load_joined(service.database, STUDY, f"hash {next(KEYS)}", by="tester", grace=0)
        await service.published.refresh()
        yield address


@asynccontextmanager
async def connected(address: str) -> AsyncIterator[ClientConnection]:
    """A connection that was acknowledged."""
    async with opened(address) as wire:
        await say(wire, type="connection_init")
        assert await heard(wire) == {"type": "connection_ack"}
        yield wire


@asynccontextmanager
async def opened(address: str, origin: str | None = None) -> AsyncIterator[ClientConnection]:
    protocol = Subprotocol("graphql-transport-ws")
    async with connect(f"ws://{address}", subprotocols=[protocol], origin=origin) as wire:  # type: ignore[arg-type]
        yield wire


async def say(wire: ClientConnection, **message: Any) -> None:
    await wire.send(json.dumps(message))


async def heard(wire: ClientConnection) -> dict[str, Any]:
    async with asyncio.timeout(PATIENCE):
        return dict(json.loads(await wire.recv()))


async def subscribe(wire: ClientConnection, id_: str, query: str, variables: dict[str, Any] | None = None) -> None:
    await say(wire, type="subscribe", id=id_, payload={"query": query, "variables": variables or {}})


async def listening(app: FastAPI, wire: ClientConnection, id_: str, query: str) -> None:
    """Subscribe, and wait until it is listened: what happens before is not told."""
    before = len(app.state.streams.events.listeners)
    await subscribe(wire, id_, query)
    await until(lambda: len(app.state.streams.events.listeners) > before)


async def add(address: str, text: str) -> str:
    """The id of a new entry."""
    variables = {"key": f"request {next(KEYS)}", "text": text}
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        answer = await client.post(f"http://{address}", json={"query": ADD, "variables": variables})
    return str(answer.json()["data"]["addLogbookEntry"]["entry"]["id"])


async def test_who_listens_hears_of_every_entry(app: FastAPI, address: str) -> None:
    async with connected(address) as wire:
        await listening(app, wire, "1", ENTRIES)
        ids = [await add(address, text) for text in ("een", "twee")]
        events = [await heard(wire) for _ in ids]
    told = {"author": "tester", "on": {"id": "heard"}}
    assert events == [
        {
            "type": "next",
            "id": "1",
            "payload": {"data": {"logbookEntryAdded": {"id": id_, **told, "text": {"text": text}}}},
        }
        for id_, text in zip(ids, ("een", "twee"), strict=True)
    ]


async def test_who_sends_the_hash_of_a_document_listens_too(app: FastAPI, address: str) -> None:
    persisted = {"persistedQuery": {"version": 1, "sha256Hash": hashlib.sha256(ENTRIES.encode()).hexdigest()}}
    async with connected(address) as wire:
        await say(wire, type="subscribe", id="1", payload={"extensions": persisted})
        unknown = await heard(wire)
        assert (unknown["type"], unknown["payload"][0]["message"]) == ("error", "PersistedQueryNotFound")
        before = len(app.state.streams.events.listeners)
        await say(wire, type="subscribe", id="1", payload={"query": ENTRIES, "extensions": persisted})
        await say(wire, type="subscribe", id="2", payload={"extensions": persisted})
        await until(lambda: len(app.state.streams.events.listeners) > before + 1)
        id_ = await add(address, "drie")
        told = [await heard(wire) for _ in range(2)]
    assert {event["id"] for event in told} == {"1", "2"}
    assert {event["payload"]["data"]["logbookEntryAdded"]["id"] for event in told} == {id_}


@pytest.mark.usefixtures("address")
async def test_who_comes_while_the_service_is_opened_waits_for_it(app: FastAPI) -> None:
    there: list[Service] = []
    streams = Streams(lambda: there[0] if there else None, Limits())
    asked = posted(json.dumps({"query": ENTRIES}).encode(), KnownDocuments.of([], trusted_only=False))
    async with aclosing(streams.answers(asked)) as answers:
        coming = asyncio.ensure_future(anext(answers))
        await asyncio.sleep(0.2)
        there.append(await service_of(app))
        await until(lambda: bool(streams.events.listeners) or coming.done())
        assert not coming.done()
        coming.cancel()
        await asyncio.wait({coming})


async def test_entries_that_another_process_loads_are_heard_too(app: FastAPI, address: str) -> None:
    service = await service_of(app)
    entry = replace(STUDY.logbook[0], key=f"late-{next(KEYS)}", on="study")
    async with connected(address) as wire:
        await listening(app, wire, "1", ENTRIES)
        more = replace(STUDY, logbook=(*STUDY.logbook, entry))
        await load_joined(service.database, more, f"hash {next(KEYS)}", by="another", grace=0)
        event = await heard(wire)
    assert event["payload"]["data"]["logbookEntryAdded"]["id"] == f"heard:logbook:{entry.key}"


async def test_who_listens_hears_what_becomes_of_a_round(app: FastAPI, address: str) -> None:
    service = await service_of(app)
    (round_,) = STUDY.rounds
    fewer = replace(STUDY, rounds=(replace(round_, quotes=round_.quotes[:2]),))
    async with connected(address) as wire:
        await listening(app, wire, "1", ROUNDS)
        changes = []
        for study in (fewer, replace(STUDY, rounds=()), STUDY, STUDY):
            await load_joined(service.database, study, f"hash {next(KEYS)}", by="tester", grace=0)
            await service.published.refresh()
            changes.append((await heard(wire))["payload"]["data"]["roundPublished"])
        await post(address, ACCEPT, key=f"request {next(KEYS)}")
        changes.append((await heard(wire))["payload"]["data"]["roundPublished"])
    assert [each["change"] for each in changes] == ["REPLACED", "WITHDRAWN", "ADDED", "UNCHANGED", "EDITED"]
    assert [each["round"] and each["round"]["id"] for each in changes] == [
        "heard:round:2024",
        None,
        *["heard:round:2024"] * 3,
    ]
    assert changes[2]["round"]["study"]["revision"] == changes[2]["revision"]


ACCEPT = """
mutation ($key: ID!) {
  acceptReading(input: {requestKey: $key, study: "heard", reading: "heard:reading:q1.bert"}) { problems { code } }
}
"""


async def post(address: str, query: str, **variables: Any) -> dict[str, Any]:
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        answer = await client.post(f"http://{address}", json={"query": query, "variables": variables})
    return dict(answer.json())


async def test_listeners_who_ask_the_same_cost_one_read(app: FastAPI, address: str) -> None:
    service = await service_of(app)
    async with connected(address) as wire:
        for id_ in "123":
            await listening(app, wire, id_, ENTRIES)
        runs = []
        run = service.operations.event

        async def counted(*arguments: Any) -> Any:
            runs.append(arguments)
            return await run(*arguments)

        service.operations.event = counted  # type: ignore[method-assign]
        await add(address, "drie")
        ids = {(await heard(wire))["id"] for _ in "123"}
        service.operations.event = run  # type: ignore[method-assign]
    assert ids == {"1", "2", "3"}
    assert len(runs) == 1


async def test_who_does_not_keep_up_gets_what_was_kept_and_is_then_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph_api.events.WAITING", 2)
    listener = Listener("small", "roundPublished")
    for number in range(3):
        listener.take(Event("roundPublished", {"number": number}))
    assert [(await listener.next()).outcome["number"] for _ in range(2)] == [0, 1]
    with pytest.raises(OperationError, match="listen anew") as told:
        await listener.next()
    assert told.value.code == "TOO_SLOW"


async def test_a_subscription_ends_when_its_client_says_so(app: FastAPI, address: str) -> None:
    async with connected(address) as wire:
        await listening(app, wire, "1", ENTRIES)
        await say(wire, type="complete", id="1")
        await until(lambda: not app.state.streams.events.listeners)
        await subscribe(wire, "1", "{ __typename }")
        assert (await heard(wire))["payload"]["data"] == {"__typename": "Query"}


async def test_queries_and_mutations_are_answered_over_a_websocket(address: str) -> None:
    async with connected(address) as wire:
        await subscribe(wire, "q", '{ groups(study: "heard") { totalCount } }')
        query = [await heard(wire), await heard(wire)]
        await subscribe(wire, "m", ADD, {"key": f"request {next(KEYS)}", "text": "vier"})
        mutation = [await heard(wire), await heard(wire)]
    assert query[0]["payload"]["data"]["groups"]["totalCount"] == len(STUDY.groups)
    assert mutation[0]["payload"]["data"]["addLogbookEntry"]["problems"] == []
    assert query[1] == {"type": "complete", "id": "q"}
    assert mutation[1] == {"type": "complete", "id": "m"}


async def test_an_operation_that_cannot_run_is_told_with_its_code(address: str) -> None:
    async with connected(address) as wire:
        for query, code in (
            ("{ nothing }", "INVALID_DOCUMENT"),
            ("{", "SYNTAX_ERROR"),
            ('subscription { roundPublished(study: "atlantis") { key } }', "UNKNOWN_NAME"),
        ):
            await subscribe(wire, "1", query)
            message = await heard(wire)
            assert (message["type"], message["id"]) == ("error", "1")
            assert message["payload"][0]["extensions"]["code"] == code


async def test_one_connection_has_at_most_five_operations(app: FastAPI, address: str) -> None:
    async with connected(address) as wire:
        for id_ in "12345":
            await listening(app, wire, id_, ENTRIES)
        await subscribe(wire, "6", ENTRIES)
        message = await heard(wire)
        assert (message["type"], message["id"]) == ("error", "6")
        (error,) = message["payload"]
        assert error["extensions"]["requestId"]
        assert {name: error["extensions"][name] for name in ("code", "limit", "asked", "allowed")} == {
            "code": "TOO_COMPLEX",
            "limit": "subscriptions",
            "asked": 6,
            "allowed": 5,
        }


async def test_a_client_is_asked_whether_it_is_there(address: str) -> None:
    async with opened(address) as wire:
        await say(wire, type="ping")
        assert await heard(wire) == {"type": "pong"}


@pytest.mark.usefixtures("address")
async def test_who_begins_to_listen_is_not_told_of_what_was_before(app: FastAPI) -> None:
    service = await service_of(app)
    events = Events(lambda: service)
    async with AsyncExitStack() as earlier, AsyncExitStack() as later:
        await earlier.enter_async_context(events.listening(service, "heard", "logbookEntryAdded"))
        added = await service.execute(ADD, {"key": f"before {next(KEYS)}", "text": "Ervoor."})
        assert added["data"]["addLogbookEntry"]["problems"] == []
        async with events._turn:  # both wait, first who begins to listen; meanwhile the other leaves
            beginning = later.enter_async_context(events.listening(service, "heard", "logbookEntryAdded"))
            tasks = [asyncio.ensure_future(waiting) for waiting in (beginning, events._compare(service))]
            await asyncio.sleep(0)
            await earlier.aclose()
        listener, _ = await asyncio.gather(*tasks)
        assert isinstance(listener, Listener)
        assert listener.events.empty()


SUBSCRIBE = {"type": "subscribe", "id": "1", "payload": {"query": ENTRIES}}
INIT = {"type": "connection_init"}


@pytest.mark.parametrize(
    ("messages", "code", "reason"),
    [
        (["no json"], 4400, "must be valid JSON"),
        (["[]"], 4400, "an object with a type"),
        ([json.dumps({"type": "nonsense"})], 4400, "Unknown message type"),
        ([json.dumps({"type": "subscribe", "id": 1})], 4400, "subscribe needs an id"),
        ([json.dumps({"type": "subscribe", "id": "1"})], 4400, "needs a payload"),
        ([json.dumps({"type": "complete"})], 4400, "complete needs an id"),
        ([b"bytes"], 4400, "must be text"),
        ([json.dumps(SUBSCRIBE)], 4401, "Unauthorized"),
        ([json.dumps(INIT), json.dumps(SUBSCRIBE), json.dumps(SUBSCRIBE)], 4409, "already exists"),
        ([json.dumps(INIT), json.dumps(INIT)], 4429, "Too many"),
        ([], 4408, "timeout"),
        (["x" * 300_000], 1009, "at most 262144 bytes"),
    ],
)
async def test_who_breaks_the_protocol_is_cut_off(
    address: str, messages: list[str | bytes], code: int, reason: str
) -> None:
    async with opened(address) as wire:
        for message in messages:
            await wire.send(message)
        async with asyncio.timeout(PATIENCE):
            await wire.wait_closed()
        assert wire.close_code == code
        assert reason in (wire.close_reason or "")


async def test_another_protocol_is_not_spoken(address: str) -> None:
    async with connect(f"ws://{address}", subprotocols=[Subprotocol("graphql-ws")]) as wire:
        with pytest.raises(ConnectionClosed):
            await wire.recv()
        assert wire.close_code == 4406


async def test_a_page_of_another_site_may_not_connect(address: str) -> None:
    with pytest.raises(InvalidStatus):
        async with opened(address, origin="https://elsewhere.example"):
            pass
    async with opened(address, origin=f"http://{address.partition('/')[0]}") as wire:
        await say(wire, **INIT)
        assert await heard(wire) == {"type": "connection_ack"}


async def test_who_leaves_just_when_it_is_closed_leaves_nothing_in_the_log(
    app: FastAPI, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("graph_api.sockets.INIT_SECONDS", 0.1)
    coming = iter([{"type": "websocket.connect"}])

    async def receive() -> Message:
        message = next(coming, None)
        if message is None:
            await asyncio.sleep(0.5)
        return message or {"type": "websocket.disconnect", "code": 1006}

    async def send(message: Message) -> None:
        if message["type"] == "websocket.close":
            raise OSError  # as the server says that there is nobody

    scope = {"type": "websocket", "path": "/graphql", "headers": [], "subprotocols": ["graphql-transport-ws"]}
    await app(scope, receive, send)
    assert [record for record in caplog.records if record.exc_info] == []


@asynccontextmanager
async def events_of(address: str, query: str) -> AsyncIterator[AsyncIterator[tuple[str, Any]]]:
    """Server-sent events as (event, data)."""
    headers = {"accept": "text/event-stream"}
    async with (
        httpx.AsyncClient(timeout=PATIENCE) as client,
        client.stream("POST", f"http://{address}", json={"query": query}, headers=headers) as response,
    ):
        assert response.headers["content-type"].startswith("text/event-stream")
        yield _events(response)


async def _events(response: httpx.Response) -> AsyncIterator[tuple[str, Any]]:
    event = ""
    async for line in response.aiter_lines():
        name, _, value = line.partition(": ")
        if name == "event":
            event = value
        if name.startswith("data"):
            yield event, json.loads(value) if value else None


async def test_server_sent_events_tell_the_same(app: FastAPI, address: str) -> None:
    async with events_of(address, ENTRIES) as events:
        await until(lambda: bool(app.state.streams.events.listeners))
        id_ = await add(address, "vijf")
        event, data = await anext(events)
    assert event == "next"
    assert data["data"]["logbookEntryAdded"]["id"] == id_
    await until(lambda: not app.state.streams.events.listeners)


async def test_a_query_is_answered_by_events_and_an_error_is_one_too(address: str) -> None:
    async with events_of(address, "{ __typename }") as events:
        told = [each async for each in events]
    assert [event for event, _ in told] == ["next", "complete"]
    assert told[0][1]["data"] == {"__typename": "Query"}
    async with events_of(address, "{ nothing }") as events:
        told = [each async for each in events]
    assert [event for event, _ in told] == ["next", "complete"]
    assert told[0][1]["errors"][0]["extensions"]["code"] == "INVALID_DOCUMENT"


async def test_a_mutation_cannot_be_asked_for_by_following_a_link(address: str) -> None:
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        answer = await client.get(
            f"http://{address}",
            params={"query": ACCEPT, "variables": '{"key": "linked"}'},
            headers={"accept": "text/event-stream"},
        )
    assert answer.status_code == 405


# The driver leaves a socket to the collector when the engine dies while it connects.
@pytest.mark.filterwarnings("ignore:Exception ignored in. <socket.socket:pytest.PytestUnraisableExceptionWarning")
async def test_listeners_stay_when_the_engine_is_started_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph_api.service.seed_folders", lambda: [SMALL])
    settings = Settings.from_env(
        os.environ | {"OOGPUNT_HOME": str(tmp_path), "OOGPUNT_NEO4J_URI": "", "OOGPUNT_QUERY_SECONDS": "20"}
    )
    app = create_app(settings)
    async with served(app) as address, connected(address) as wire:
        before = await service_of(app)
        await listening(app, wire, "1", ENTRIES.replace('"heard"', '"small"'))
        engine = status(settings)
        assert engine is not None
        os.kill(engine.pid, signal.SIGKILL)
        await until(lambda: app.state.supervisor.service not in (None, before))
        answer = await post(address, ADD.replace('"heard"', '"small"'), key="one", text="zes")
        event = await heard(wire)
    entry = answer["data"]["addLogbookEntry"]["entry"]["id"]
    assert event["payload"]["data"]["logbookEntryAdded"]["id"] == entry
