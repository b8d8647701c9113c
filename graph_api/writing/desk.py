"""Writes what one operation asks, in one transaction: all of it or nothing."""

import asyncio
import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter

from graph_api.database import Database, Statement
from graph_api.errors import AmbiguousNameError, OperationError, UnknownNameError
from graph_api.model import Language, LogbookEntry, Quote, Study, Text
from graph_api.published import Published
from graph_api.rounds.codebook import bilingual, codebook_statements, node_id
from graph_api.rounds.lock import Lock, locked
from graph_api.writing.counting import Difference, QuoteChange
from graph_api.writing.inputs import LABELLED, READERS, StudyNames
from graph_api.writing.problem import Code, ProblemError, of_name
from graph_api.writing.task import Outcome, Request, Task, check_key, check_revision, outcome, record_of, result_of
from graph_api.writing.writes import (
    QUOTE_JSON,
    AddAlias,
    AddEntry,
    Draft,
    Labelled,
    SetLabels,
    version_of,
    versioned,
)

ENTRY_JSON = TypeAdapter(LogbookEntry)
LABELLED_JSON = TypeAdapter(Labelled)


@dataclass(slots=True)
class State:
    """Where a study is, under its lock."""

    revision: int
    number: int
    granted: Mapping[str, Mapping[str, Any]]
    quotes: dict[str, QuoteChange] = field(default_factory=dict)
    """As they are, by key."""
    named: dict[str, dict[str, Labelled]] = field(default_factory=dict)
    logbook: dict[str, LogbookEntry] = field(default_factory=dict)

    def quote_before(self, task: Task) -> Quote | None:
        """The quote it writes on, if any, as it was."""
        change = self.quotes.get(getattr(task.write, "quote", ""))
        return change.before if change else None


