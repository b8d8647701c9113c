"""HTTP as uvicorn speaks it, but for answers from memory, which are written at once, and for odd clients.

The scope, task and messages that uvicorn makes of a request cost more than all else of an answer from memory. Clients
that offer HTTP/2, send a head without end, close their own side or leave with requests waiting it knows nothing of.
"""

import asyncio
from array import array
from typing import Any, cast

from httptools import HttpParserUpgrade, HttpRequestParser
from starlette.responses import Response
from uvicorn import Config
from uvicorn._types import ASGI3Application
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle
from uvicorn.server import ServerState

from graph_api.app import ENDPOINT, Application
from graph_api.requests import RECEIVE_SECONDS, Head

ADDRESS = ENDPOINT.encode()
OFFERING = {b"connection", b"upgrade", b"http2-settings"}
"""Headers with which another protocol is offered."""
HEAD_BYTES = 65_536
"""The most that is read of a head that does not come whole at once."""
HEAD_SECONDS = RECEIVE_SECONDS
"""How long a client may take to begin with a request, and to send its head; uvicorn waits forever."""


class Parser(HttpRequestParser):
    """Reads a request that offers another protocol than WebSocket, as many clients offer HTTP/2, as if it did not.

    An offer need not be taken (RFC 9110, section 7.8), but httptools leaves the body of such a request unread.
    """

    def __init__(self, protocol: "Protocol") -> None:
        self._protocol = protocol
        self._begin()

    def _begin(self) -> None:
        super().__init__(self._protocol)
        self.set_dangerous_leniencies(lenient_data_after_close=True)  # what follows a close is passed over

    def feed_data(self, data: "bytes | bytearray | memoryview | array[int]") -> None:
        while True:
            try:
                super().feed_data(data)
            except HttpParserUpgrade as upgrade:
                if not self._protocol.is_declined():
                    raise
                data = self._protocol.plain_head() + bytes(data)[upgrade.args[0] :]
                self._begin()  # who closes behind this request would be read no further
            else:
                return


class Gathering:
    """A transport that sends as one what is written in one turn of the loop, as head and body of a response are.

    Two pieces are two calls of the system, and wake the client twice.
    """

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport = transport
        self._loop = loop
        self._pieces: list[bytes] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    def write(self, data: bytes) -> None:
        if not self._pieces:
            self._loop.call_soon(self.flush)
        self._pieces.append(data)

    def bare(self) -> asyncio.Transport:
        """What is written to it comes behind what was written here."""
        self.flush()
        return self._transport

    def close(self) -> None:
        self.bare().close()

    def flush(self) -> None:
        if self._pieces:
            self._transport.write(b"".join(self._pieces))
            self._pieces.clear()


