"""GraphQL as server-sent events, by graphql-sse, in its mode of a connection for each operation."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator

import orjson
from starlette.responses import StreamingResponse

from graph_api.requests import EVENT_STREAM
from graph_api.responses import Response, failure

ALIVE_SECONDS = 12
"""How long nothing may be sent: proxies close what is silent for longer."""

NOTHING = b":\n\n"
COMPLETE = b"event: complete\ndata:\n\n"
HEADERS = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no", "X-Content-Type-Options": "nosniff"}


def streamed(answers: AsyncGenerator[Response, None], request_id: str) -> StreamingResponse:
    """Every answer as an event; what goes wrong is the last one."""
    headers = HEADERS | {"X-Request-Id": request_id}
    return StreamingResponse(_events(answers, request_id), media_type=EVENT_STREAM, headers=headers)


async def _events(answers: AsyncGenerator[Response, None], request_id: str) -> AsyncIterator[bytes]:
    yield NOTHING  # the headers arrive with it
    coming: asyncio.Task[Response] | None = None
    try:
        while True:
            coming = coming or asyncio.ensure_future(anext(answers))
            done, _ = await asyncio.wait({coming}, timeout=ALIVE_SECONDS)
            if not done:
                yield NOTHING
                continue
            answer, coming = coming.result(), None
            yield _next(answer)
    except StopAsyncIteration:
        yield COMPLETE
    except Exception as error:
        yield _next(failure(error, request_id))
        yield COMPLETE
    finally:
        if coming is not None:
            coming.cancel()
            await asyncio.wait({coming})
        await answers.aclose()


def _next(answer: Response) -> bytes:
    return b"event: next\ndata: " + orjson.dumps(answer) + b"\n\n"
