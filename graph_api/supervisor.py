"""Keeps a service open: opens it, loads the studies that come along, and opens it anew when its engine dies."""

import asyncio
import logging

from graph_api.engine.embedded import Notify
from graph_api.engine.locks import is_locked
from graph_api.errors import DatabaseError, EngineError, OogpuntError
from graph_api.service import Service, open_service
from graph_api.settings import Settings

LOOK_SECONDS = 0.25
"""How often we look whether the engine lives."""

AGAIN_SECONDS = 1.0
RESTARTS = 5
"""How often in a row an engine of ours is started again that failed."""

log = logging.getLogger(__name__)


class Supervisor:
    """`service` is there while it can answer; else `reason` says, as a sentence, why not.

    `settled` is set once it is known whether the service can start, `failure` when it cannot go on.
    """

    def __init__(self, settings: Settings, *, quiet: bool, notify: Notify) -> None:
        self._settings = settings
        self._quiet = quiet
        self._notify = notify
        self.service: Service | None = None
        self.reason = "The service is starting."
        self.settled = asyncio.Event()
        self.ended = asyncio.Event()
        self.failure: Exception | None = None

    async def run(self) -> None:
        """Until cancelled, or until there is no use in going on: then `failure` says why."""
        try:
            await self._keep_open()
        except OogpuntError as error:
            self.failure = error
        except Exception as error:
            log.exception("the service ended")
            self.failure = error
        finally:
            self.settled.set()
            self.ended.set()

    async def _keep_open(self) -> None:
        failures = 0
        while True:
            try:
                async with open_service(self._settings, quiet=self._quiet, notify=self._notify) as service:
                    self.reason = "The studies are being loaded."
                    await service.load_seed(self._notify)
                    for told in service.outdated():
                        self._notify(told)
                    await service.plan()
                    failures = 0
                    await self._serve(service)
                self._tell("The engine ended. It is started again.")
                continue
            except (EngineError, DatabaseError) as error:
                failures += 1
                if self._gives_up(error, failures):
                    raise
                self._tell(str(error))
            await asyncio.sleep(AGAIN_SECONDS)

    def _gives_up(self, error: OogpuntError, failures: int) -> bool:
        """A server that is not ours may come any time. An engine that never started will not at the next try either."""
        if self._settings.neo4j_uri is not None:
            return False
        return failures > RESTARTS or (isinstance(error, EngineError) and not self.settled.is_set())

    def _tell(self, reason: str) -> None:
        if reason != self.reason:
            self._notify(reason)
        self.reason = reason

    async def _serve(self, service: Service) -> None:
        """Until our engine dies. A server that is not ours is left to the driver, which connects again by itself."""
        watching = asyncio.create_task(service.published.watch())
        living = asyncio.create_task(self._engine_lives())
        if self.settled.is_set():
            self._notify("Questions are answered again.")
        self.service = service
        self.settled.set()
        try:
            done, _ = await asyncio.wait({watching, living}, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            self.service = None
            watching.cancel()
            living.cancel()
            await asyncio.wait({watching, living})

    async def _engine_lives(self) -> None:
        if self._settings.neo4j_uri is not None:
            await asyncio.Event().wait()
        while is_locked(self._settings.home / "engine.lock"):  # noqa: ASYNC110 - a file tells nobody that it is unlocked
            await asyncio.sleep(LOOK_SECONDS)
