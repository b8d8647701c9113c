"""Statements at an address: read thinly, written whole or not at all, and every error told in our own words."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from neo4j import AsyncGraphDatabase
from neo4j.exceptions import ConstraintError

from graph_api.cypher_files import CypherFiles
from graph_api.database import Database, open_database, prepare_schema
from graph_api.errors import DatabaseError, DatabaseTimeoutError
from graph_api.settings import Address

FILES = CypherFiles.load(Path(__file__).parents[1] / "cypher")


@pytest.fixture
async def database(server: Address) -> AsyncIterator[Database]:
    async with open_database(server, FILES, 5.0) as database:
        await prepare_schema(database)
        yield database


async def lock_of(database: Database, study: str) -> list[dict[str, object]]:
    return await database.read("MATCH (lock:ImportLock {study: $study}) RETURN lock.owner AS owner", {"study": study})


async def test_read_gives_rows_as_the_statement_shapes_them(database: Database) -> None:
    assert await database.read("UNWIND $rows AS row RETURN row.x AS x, {y: [row.x]} AS map", {"rows": [{"x": 1}]}) == [
        {"x": 1, "map": {"y": [1]}}
    ]


async def test_read_cannot_write_over_a_routed_address(server: Address) -> None:
    routed = Address(uri=server.uri.replace("bolt", "neo4j", 1), user=server.user, password=server.password)
    async with open_database(routed, FILES, 5.0) as database:
        with pytest.raises(DatabaseError):
            await database.read("CREATE (:ImportLock {study: 'never'})", {})

        assert await lock_of(database, "never") == []


async def test_queries_are_counted(database: Database) -> None:
    before = database.queries

    await database.read("RETURN 1 AS one", {})
    await database.read_statement("rounds/study_state", study="nobody")

    assert database.queries == before + 2


async def test_what_was_written_is_read(database: Database) -> None:
    for number in range(20):
        terms = {"study": f"written-{number}", "owner": "me", "milliseconds": 1}
        assert await database.write("rounds/acquire_lock", **terms)

        assert await lock_of(database, f"written-{number}") == [{"owner": "me"}]


async def test_statement_without_a_row_stops_the_whole_transaction(database: Database) -> None:
    take = ("rounds/acquire_lock", {"study": "stopped", "owner": "me", "milliseconds": 60_000})
    other = ("rounds/renew_lock", {"study": "stopped", "owner": "somebody else", "milliseconds": 1})

    assert await database.write_all([take, other, take]) == []
    assert await lock_of(database, "stopped") == []


async def test_racing_merges_all_succeed(database: Database) -> None:
    terms = {"owner": "me", "milliseconds": 0}
    for number in range(5):
        await asyncio.gather(
            *(database.write("rounds/acquire_lock", study=f"race-{number}", **terms) for _ in range(8))
        )

        assert len(await lock_of(database, f"race-{number}")) == 1


async def test_write_refused_by_a_constraint_is_tried_again_and_then_told(database: Database) -> None:
    before = database.queries

    with pytest.raises(DatabaseError, match="refused a statement") as caught:
        await database.write("rounds/stage_totals", version="1", rows=[total("a"), total("a")])

    assert isinstance(caught.value.__cause__, ConstraintError)
    assert database.queries == before + 3


def total(cell: str) -> dict[str, object]:
    return {"properties": {"version": "1", "key": cell, "cell": cell}, "driven": []}


async def test_query_over_its_time_is_told_as_such(server: Address) -> None:
    async with open_database(server, FILES, 0.5) as database:
        with pytest.raises(DatabaseTimeoutError, match=r"within 0\.5 s"):
            await database.read(
                "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b) AS x", {}
            )

        assert await database.read("RETURN 1 AS one", {}) == [{"one": 1}]


async def test_address_nobody_answers_at_is_named_without_the_password() -> None:
    nowhere = Address(uri="bolt://127.0.0.1:1", user="neo4j", password="hush-hush")
    async with open_database(nowhere, FILES, 1.0) as database:
        with pytest.raises(DatabaseError, match=r"bolt://127\.0\.0\.1:1 cannot be reached") as caught:
            await database.read("RETURN 1 AS one", {})

    assert "hush" not in str(caught.value)


async def test_wrong_statement_is_told(database: Database) -> None:
    with pytest.raises(DatabaseError, match="Invalid input"):
        await database.read("MATCH oops", {})


async def test_schema_is_prepared_by_one_query_when_it_is_there(database: Database) -> None:
    before = database.queries

    await prepare_schema(database)

    assert database.queries == before + 1


async def test_schema_files_are_all_in_the_database(database: Database) -> None:
    rows = await database.read("SHOW INDEXES YIELD name, state RETURN name, state", {})

    states = {row["name"]: row["state"] for row in rows}
    assert {file.name.removeprefix("schema/"): "ONLINE" for file in FILES.under("schema")}.items() <= states.items()


async def test_what_a_killed_start_left_of_a_constraint_is_made_whole(database: Database, server: Address) -> None:
    """A constraint is made in two steps: killed in between, its index stands alone, as this one."""
    async with AsyncGraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        for statement in (
            "DROP CONSTRAINT respondent_id",
            "CREATE INDEX respondent_id FOR (respondent:Respondent) ON (respondent.id)",
            "MATCH (schema:Schema) DETACH DELETE schema",
        ):
            await driver.execute_query(statement, database_=server.database)
    await prepare_schema(database)
    rows = await database.read("SHOW INDEXES YIELD name, owningConstraint WHERE name = 'respondent_id' RETURN *", {})
    assert rows == [{"name": "respondent_id", "owningConstraint": "respondent_id"}]