class Protocol(HttpToolsProtocol):
    """A connection. A POST that comes whole is held until it is known whether its answer is in memory.

    Of pipelined requests only the first is: uvicorn keeps the answers to a client that does not read from piling up.
    """

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self.parser = Parser(self)
        self._door = cast(Application, config.app).door
        self._held: bytearray | None = None
        self._is_first = False
        self._is_in_head = False
        self._head_size = 0
        self._late: asyncio.TimerHandle | None = None
        self._running: RequestResponseCycle | None = None
        self._is_half_closed = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self._gathering = Gathering(transport, self.loop)
        super().connection_made(cast(asyncio.Transport, self._gathering))
        self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Uvicorn tells the request that came last that its client left, not the one it is answering."""
        self._head_came()
        self.pipeline.clear()
        if answering := self._answering:
            answering.disconnected = True
            answering.message_event.set()
        super().connection_lost(exc)

    def eof_received(self) -> bool:  # type: ignore[override]
        """A client may close its side behind its request (RFC 9112, section 9.6); of a stream, who does so left."""
        self._gathering.flush()  # the loop may close behind this
        answering = self._answering
        self._is_half_closed = answering is not None and not answering.response_started
        return self._is_half_closed

    def handle_websocket_upgrade(self) -> None:
        """A WebSocket has its transport to itself: it may close its own side of it, which pieces must not outlast."""
        self.transport = self._gathering.bare()
        super().handle_websocket_upgrade()

    @property
    def _answering(self) -> RequestResponseCycle | None:
        """What is being answered, and not answered yet."""
        return None if self._running is None or self._running.response_complete else self._running

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: ASGI3Application) -> None:
        self._running = cycle
        super()._start_asgi_task(cycle, app)

    def on_response_complete(self) -> None:
        answered = self._running
        super().on_response_complete()
        is_unsent = self.expect_100_continue and answered is not None and answered.more_body  # nor will it come
        if is_unsent or (self._is_half_closed and not self._answering):
            self.transport.close()

    def data_received(self, data: bytes) -> None:
        self._is_first = True
        super().data_received(data)
        if self._held is not None:  # the rest of it is to come
            self._pass_on()
        if self._is_in_head:
            self._wait_for_head(len(data))
        elif self in self.connections and not self._answering and self.timeout_keep_alive_task is None:
            # What came begins no request, and uvicorn no longer looks how long nothing is asked.
            self.timeout_keep_alive_task = self.loop.call_later(
                self.timeout_keep_alive, self.timeout_keep_alive_handler
            )

    def _wait_for_head(self, size: int = 0) -> None:
        self._head_size += size
        if self._head_size > HEAD_BYTES:
            self._leave(431, f"The head of the request is over {HEAD_BYTES} bytes.")
        elif self._late is None:
            why = f"The head of the request did not come whole within {HEAD_SECONDS} s."
            self._late = self.loop.call_later(HEAD_SECONDS, self._leave, 408, why)

    def _head_came(self) -> None:
        self._is_in_head, self._head_size = False, 0
        if self._late is not None:
            self._late.cancel()
            self._late = None

    def _leave(self, status: int, why: str) -> None:
        """Close; behind the answer that is under way, and without a word where nothing was asked."""
        if answering := self._answering:
            answering.keep_alive = False
            return
        if self._is_in_head:
            headers = f"content-type: text/plain\r\ncontent-length: {len(why)}\r\nconnection: close\r\n\r\n"
            self.transport.write(STATUS_LINE[status] + f"{headers}{why}".encode())
        self.transport.close()

    def on_message_begin(self) -> None:
        self._is_in_head = True
        super().on_message_begin()

    def is_declined(self) -> bool:
        """The head just read offers another protocol, which is not spoken here."""
        return self.parser.should_upgrade() and self.parser.get_method() != b"CONNECT" and not self._should_upgrade()

    def plain_head(self) -> bytes:
        """The head just read, without its offer."""
        left = [header for header in self.headers if header[0] not in OFFERING]
        if any(b"close" in value.lower() for name, value in self.headers if name == b"connection"):
            left.append((b"connection", b"close"))
        first = b"%b %b HTTP/%b\r\n" % (self.parser.get_method(), self.url, self.parser.get_http_version().encode())
        return first + b"".join(b"%b: %b\r\n" % header for header in left) + b"\r\n"

    def on_headers_complete(self) -> None:
        self._head_came()
        if self.is_declined():
            return
        if self._is_first and self._may_be_kept():
            self._held = bytearray()
        else:
            self._unset_keepalive_if_required()  # an answer from memory before it in the same data has set it
            super().on_headers_complete()
        self._is_first = False

    def on_body(self, body: bytes) -> None:
        if self._held is None:
            super().on_body(body)
        else:
            self._held += body

    def on_message_complete(self) -> None:
        if self.is_declined():
            return
        if self._held is not None:
            if self.parser.should_keep_alive():  # which a trailer may say too
                response = self._door.kept(Head("POST", b"", self.headers), bytes(self._held))
                if response:
                    self._held = None
                    self._write(response)
                    return
            self._pass_on()
        super().on_message_complete()

    def _may_be_kept(self) -> bool:
        return (
            self.url == ADDRESS
            and self.parser.get_method() == b"POST"
            and self.parser.get_http_version() != "1.0"
            and not self.parser.should_upgrade()
            and not self._answering
            and not self.flow.write_paused
        )

    def _pass_on(self) -> None:
        """Uvicorn goes on with the request as if it came only now."""
        held, self._held = self._held, None
        super().on_headers_complete()
        super().on_body(bytes(held or b""))

    def _write(self, response: Response) -> None:
        headers = [*self.server_state.default_headers, *response.raw_headers]
        lines = [b"%b: %b\r\n" % header for header in headers]
        self.transport.write(b"".join([b"HTTP/1.1 200 OK\r\n", *lines, b"\r\n", response.body]))
        self.on_response_complete()
