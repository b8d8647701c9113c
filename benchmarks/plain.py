"""Driver and orjson behind a plain HTTP server: the least that could answer the same requests from the same database.

`python -m benchmarks.plain FILE PORT` in a process of its own. FILE holds the bodies it will be asked with and, for
each, the Cypher and the parameters: it parses nothing, checks nothing and decides nothing.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
import uvicorn
from neo4j import READ_ACCESS, AsyncDriver, AsyncGraphDatabase, NotificationMinimumSeverity
from starlette.types import Receive, Scope, Send

from graph_api.settings import Address

READY = b"{}"


@dataclass(frozen=True, slots=True)
class Prepared:
    """Statements, and for each body which one answers it with which parameters."""

    texts: list[str]
    requests: dict[bytes, tuple[int, dict[str, Any]]]

    def save(self, path: Path, address: Address) -> None:
        requests = [[content.decode(), *asked] for content, asked in self.requests.items()]
        where = [address.uri, address.user, address.password, address.database]
        path.touch(0o600)
        path.write_bytes(orjson.dumps({"address": where, "texts": self.texts, "requests": requests}))


class Plain:
    def __init__(self, driver: AsyncDriver, database: str, prepared: Prepared) -> None:
        self._driver = driver
        self._database = database
        self._prepared = prepared

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = await self._answer(await _content(receive)) if scope["method"] == "POST" else READY
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(answer)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": answer})

    async def _answer(self, content: bytes) -> bytes:
        text, parameters = self._prepared.requests[content]
        async with self._driver.session(database=self._database, default_access_mode=READ_ACCESS) as session:
            result = await session.run(self._prepared.texts[text], parameters)
            record = await result.single(strict=True)
        return orjson.dumps({"data": record["data"]})


async def _content(receive: Receive) -> bytes:
    content = b""
    more = True
    while more:
        message = await receive()
        content += message.get("body", b"")
        more = message.get("more_body", False)
    return content


async def main(given: dict[str, Any], port: int) -> None:
    uri, user, password, database = given["address"]
    requests = {content.encode(): (text, parameters) for content, text, parameters in given["requests"]}
    async with AsyncGraphDatabase.driver(
        uri,
        auth=(user, password),
        notifications_min_severity=NotificationMinimumSeverity.OFF,
        telemetry_disabled=True,
    ) as driver:
        app = Plain(driver, database, Prepared(given["texts"], requests))
        config = uvicorn.Config(app, port=port, log_config=None, access_log=False, lifespan="off")
        await uvicorn.Server(config).serve()


if __name__ == "__main__":
    import uvloop

    uvloop.run(main(orjson.loads(Path(sys.argv[1]).read_bytes()), int(sys.argv[2])))
