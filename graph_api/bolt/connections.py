"""Reads from one server, each in one round trip on a connection of its own.

Of a small read the driver takes three times as much of the processor (docs/measurements.md): it knows clusters,
transactions of many statements, and results that are fetched in parts. One server asked one thing needs none of that.
"""

import asyncio
from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import urlsplit

from graph_api.bolt.connection import Connection
from graph_api.bolt.messages import PULL, RUN, packed

SCHEME, PORT = "bolt", 7687
MOST = 100
"""Connections at once, as many as the driver has by default; who needs another waits."""

PULL_ALL = packed(PULL, {"n": -1})


class Connections:
    """Connections to one server, opened when they are needed and kept."""

    def __init__(self, uri: str, user: str, password: str, database: str) -> None:
        address = urlsplit(uri)
        self._host, self._port = address.hostname or "localhost", address.port or PORT
        self._user, self._password, self._database = user, password, database
        self._room = asyncio.Semaphore(MOST)
        self._idle: list[Connection] = []

    async def read(
        self, text: str, parameters: Mapping[str, Any], seconds: float, bookmarks: Collection[str]
    ) -> list[dict[str, Any]]:
        """The rows of a statement that only reads, for at most `seconds`, of what the bookmarks stand for or later.

        Raises RefusedError or LostError.
        """
        extra = {"mode": "r", "db": self._database, "tx_timeout": round(seconds * 1000), "bookmarks": list(bookmarks)}
        messages = packed(RUN, text, parameters, extra) + PULL_ALL
        async with self._room:
            connection = self._kept() or await self._opened()
            try:
                (head, _), records = await connection.ask(messages, 2)
            except BaseException:
                connection.close()
                raise
            self._idle.append(connection)
        return [dict(zip(head["fields"], record, strict=True)) for record in records]

    def close(self) -> None:
        """Close what is kept open; no statement may follow."""
        for connection in self._idle:
            connection.close()

    def _kept(self) -> Connection | None:
        while self._idle:
            connection = self._idle.pop()
            if connection.is_open:
                return connection
        return None

    async def _opened(self) -> Connection:
        return await Connection.open(self._host, self._port, self._user, self._password)
