"""HTTP as uvicorn speaks it, but for answers from memory, which are written at once.

The scope, task and messages that uvicorn makes of a request cost more than all else of such an answer.
"""

import asyncio
from typing import Any, cast

from starlette.responses import Response
from uvicorn import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from graph_api.app import ENDPOINT, Application
from graph_api.requests import Head

ADDRESS = ENDPOINT.encode()


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
        self._door = cast(Application, config.app).door
        self._held: bytearray | None = None
        self._is_first = False

    def data_received(self, data: bytes) -> None:
        self._is_first = True
        super().data_received(data)
        if self._held is not None:  # the rest of it is to come
            self._pass_on()

    def on_headers_complete(self) -> None:
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
            and (self.cycle is None or self.cycle.response_complete)
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
