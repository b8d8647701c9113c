"""One writer of a study at a time, a load or a mutation: a lock in the graph that no dead one holds for ever."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from graph_api.database import Database, Rows, Statement
from graph_api.errors import DatabaseError

LEASE_SECONDS = 20.0
"""How long the lock holds without being renewed. Each transaction renews it, and while one runs nobody can take it."""

POLL_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class Lock:
    """Held by one writer. Everything is written through it, so that whoever lost it writes nothing more."""

    database: Database
    study: str
    owner: str

    async def write(self, *statements: Statement) -> Rows:
        """Renew the lock and run the statements, in one transaction; the rows of the last.

        Raises DatabaseError when the lock is lost, or a statement returned no row.
        """
        renewal: Statement = ("rounds/renew_lock", _terms(self.study, self.owner))
        rows = await self.database.write_all([renewal, *statements])
        if not rows:
            raise DatabaseError(f"Another writer of study {self.study!r} took over. Nothing is half-done; do it again.")
        return rows


@asynccontextmanager
async def locked(database: Database, study: str) -> AsyncIterator[Lock]:
    """Wait for the lock of a study and hold it. Raises DatabaseError when a living writer keeps it too long."""
    lock = Lock(database, study, secrets.token_hex(8))
    await _acquire(lock)
    try:
        yield lock
    finally:
        # When even this cannot be said to the database, the lock ends by itself.
        with suppress(DatabaseError):
            await database.write("rounds/release_lock", study=study, owner=lock.owner)


async def _acquire(lock: Lock) -> None:
    terms = _terms(lock.study, lock.owner)
    for _ in range(int(2 * LEASE_SECONDS / POLL_SECONDS)):
        if await lock.database.write("rounds/acquire_lock", **terms):
            return
        await asyncio.sleep(POLL_SECONDS)
    raise DatabaseError(f"Study {lock.study!r} is being written by somebody else; try again when that is done.")


def _terms(study: str, owner: str) -> dict[str, str | int]:
    return {"study": study, "owner": owner, "milliseconds": round(LEASE_SECONDS * 1000)}
