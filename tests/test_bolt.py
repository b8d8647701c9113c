"""Reads over Bolt without the driver: what goes comes back, and no connection is used after something went wrong."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_api.bolt.connection import LostError, RefusedError
from graph_api.bolt.connections import MOST, Connections
from graph_api.bolt.messages import CHUNK_BYTES, RECORD, SUCCESS, Unpacking, packed
from graph_api.settings import Address

Row = dict[str, Any]

LONG = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b) AS long"
RUNNING = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' RETURN currentQuery"

plain = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False) | st.text()
values = st.recursive(plain, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


@pytest.fixture
async def connections(server: Address) -> AsyncIterator[Connections]:
    opened = Connections(server.uri, server.user, server.password, server.database)
    yield opened
    opened.close()


async def asked(connections: Connections, text: str, **parameters: Any) -> list[Row]:
    return await connections.read(text, parameters, 30.0, ())


@pytest.mark.parametrize(
    "value",
    [
        None, True, -(2**63), 2**63 - 1, 0.1, "", "één 🙂 \0", [], [1, "a", None], {}, {"a": {"b": [1.5]}},
        "x" * (3 * CHUNK_BYTES), list(range(40_000)),
    ],
    ids=lambda value: repr(value)[:20],
)  # fmt: skip
async def test_a_value_comes_back_as_it_went(connections: Connections, value: Any) -> None:
    assert await asked(connections, "RETURN $value AS value", value=value) == [{"value": value}]


async def test_times_go_and_come_as_the_driver_has_them(connections: Connections) -> None:
    moment = datetime(2024, 5, 1, 12, 30, 15, 250_000, tzinfo=UTC)

    (row,) = await asked(connections, "RETURN $moment AS moment, date($moment) AS day", moment=moment)

    assert (row["moment"].to_native(), row["day"].to_native()) == (moment, date(2024, 5, 1))


async def test_rows_have_their_columns_and_order(connections: Connections) -> None:
    assert await asked(connections, "UNWIND [2, 1] AS x RETURN x, -x AS minus") == [
        {"x": 2, "minus": -2},
        {"x": 1, "minus": -1},
    ]
    assert await asked(connections, "UNWIND [] AS x RETURN x") == []


async def test_what_is_refused_is_told_and_the_next_is_answered(connections: Connections) -> None:
    with pytest.raises(RefusedError, match="Invalid input") as caught:
        await asked(connections, "MATCH oops")

    assert caught.value.code == "Neo.ClientError.Statement.SyntaxError"
    assert await asked(connections, "RETURN 1 AS one") == [{"one": 1}]


async def test_what_fails_after_rows_is_refused_as_a_whole(connections: Connections) -> None:
    with pytest.raises(RefusedError, match="by zero"):
        await asked(connections, "UNWIND [1, 1, 0] AS x RETURN 1 / x AS y")


async def test_nothing_can_be_written(connections: Connections) -> None:
    with pytest.raises(RefusedError) as caught:
        await asked(connections, "CREATE (:ImportLock {study: 'never'})")

    assert caught.value.code == "Neo.ClientError.Statement.AccessMode"
    assert await asked(connections, "MATCH (lock:ImportLock {study: 'never'}) RETURN lock.study AS study") == []


async def test_a_read_ends_in_time(connections: Connections) -> None:
    with pytest.raises(RefusedError, match="terminated") as caught:
        await connections.read(LONG, {}, 0.2, ())

    assert "TransactionTimedOut" in caught.value.code


async def until(connections: Connections, *, runs: bool) -> None:
    for _ in range(200):
        if bool(await asked(connections, RUNNING)) is runs:
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"after 10 s that is {not runs}")


async def test_what_nobody_waits_for_ends_at_the_server_too(connections: Connections) -> None:
    reading = asyncio.create_task(asked(connections, LONG))
    await until(connections, runs=True)

    reading.cancel()
    await until(connections, runs=False)

    with pytest.raises(asyncio.CancelledError):
        await reading


async def test_bookmarks_are_sent(connections: Connections) -> None:
    with pytest.raises(RefusedError) as caught:
        await connections.read("RETURN 1 AS one", {}, 5.0, ["nothing that was ever written"])

    assert "Bookmark" in caught.value.code


async def test_more_reads_than_connections_wait_for_each_other(connections: Connections) -> None:
    count = "SHOW TRANSACTIONS YIELD transactionId RETURN count(*) AS open"

    rows = await asyncio.gather(*(asked(connections, count) for _ in range(3 * MOST)))

    assert max(row["open"] for (row,) in rows) <= MOST


async def test_a_wrong_password_is_refused(server: Address) -> None:
    stranger = Connections(server.uri, server.user, "wrong", server.database)

    with pytest.raises(RefusedError) as caught:
        await asked(stranger, "RETURN 1 AS one")

    assert caught.value.code == "Neo.ClientError.Security.Unauthorized"


@asynccontextmanager
async def standing_between(address: Address) -> AsyncIterator[tuple[Connections, list[asyncio.StreamWriter]]]:
    """Connections through something that passes all on, and its ends of them."""
    host, _, port = address.uri.rpartition("/")[2].partition(":")
    ends: list[asyncio.StreamWriter] = []
    serving: list[Any] = []

    async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(1000):
            writer.write(data)
        writer.close()
        await writer.wait_closed()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        ends.append(writer)
        serving.append(asyncio.current_task())
        inner_reader, inner_writer = await asyncio.open_connection(host, int(port))
        await asyncio.gather(pass_on(reader, inner_writer), pass_on(inner_reader, writer))

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as between:
        uri = f"bolt://127.0.0.1:{between.sockets[0].getsockname()[1]}"
        connections = Connections(uri, address.user, address.password, address.database)
        try:
            yield connections, ends
        finally:
            connections.close()
            await asyncio.wait(serving)


async def test_a_connection_that_ended_while_idle_is_not_used(server: Address) -> None:
    async with standing_between(server) as (connections, ends):
        await asked(connections, "RETURN 1 AS one")
        ends[0].close()
        await asyncio.sleep(0.2)

        assert await asked(connections, "RETURN 1 AS one") == [{"one": 1}]


async def test_a_connection_that_ends_in_between_is_lost(server: Address) -> None:
    async with standing_between(server) as (connections, ends):
        await asked(connections, "RETURN 1 AS one")
        reading = asyncio.create_task(asked(connections, LONG))
        await asyncio.sleep(0.2)
        ends[0].close()

        with pytest.raises(LostError, match="ended the connection"):
            await reading


async def test_what_speaks_something_else_is_told_so() -> None:
    async def refuse(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(refuse, "127.0.0.1", 0) as web:
        connections = Connections(f"bolt://127.0.0.1:{web.sockets[0].getsockname()[1]}", "neo4j", "x", "neo4j")
        with pytest.raises(LostError, match=r"speaks no Bolt 5\.1 to 5\.6"):
            await asked(connections, "RETURN 1 AS one")


def test_a_node_is_no_value() -> None:
    node = b"\xb1\x71\x91" + b"\xb4\x4e\x01\x90\xa0\x811"  # a record of one

    with pytest.raises(ValueError, match="values, not nodes"):
        list(Unpacking().messages(len(node).to_bytes(2, "big") + node + b"\0\0"))


@given(st.lists(values, max_size=5), st.integers(1, 40))
def test_messages_are_the_same_wherever_their_bytes_are_cut(sent: list[Any], size: int) -> None:
    data = b"\0\0".join([b"", *(packed(RECORD, [value]) for value in sent), packed(SUCCESS, {})])
    unpacking = Unpacking()

    came = [message for piece in cut(data, size) for message in unpacking.messages(piece)]

    assert came == [*((RECORD, [[value]]) for value in sent), (SUCCESS, [{}])]


def cut(data: bytes, size: int) -> Iterator[bytes]:
    return (data[begin : begin + size] for begin in range(0, len(data), size))
