"""One connection to Neo4j: what is asked on it, and what comes back."""

import asyncio
import socket
from typing import Any, cast

from graph_api.bolt.messages import FAILURE, GOODBYE, HELLO, IGNORED, LOGON, RECORD, SUCCESS, Message, Unpacking, packed

MAGIC = b"\x60\x60\xb0\x17"
NEWEST, OLDEST = 6, 1
"""Minor versions of Bolt 5 that are spoken: before, one says otherwise who one is; after, the server what failed."""
PROPOSALS = bytes((0, NEWEST - OLDEST, NEWEST, 5)) + bytes(12)
VERSION_BYTES = 4
AGENT = "oogpunt/1"


class RefusedError(Exception):
    """The server did not do what it was asked. `code` is one of Neo4j's, like Neo.ClientError.Statement.SyntaxError."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message

    def is_retryable(self) -> bool:
        return self.code.startswith("Neo.TransientError.")


class LostError(Exception):
    """There is no connection, or it ended before the answer did."""

    def is_retryable(self) -> bool:
        return True


class Connection(asyncio.Protocol):
    """Asks one thing at a time. Everything raises RefusedError or LostError; it is of no use after either."""

    def __init__(self) -> None:
        self._version = bytearray()
        self._unpacking = Unpacking()
        self._records: list[Any] = []
        self._summaries: list[dict[str, Any]] = []
        self._missing = 0
        """How many summaries are still to come."""
        self._refusal: RefusedError | None = None

    @classmethod
    async def open(cls, host: str, port: int, user: str, password: str) -> "Connection":
        """A connection on which statements may be run."""
        try:
            _, connection = await asyncio.get_running_loop().create_connection(cls, host, port)
        except OSError as error:
            raise LostError(str(error)) from error
        try:
            await connection._agree()
            await connection._introduce(user, password)
        except BaseException:
            connection.close()
            raise
        return connection

    @property
    def is_open(self) -> bool:
        return not self._transport.is_closing()

    async def ask(self, messages: bytes, summaries: int) -> tuple[list[dict[str, Any]], list[list[Any]]]:
        """Send messages that so many summaries are the answer to: those, and the records between them."""
        await self._sent(messages, summaries)
        return self._summaries, self._records

    def close(self) -> None:
        """The server stops what it is still doing for this connection."""
        if self.is_open:
            self._transport.write(packed(GOODBYE))
            self._transport.close()

    async def _agree(self) -> None:
        await self._sent(MAGIC + PROPOSALS, 1)
        _, _, minor, major = self._version
        if major != 5 or not OLDEST <= minor <= NEWEST:
            raise LostError(f"what answers there speaks no Bolt 5.{OLDEST} to 5.{NEWEST}, as Neo4j 5.26 does")

    async def _introduce(self, user: str, password: str) -> None:
        agent = {"user_agent": AGENT, "bolt_agent": {"product": AGENT}, "notifications_minimum_severity": "OFF"}
        token = {"scheme": "basic", "principal": user, "credentials": password}
        await self.ask(packed(HELLO, agent) + packed(LOGON, token), 2)

    def _sent(self, data: bytes, summaries: int) -> asyncio.Future[None]:
        """Is done when the answer is there."""
        self._answered: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._summaries, self._records, self._missing = [], [], summaries
        if self.is_open:
            self._transport.write(data)
        else:
            self._end("the connection was closed")
        return self._answered

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)

    def connection_lost(self, error: Exception | None) -> None:
        self._end(str(error or "the server ended the connection"))

    def data_received(self, data: bytes) -> None:
        try:
            if len(self._version) == VERSION_BYTES:
                for message in self._unpacking.messages(data):
                    self._take(message)
            else:
                self._take_version(data)
        except Exception as error:  # from whatever could not make sense of it
            self._transport.abort()
            self._end(f"what came cannot be read: {error}")

    def _take_version(self, data: bytes) -> None:
        self._version += data[: VERSION_BYTES - len(self._version)]
        if len(self._version) == VERSION_BYTES:
            self._answered.set_result(None)

    def _take(self, message: Message) -> None:
        kind, fields = message
        if kind == RECORD:
            self._records += fields
            return
        if kind == FAILURE:
            self._refusal = RefusedError(fields[0]["code"], fields[0]["message"])
        elif kind not in (SUCCESS, IGNORED):
            raise ValueError(f"a message of the kind {kind!r}")
        self._summaries += fields
        self._missing -= 1
        if self._missing or self._answered.done():
            return
        if self._refusal:
            self._answered.set_exception(self._refusal)
        else:
            self._answered.set_result(None)

    def _end(self, reason: str) -> None:
        if self._missing and not self._answered.done():
            self._answered.set_exception(LostError(reason))
