"""Runs Cypher at an address: the only user of the Neo4j driver."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import Any, cast

from neo4j import (
    READ_ACCESS,
    WRITE_ACCESS,
    AsyncDriver,
    AsyncGraphDatabase,
    AsyncManagedTransaction,
    AsyncSession,
    NotificationMinimumSeverity,
    Query,
    unit_of_work,
)
from neo4j.exceptions import ConstraintError, DriverError, Neo4jError

from graph_api.bolt.connection import LostError, RefusedError
from graph_api.bolt.connections import SCHEME, Connections
from graph_api.cypher_files import CypherFiles
from graph_api.deadlines import Deadlines
from graph_api.errors import DatabaseError, DatabaseTimeoutError, StatementError
from graph_api.settings import Address

Rows = list[dict[str, Any]]
Statement = tuple[str, Mapping[str, Any]]

WRITE_SECONDS = 60.0
"""How long one write transaction may take."""

ENGINE_CHECK_SECONDS = 2.5
"""Neo4j looks every 2 seconds whether a transaction is over its time; only then do we stop waiting for it."""

MERGE_TRIES = 3
"""Of two racing MERGEs one fails on the constraint, which the driver does not take for something to try again."""

INDEX_SECONDS = 50
"""How long new indexes may take to fill."""

UNAUTHORIZED = "Neo.ClientError.Security.Unauthorized"

OWNERLESS_SECONDS = 1.0
"""How long the index of a constraint may stand alone, while that is made."""


SMALLER = "Ask for less, or give it more time with OOGPUNT_QUERY_SECONDS."


class _StoppedError(Exception):
    """A statement returned no row; raised through the driver, which then rolls the transaction back."""


class Database:
    """Statements at one address. `queries` counts those sent.

    Everything raises DatabaseError, and DatabaseTimeoutError when it took too long.
    """

    def __init__(self, driver: AsyncDriver, address: Address, files: CypherFiles, seconds: float) -> None:
        self._driver = driver
        self._address = address
        # One manager for every session: what was written through this Database is seen by its next read, also over neo4j://.
        self._bookmarks = AsyncGraphDatabase.bookmark_manager()
        self._direct = _direct(address)
        self._deadlines = Deadlines()
        self.files = files
        self.seconds = seconds
        self.queries = 0

    async def read(self, text: str, parameters: Mapping[str, Any], seconds: float | None = None) -> Rows:
        """Run one reading statement, given as Cypher, for at most `seconds`; by default as long as a read may take.

        An auto-commit run is one transaction and one round trip; execute_read adds a BEGIN and a COMMIT to it. What
        that gives up is the driver's own retry, so a connection that died in the pool is tried once more here.
        """
        seconds = seconds or self.seconds
        with self._translated(seconds), self._deadlines.within(seconds + ENGINE_CHECK_SECONDS):
            try:
                return await self._run(text, parameters, seconds)
            except (DriverError, Neo4jError, RefusedError, LostError) as error:
                if not error.is_retryable():
                    raise
            return await self._run(text, parameters, seconds)

    async def _run(self, text: str, parameters: Mapping[str, Any], seconds: float) -> Rows:
        self.queries += 1
        if self._direct:
            return await self._direct.read(text, parameters, seconds, await self._bookmarks.get_bookmarks())
        async with self._session(READ_ACCESS) as session:
            result = await session.run(_query(text, seconds), dict(parameters))
            return [dict(record) async for record in result]

    def close(self) -> None:
        """Close what is kept open; no statement may follow."""
        if self._direct:
            self._direct.close()

    async def read_statement(self, name: str, **parameters: Any) -> Rows:
        """Run the reading statement of a file, like `rounds/study_state`."""
        return await self.read(self.files.statement(name), parameters)

    async def write(self, name: str, **parameters: Any) -> Rows:
        """Run the writing statement of a file in a transaction of its own."""
        return await self._write([(name, parameters)], rows_needed=False)

    async def write_all(self, statements: Sequence[Statement]) -> Rows:
        """Run several statements, by name, in one transaction: the rows of the last.

        One that returns no row stops the transaction: nothing of it is kept, and no rows are returned.
        """
        return await self._write(statements, rows_needed=True)

    async def _write(self, statements: Sequence[Statement], *, rows_needed: bool) -> Rows:
        texts = [(self.files.statement(name), dict(parameters)) for name, parameters in statements]

        @unit_of_work(timeout=WRITE_SECONDS)
        async def work(transaction: AsyncManagedTransaction) -> Rows:
            rows: Rows = []
            for text, parameters in texts:
                self.queries += 1
                result = await transaction.run(text, parameters)
                rows = [dict(record) async for record in result]
                if rows_needed and not rows:
                    raise _StoppedError
            return rows

        with self._translated(WRITE_SECONDS, "Nothing of it was written; try again."):
            for _ in range(MERGE_TRIES - 1):
                try:
                    return await self._execute(work)
                except ConstraintError:
                    continue
            return await self._execute(work)

    async def _execute(self, work: Any) -> Rows:
        async with self._session(WRITE_ACCESS) as session:
            try:
                return cast(Rows, await session.execute_write(work))
            except _StoppedError:
                return []

    def _session(self, access: str) -> AsyncSession:
        return self._driver.session(
            database=self._address.database, default_access_mode=access, bookmark_manager=self._bookmarks
        )

    @contextmanager
    def _translated(self, seconds: float, advice: str = SMALLER) -> Iterator[None]:
        """`advice` is for who waited that long in vain."""
        where = self._address.uri
        try:
            yield
        except TimeoutError as error:
            raise DatabaseTimeoutError(
                f"The database at {where} did not answer within {seconds:g} s. {advice}"
            ) from error
        except (Neo4jError, RefusedError) as error:
            code = error.code or ""
            if code == UNAUTHORIZED:
                raise DatabaseError(
                    f"The database at {where} does not accept user {self._address.user!r}; "
                    "check OOGPUNT_NEO4J_USER and OOGPUNT_NEO4J_PASSWORD."
                ) from error
            if "TransactionTimedOut" in code:
                raise DatabaseTimeoutError(
                    f"The database at {where} was not done within {seconds:g} s. {advice}"
                ) from error
            kind = StatementError if "Statement" in code else DatabaseError
            raise kind(f"The database at {where} refused a statement: {error.message}") from error
        except (DriverError, LostError) as error:
            raise DatabaseError(
                f"The database at {where} cannot be reached ({error}); check that it runs there."
            ) from error


def _direct(address: Address) -> Connections | None:
    """None for a cluster, or a server far enough for an encrypted connection: the driver is for those."""
    if address.uri.partition("://")[0] != SCHEME:
        return None
    return Connections(address.uri, address.user, address.password, address.database)


def _query(text: str, seconds: float) -> Query:
    # The driver's type keeps out text made from input; ours is composed of checked files, with values as parameters.
    return Query(text, timeout=seconds)


@asynccontextmanager
async def open_database(address: Address, files: CypherFiles, seconds: float) -> AsyncIterator[Database]:
    """Connections to `address`, closed at the end; nothing is sent yet.

    `seconds` is how long one reading statement may take.
    """
    async with AsyncGraphDatabase.driver(
        address.uri,
        auth=(address.user, address.password),
        connection_acquisition_timeout=max(2.0, seconds),
        max_transaction_retry_time=address.retry_seconds,
        notifications_min_severity=NotificationMinimumSeverity.OFF,
        telemetry_disabled=True,
        user_agent="oogpunt",
    ) as driver:
        database = Database(driver, address, files, seconds)
        try:
            yield database
        finally:
            database.close()


async def prepare_schema(database: Database) -> None:
    """Make the constraints and indexes of cypher/schema and wait until they answer; one query when that was done."""
    statements = database.files.under("schema")
    version = hashlib.sha256("\0".join(file.text for file in statements).encode()).hexdigest()
    if await database.read_statement("database/schema_version") == [{"version": version}]:
        return
    await _drop_ownerless(database, [file.field for file in statements if "CONSTRAINT" in file.text])
    for file in statements:
        await database.write(file.name)
    await database.write("database/await_indexes", seconds=INDEX_SECONDS)
    await database.write("database/record_schema", version=version)


async def _drop_ownerless(database: Database, constraints: Sequence[str]) -> None:
    """Remove what a start that was killed left of constraints; else they could never be made."""
    found = await _ownerless(database, constraints)
    if found:
        await asyncio.sleep(OWNERLESS_SECONDS)  # another process may be making them now
        for index in await _ownerless(database, found):
            await database.write("database/drop_index", index=index)


async def _ownerless(database: Database, names: Sequence[str]) -> list[str]:
    return [row["name"] for row in await database.read_statement("database/ownerless_indexes", names=list(names))]