class Desk:
    """Where everything is written that does not come from files. Everything raises OperationError, DatabaseError."""

    def __init__(self, database: Database, published: Published) -> None:
        self._database = database
        self._published = published
        # By study: writers of this process wait here, and not for each other's lock in the graph.
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def write(self, requests: Sequence[Request]) -> list[Outcome]:
        """The outcome of each; when one has problems, nothing of any is written."""
        study = self._study(requests)
        if isinstance(study, ProblemError):
            return [outcome("", None, None, [study]) for _ in requests]
        async with self._turns[study]:
            async with locked(self._database, study) as lock:
                # Names may have been written by another process since ours looked.
                await self._published.refresh()
                outcomes = await self._write(lock, [Task(request) for request in requests])
            await self._published.refresh()
        return outcomes

    def _study(self, requests: Sequence[Request]) -> str | ProblemError:
        names = {str(request.given["study"]) for request in requests}
        try:
            keys = {self._published.snapshot.study(name) for name in names}
        except (UnknownNameError, AmbiguousNameError) as error:
            return of_name(error, "study", ", ".join(sorted(names)), "study")
        if len(keys) > 1:
            raise OperationError("One operation writes on one study; send an operation for each.", "BAD_REQUEST")
        return keys.pop()

    async def _write(self, lock: Lock, tasks: list[Task]) -> list[Outcome]:
        state = await self._state(lock.study, [task.request.key for task in tasks])
        now = dt.datetime.now(dt.UTC).replace(microsecond=0)
        self._read(lock.study, state, tasks, now)
        await self._look(lock.study, state, tasks)
        draft = Draft(
            quotes={key: change.before for key, change in state.quotes.items()},
            named=dict(state.named),
            logbook=dict(state.logbook),
        )
        for task in tasks:
            _apply(draft, task)
        new = [task for task in tasks if task.granted is None]
        revision = state.revision
        if new and not any(task.problems for task in tasks):
            revision = await self._commit(lock, state, draft, new, now)
        return [result_of(lock.study, task, revision, tasks) for task in tasks]

    async def _state(self, study: str, requests: Sequence[str]) -> State:
        (row,) = await self._database.read_statement("writing/state", study=study, requests=list(requests))
        return State(row["revision"], row["number"], {each["request"]: each for each in row["granted"]})

    def _read(self, study: str, state: State, tasks: Sequence[Task], now: dt.datetime) -> None:
        names = StudyNames(study, self._published.snapshot)
        seen: set[str] = set()
        for task in tasks:
            try:
                check_key(task, state.granted.get(task.request.key), seen)
                if task.granted is None:
                    check_revision(task.request.given, state.revision)
                    task.write = READERS[task.request.field](task.request.given, names, now)
            except ProblemError as problem:
                task.problems.append(problem)
            seen.add(task.request.key)

    async def _look(self, study: str, state: State, tasks: Sequence[Task]) -> None:
        """Read what the writes touch."""
        writes = [task.write for task in tasks if task.write]
        versions = list(self._published.snapshot.studies[study].rounds.values())
        quotes = sorted({write.quote for write in writes if not isinstance(write, AddEntry | SetLabels | AddAlias)})
        if quotes:
            for row in await self._database.read_statement("writing/quotes", versions=versions, keys=quotes):
                quote = QUOTE_JSON.validate_python(_present(row["quote"]))
                state.quotes[quote.key] = QuoteChange(row["round"], row["version"], quote, quote)
        if any(isinstance(write, SetLabels | AddAlias) for write in writes):
            state.named = {kind: {} for kind in LABELLED}
            for row in await self._database.read_statement("writing/labels", study=study):
                entry = LABELLED_JSON.validate_python(row["entry"])
                state.named[row["kind"]][entry.key] = entry
        entries = [task for task in tasks if isinstance(task.write, AddEntry)]
        if entries:
            await self._look_at_logbook(study, state, versions, entries)

    async def _look_at_logbook(self, study: str, state: State, versions: list[str], tasks: Sequence[Task]) -> None:
        added = [(task, task.write.entry) for task in tasks if isinstance(task.write, AddEntry)]
        keys = {key for _, entry in added for key in (entry.key, _replaced(entry.key))}
        for row in await self._database.read_statement("writing/entries", study=study, keys=sorted(keys)):
            entry = ENTRY_JSON.validate_python(row["entry"])
            state.logbook[entry.key] = entry
        ids = {str(task.request.given["on"]) for task in tasks}
        rows = await self._database.read_statement("writing/subjects", ids=sorted(ids), versions=versions)
        there = {row["id"] for row in rows}
        for task in tasks:
            on = task.request.given["on"]
            if on not in there:
                dutch, english = f"Er is niets met de id {on!r}.", f"There is nothing with the id {on!r}."
                task.problems.append(ProblemError(Code.UNKNOWN_ID, dutch, english, "on"))

    async def _commit(self, lock: Lock, state: State, draft: Draft, tasks: Sequence[Task], now: dt.datetime) -> int:
        changes = [
            QuoteChange(change.round, change.version, change.before, draft.quotes[key])
            for key, change in state.quotes.items()
            if draft.quotes[key] != change.before
        ]
        statements = await self._counted(lock.study, changes)
        statements += _labels(lock.study, state, draft)
        versions = list(self._published.snapshot.studies[lock.study].rounds.values())
        added = [entry for key, entry in draft.logbook.items() if key not in state.logbook]
        statements += _entries(lock.study, versions, added)
        rows = [
            record_of(lock.study, task, state.quote_before(task), place, now)
            for place, task in enumerate(tasks, state.number + 1)
        ]
        record = {
            "study": lock.study,
            "revision": state.revision,
            "number": state.number + len(rows),
            "rows": rows,
            "versions": sorted({change.version for change in changes}),
        }
        (row,) = await lock.write(*statements, ("writing/record", record))
        return int(row["revision"])

    async def _counted(self, study: str, changes: Sequence[QuoteChange]) -> list[Statement]:
        statements: list[Statement] = []
        for version in sorted({change.version for change in changes}):
            difference = Difference(study, version, [change for change in changes if change.version == version])
            stored = await self._database.read_statement("writing/cells", version=version, rows=difference.touched)
            statements += difference.statements(stored)
        return statements


def _apply(draft: Draft, task: Task) -> None:
    if task.write is None or task.problems:
        return
    try:
        draft.apply(task.write)
    except ProblemError as problem:
        task.problems.append(problem)


def _labels(study: str, state: State, draft: Draft) -> list[Statement]:
    rows = [
        {"id": node_id(study, kind, key), **bilingual("name", entry.names), "aliases": list(entry.aliases)}
        for kind, entries in draft.named.items()
        for key, entry in entries.items()
        if entry != state.named[kind][key]
    ]
    return [("writing/set_labels", {"rows": rows})] if rows else []


def _entries(study: str, versions: Sequence[str], entries: Sequence[LogbookEntry]) -> list[Statement]:
    """What a load would write for a study of these entries alone."""
    title = Text(en=study)
    alone = Study(
        key=study,
        title=title,
        description=title,
        language=Language.EN,
        synthetic=False,
        coders=(),
        groups=(),
        logbook=tuple(entries),
    )
    wanted = {"rounds/publish_logbook", "rounds/link_logbook"}
    return [each for each in codebook_statements(alone, versions) if each[0] in wanted] if entries else []


def _replaced(key: str) -> str:
    first, version = version_of(key)
    return versioned(first, max(version - 1, 1))


def _present(row: Mapping[str, Any]) -> dict[str, Any]:
    """Without what is null, which the model knows as absent."""
    readings = [{name: value for name, value in reading.items() if value is not None} for reading in row["readings"]]
    return {name: value for name, value in row.items() if value is not None} | {"readings": readings}
