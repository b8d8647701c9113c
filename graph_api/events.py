"""What happens to studies, told to everybody who listens. It outlives the service: an engine may be started anew.

One watcher serves all listeners. It compares what is published with what was, and reads the logbook once a revision of
a study that somebody listens to; so nothing is missed, however it was written and by which process.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from graph_api.errors import DatabaseError, OperationError
from graph_api.published import PublishedStudy, Snapshot
from graph_api.service import Service

LOOK_SECONDS = 0.25
"""How often we look whether another service answers now."""

WAITING = 1_000
"""How many events may wait for a listener who does not take them."""

Fields = Mapping[str, Any]
Version = tuple[str, int]
"""That of a round, and the revision at which it was last written on."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Event:
    """What the field of Subscription called `name` tells. Its answers are shared by all who ask the same of it."""

    name: str
    outcome: Fields
    answers: dict[Any, "asyncio.Task[Any]"] = field(default_factory=dict)


@dataclass(eq=False, slots=True)
class Listener:
    """Who listens to one field of one study; `lost` when more was waiting for it than is kept."""

    study: str
    name: str
    events: "asyncio.Queue[Event]" = field(default_factory=lambda: asyncio.Queue(WAITING))
    lost: bool = False

    def take(self, event: Event) -> None:
        if self.events.full():
            self.lost = True
        else:
            self.events.put_nowait(event)

    async def next(self) -> Event:
        """Raises OperationError for who did not keep up."""
        if self.lost and self.events.empty():
            raise OperationError("Events came faster than they were taken, and some are lost; listen anew.", "TOO_SLOW")
        return await self.events.get()


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen of a study that somebody listens to; no study when it is not there."""

    study: PublishedStudy | None
    entries: tuple[str, ...]

    @property
    def revision(self) -> int:
        return self.study.revision if self.study else 0

    @property
    def loaded(self) -> str:
        return self.study.loaded if self.study else ""

    @property
    def rounds(self) -> dict[str, Version]:
        study = self.study
        return {key: (version, study.edited[key]) for key, version in study.rounds.items()} if study else {}


class Events:
    """`service` gives the one that answers now, or None."""

    def __init__(self, service: Callable[[], Service | None]) -> None:
        self._service = service
        self._seen: dict[str, Seen] = {}
        self.listeners: set[Listener] = set()
        self._turn = asyncio.Lock()

    async def service(self) -> Service:
        """The one that answers now; waits for it."""
        while (service := self._service()) is None:  # noqa: ASYNC110 - nobody knows when an engine is there
            await asyncio.sleep(LOOK_SECONDS)
        return service

    @asynccontextmanager
    async def listening(self, service: Service, study: str, name: str) -> AsyncIterator[Listener]:
        """To everything from now on. Raises DatabaseError."""
        listener = Listener(study, name)
        async with self._turn:
            if study not in self._seen:
                self._seen[study] = await _look(service, study)
            self.listeners.add(listener)
        try:
            yield listener
        finally:
            self._leave(listener)

    async def watch(self) -> None:
        """Tell listeners what happens, for ever."""
        while True:
            service = await self.service()
            seen: Snapshot | None = None
            while self._service() is service:
                with suppress(TimeoutError):
                    async with asyncio.timeout(LOOK_SECONDS):
                        seen = await service.published.after(seen) if seen else service.published.snapshot
                try:
                    await self._compare(service)
                except DatabaseError as error:
                    log.warning("cannot see what happened: %s", error)
                    await asyncio.sleep(LOOK_SECONDS)

    def _leave(self, listener: Listener) -> None:
        self.listeners.discard(listener)
        if not any(other.study == listener.study for other in self.listeners):
            self._seen.pop(listener.study, None)

    async def _compare(self, service: Service) -> None:
        """Tell of every study that is not as it was seen."""
        for key in list(self._seen):
            async with self._turn:  # so that who begins to listen meanwhile is not told of what was before
                seen = self._seen.get(key)
                study = service.published.snapshot.studies.get(key)
                if seen is None or study is seen.study or (study and study.revision == seen.revision):
                    continue
                now = await _look(service, key)
                if key in self._seen:  # else nobody listens any more
                    self._seen[key] = now
                    self._tell(key, [*_rounds(key, seen, now), *_entries(seen, now)])

    def _tell(self, study: str, events: Iterable[Event]) -> None:
        for event in events:
            for listener in self.listeners:
                if (listener.study, listener.name) == (study, event.name):
                    listener.take(event)


async def _look(service: Service, key: str) -> Seen:
    study = service.published.snapshot.studies.get(key)
    (row,) = await service.database.read_statement("published/logbook", study=key)
    return Seen(study, tuple(row["ids"]))


def _rounds(study: str, was: Seen, now: Seen) -> Iterator[Event]:
    """What became of each round: a load publishes all of them, a write one."""
    before, after = was.rounds, now.rounds
    for key in sorted({*before, *after}):
        change = _change(before.get(key), after.get(key), is_loaded=was.loaded != now.loaded)
        if change:
            yield Event("roundPublished", {"study": study, "key": key, "change": change, "revision": now.revision})


def _change(before: Version | None, after: Version | None, *, is_loaded: bool) -> str | None:
    if after is None:
        return "WITHDRAWN"
    if before is None:
        return "ADDED"
    if before[0] != after[0]:
        return "REPLACED"
    if before != after:
        return "EDITED"
    return "UNCHANGED" if is_loaded else None


def _entries(was: Seen, now: Seen) -> Iterator[Event]:
    known = set(was.entries)
    return (Event("logbookEntryAdded", {"id": id_}) for id_ in now.entries if id_ not in known)
