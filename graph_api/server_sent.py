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


def streamed(answers: AsyncGenerator[Response, None], leaving: asyncio.Event, request_id: str) -> StreamingResponse:
    """Every answer as an event; what goes wrong is the last one.

    When the server is `leaving` the stream breaks off: it is not complete, so that who listens asks again.
    """
    headers = HEADERS | {"X-Request-Id": request_id}
    return StreamingResponse(_events(answers, leaving, request_id), media_type=EVENT_STREAM, headers=headers)


async def _events(
    answers: AsyncGenerator[Response, None], leaving: asyncio.Event, request_id: str
) -> AsyncIterator[bytes]:
    yield NOTHING  # the headers arrive with it
    coming: asyncio.Task[Response] | None = None
    left = asyncio.create_task(leaving.wait())
    try:
        while not leaving.is_set():
            coming = coming or asyncio.ensure_future(anext(answers))
            done, _ = await asyncio.wait({coming, left}, timeout=ALIVE_SECONDS, return_when=asyncio.FIRST_COMPLETED)
            if coming in done:
                answer, coming = coming.result(), None
                yield _next(answer)
            elif not done:
                yield NOTHING
    except StopAsyncIteration:
        yield COMPLETE
    except Exception as error:
        yield _next(failure(error, request_id))
        yield COMPLETE
    finally:
        waiting = {left} if coming is None else {left, coming}
        for task in waiting:
            task.cancel()
        await asyncio.wait(waiting)
        await answers.aclose()


def _next(answer: Response) -> bytes:
    return b"event: next\ndata: " + orjson.dumps(answer) + b"\n\n"
