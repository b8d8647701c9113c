"""Operations that answer more than once, whatever brings them: a WebSocket or server-sent events."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing

from graphql import OperationType

from graph_api.errors import DatabaseError, StatementError
from graph_api.events import Event, Events
from graph_api.limits import Limits
from graph_api.operations import Running
from graph_api.requests import RequestParameters
from graph_api.responses import Response
from graph_api.service import Service

AGAIN_SECONDS = 0.5
"""How long we wait before an event is read again whose database was away."""


class Streams:
    """Outlives the service, as those who listen do. `limits` says how many may listen at once."""

    def __init__(self, service: Callable[[], Service | None], limits: Limits) -> None:
        self.events = Events(service)
        self._limits = limits
        self._listening = 0
        self.leaving = asyncio.Event()
        """Set when the server stops: nothing more will be told."""

    async def answers(self, asked: RequestParameters) -> AsyncGenerator[Response, None]:
        """One answer to a query or mutation, one an event to a subscription, without end.

        Who comes while the service is opened waits for it, and who listens also for a database that is away: clients
        take an error for the end. Raises as `Service.run` does, also later on.
        """
        service = await self.events.service()
        running = service.operations.prepare(asked.text, asked.variables, asked.operation_name)
        if running.kind is not OperationType.SUBSCRIPTION:
            await service.published.current()
            yield await service.run(running)
            return
        self._limits.check("listeners", self._listening + 1, "try again when others have left")
        self._listening += 1
        try:
            service = await self._current()
            async with aclosing(self._listen(service, asked, running)) as events:
                async for answer in events:
                    yield answer
        finally:
            self._listening -= 1

    async def _current(self) -> Service:
        """The service, once it knows what is published."""
        while True:
            service = await self.events.service()
            try:
                await service.published.current()
            except StatementError:
                raise  # it will be wrong the next time too
            except DatabaseError:
                await asyncio.sleep(AGAIN_SECONDS)
            else:
                return service

    async def _listen(
        self, service: Service, asked: RequestParameters, running: Running
    ) -> AsyncGenerator[Response, None]:
        key, field, arguments = service.operations.listened(running)
        study = service.published.snapshot.study(arguments["study"])
        shared = (asked.text, asked.operation_name, repr(asked.variables))
        async with self.events.listening(service, study, field) as listener:
            while True:
                event = await listener.next()
                if shared not in event.answers:
                    event.answers[shared] = asyncio.create_task(self._read(asked, key, event))
                yield await asyncio.shield(event.answers[shared])

    async def _read(self, asked: RequestParameters, key: str, event: Event) -> Response:
        """The answer to an event; waits for the database when that is away."""
        while True:
            service = await self._current()
            try:
                running = service.operations.prepare(asked.text, asked.variables, asked.operation_name)
                return {"data": await service.operations.event(running, key, event.outcome)}
            except StatementError:
                raise
            except DatabaseError:
                await asyncio.sleep(AGAIN_SECONDS)
