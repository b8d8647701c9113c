"""A client that costs next to nothing: what it needs itself would make two servers look alike."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from time import perf_counter
from typing import Any

import orjson

LINE = b"\r\n\r\n"


def body(document: str, variables: dict[str, Any]) -> bytes:
    """The body of a GraphQL request."""
    return orjson.dumps({"query": document, "variables": variables})


class Connection:
    """One connection, kept open."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def post(self, content: bytes, path: str = "/graphql") -> tuple[int, bytes]:
        """Status and body. Raises OSError or EOFError when the server goes."""
        head = f"POST {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
        return await self._ask(f"{head}content-length: {len(content)}\r\n\r\n".encode() + content)

    async def get(self, path: str) -> tuple[int, bytes]:
        return await self._ask(f"GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n".encode())

    async def _ask(self, request: bytes) -> tuple[int, bytes]:
        self._writer.write(request)
        head = (await self._reader.readuntil(LINE)).lower()
        length = int(head.partition(b"content-length:")[2].split(b"\r\n", 1)[0])
        return int(head.split(b" ", 2)[1]), await self._reader.readexactly(length)

    def close(self) -> None:
        self._writer.close()


@asynccontextmanager
async def connected(port: int) -> AsyncIterator[Connection]:
    """A connection to a server of this machine. Raises OSError when there is none."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**24)
    connection = Connection(reader, writer)
    try:
        yield connection
    finally:
        connection.close()


class ServerError(Exception):
    """A server gave something else than an answer."""


async def data(connection: Connection, document: str, **variables: Any) -> Any:
    """The data of one operation. Raises ServerError."""
    status, content = await connection.post(body(document, variables))
    answer = orjson.loads(content)
    if status != 200 or "data" not in answer:
        raise ServerError(f"{status}: {answer}")
    return answer["data"]


async def seconds_for(port: int, bodies: Sequence[bytes], clients: int) -> float:
    """How long so many clients at once take for all requests, each sent once. Raises ServerError."""
    waiting = iter(bodies)

    async def work(connection: Connection) -> None:
        for content in waiting:
            status, answer = await connection.post(content)
            if status != 200 or answer.startswith(b'{"errors"'):
                raise ServerError(f"{status}: {answer[:1000]!r}")

    async with asyncio.TaskGroup() as group:
        connections = [await asyncio.open_connection("127.0.0.1", port, limit=2**24) for _ in range(clients)]
        begin = perf_counter()
        for reader, writer in connections:
            group.create_task(work(Connection(reader, writer)))
    seconds = perf_counter() - begin
    for _, writer in connections:
        writer.close()
    return seconds
