"""What must be so of a study in the graph, whatever happened to whoever wrote it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from benchmarks.client import connected, data
from benchmarks.statements import operation
from graph_api.cypher_files import CypherFiles
from graph_api.database import Database, open_database
from graph_api.engine.embedded import status
from graph_api.resources import cypher_folder
from graph_api.rounds.recount import recount
from graph_api.settings import Settings

SECONDS = 30.0


async def differences(settings: Settings, study: str) -> int:
    """Counters that are not what the readings say."""
    async with _database(settings) as database:
        return len(await recount(database, study))


async def leftovers(settings: Settings, study: str) -> int:
    """Versions that are in the graph and should have been removed."""
    async with _database(settings) as database:
        (state,) = await database.read_statement("rounds/study_state", study=study)
        return len(state["leftovers"])


async def repeated(port: int, study: str) -> int:
    """Readings that are listed more than once."""
    ids: list[str] = []
    asked, more = {"study": study}, True
    async with connected(port) as connection:
        while more:
            page = (await data(connection, operation("readings"), **asked))["readings"]
            ids += [edge["node"]["id"] for edge in page["edges"]]
            more, asked["after"] = page["pageInfo"]["hasNextPage"], page["pageInfo"]["endCursor"]
    return len(ids) - len(set(ids))


@asynccontextmanager
async def _database(settings: Settings) -> AsyncIterator[Database]:
    """Of the engine that runs in this home; none is started."""
    running = status(settings)
    if running is None:
        raise RuntimeError(f"no engine runs in {settings.home}")
    async with open_database(running.address, CypherFiles.load(cypher_folder()), SECONDS) as database:
        yield database
