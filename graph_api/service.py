"""Everything that answers, opened in order and closed in reverse: engine, database, what is published, reads."""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import orjson
import strawberry
from graphql import GraphQLError

from graph_api.cypher_files import CypherFiles
from graph_api.database import Database, Rows, open_database, prepare_schema
from graph_api.engine.embedded import Notify, running_engine, to_stderr
from graph_api.errors import DatabaseError, OogpuntError, OutdatedStudyError
from graph_api.importers.hashing import folder_hash
from graph_api.operations import Operations, Running
from graph_api.published import Published
from graph_api.reads import Reads
from graph_api.resources import cypher_folder, explorer_folder, seed_folders
from graph_api.responses import Response, failure
from graph_api.rounds.load import LoadReport, Progress, mark_of, remove_leftovers
from graph_api.schema import build_schema, core
from graph_api.settings import Address, Settings
from graph_api.writing.desk import Desk
from graph_api.writing.joining import load_joined

SEED = "oogpunt"
"""Who loaded what comes with the program."""
PLAN_SECONDS = 60.0
"""How long a database may take that has just started and has planned nothing yet."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What one process needs to answer; the HTTP API and the command line both stand on it."""

    settings: Settings
    address: Address
    database: Database
    schema: strawberry.Schema
    published: Published
    reads: Reads
    operations: Operations
    graph_version: Rows
    """Which schema the graph had when the service was opened."""

    async def run(self, running: Running) -> Response:
        """What a prepared operation gives. Raises as `Operations.run`."""
        data = await self.operations.run(running)
        cost = {"points": running.cost, "allowed": self.settings.limits.cost}
        return {"data": data, "extensions": {"cost": cost}}

    async def execute(
        self, document: str, variables: Mapping[str, Any] | None = None, operation_name: str | None = None
    ) -> Response:
        """Run one operation: `{"data": ..., "extensions": ...}` or `{"errors": [...]}`. Raises nothing."""
        try:
            return await self.run(self.operations.prepare(document, variables or {}, operation_name))
        except Exception as error:
            return failure(error)

    async def plan(self) -> None:
        """Ask each document that comes along, so that the database has its plan before somebody waits for it.

        Raises nothing.
        """
        variables = orjson.loads((explorer_folder() / "flagship.json").read_bytes())
        documents = [path.read_text("utf-8") for path in explorer_folder().glob("*.graphql")]
        await asyncio.gather(*(self._plan(document, variables) for document in documents))

    async def _plan(self, document: str, variables: Mapping[str, Any]) -> None:
        try:
            running = self.operations.prepare(document, variables, None)
            await self.reads.run(running.operation, running.document.fragments, running.variables, PLAN_SECONDS)
        except (GraphQLError, OogpuntError) as error:  # as without the study it asks about; planned when asked then
            log.info("a document that comes along is not planned yet: %s", error)

    async def check(self) -> None:
        """See what other processes published before this was called.

        Raises DatabaseError when the database does not answer, or got the schema of another version since.
        """
        if await self.database.read_statement("database/schema_version") != self.graph_version:
            raise DatabaseError(
                "The graph has the schema of another version of this program now. Start this one again."
            )
        await self.published.notice()

    async def load(self, folder: Path, by: str, progress: Progress = lambda _: None) -> LoadReport:
        """Make the study of a folder count, with what was written on it. Raises StudyFileError, DatabaseError."""
        from graph_api.importers.folder import read_study  # here, because who loads nothing needs no reader of YAML

        # Hashed first, so that what is saved meanwhile is another content to the next load, and never taken for loaded.
        content_hash = await asyncio.to_thread(folder_hash, folder)
        study = await asyncio.to_thread(read_study, folder)
        report = await load_joined(self.database, study, content_hash, by=by, progress=_once_a_round(progress))
        await self.published.refresh()
        return report

    async def load_seed(self, progress: Progress = lambda _: None) -> None:
        """Load the studies that come with the program; one that is there is not read again.

        One that somebody loaded from other files, under the same key, stays. Raises as `load` does.
        """
        there = {study.loaded: key for key, study in self.published.snapshot.studies.items()}
        for folder in seed_folders():
            key = there.get(mark_of(folder_hash(folder)))
            own = self.published.snapshot.studies.get(folder.name)
            if key is not None:
                await remove_leftovers(self.database, key)
            elif own is not None and own.loaded_by not in ("", SEED):
                progress(f"{folder.name} stays as {own.loaded_by} loaded it.")
            else:
                await self.load(folder, SEED, partial(_tell_of, progress, folder.name))

    def outdated(self) -> list[str]:
        """What to tell of each study that another version of the program loaded."""
        studies = self.published.snapshot.studies.values()
        return [str(OutdatedStudyError(study.key)) for study in studies if study.is_outdated]


def _tell_of(progress: Progress, study: str, step: str) -> None:
    progress(f"Loading {study}: {step}")


def _once_a_round(progress: Progress) -> Progress:
    """A round is staged in batches; a person is told of it once."""
    told = ""

    def tell(step: str) -> None:
        nonlocal told
        what = step.partition(": batch")[0]
        if what != told:
            progress(what)
        told = what

    return tell


@asynccontextmanager
async def open_service(
    settings: Settings, *, quiet: bool = False, notify: Notify = to_stderr
) -> AsyncIterator[Service]:
    """A service, closed at the end; with it the engine, when it was started here.

    `notify` is told what takes time, unless `quiet`. Raises CypherFileError, EngineError, DatabaseError.
    """
    files = CypherFiles.load(cypher_folder())
    schema = build_schema(files)
    async with (
        _address(settings, quiet=quiet, notify=notify) as address,
        open_database(address, files, settings.query_seconds) as database,
    ):
        await prepare_schema(database)
        published = await Published.load(database)
        reads = Reads(core(schema), files.fields(), database, published)
        desk = Desk(database, published)
        yield Service(
            settings=settings,
            address=address,
            database=database,
            schema=schema,
            published=published,
            reads=reads,
            operations=Operations(
                core(schema), reads, desk, settings.limits, files.subqueries(), is_open=settings.is_local
            ),
            graph_version=await database.read_statement("database/schema_version"),
        )


@asynccontextmanager
async def _address(settings: Settings, *, quiet: bool, notify: Notify) -> AsyncIterator[Address]:
    if settings.neo4j_uri is not None:
        yield Address(
            uri=settings.neo4j_uri,
            user=settings.neo4j_user,
            password=settings.neo4j_password,
            database=settings.neo4j_database,
        )
        return
    with ExitStack() as stack:  # empty but for an engine whose stop failed
        engine = running_engine(settings, quiet=quiet, notify=notify)
        starting = asyncio.create_task(asyncio.to_thread(stack.enter_context, engine))
        try:
            # A thread cannot be cut off: who leaves during a start waits for its end, and then stops the engine.
            yield await asyncio.shield(starting)
        finally:
            await asyncio.wait({starting})
            await asyncio.to_thread(stack.close)
