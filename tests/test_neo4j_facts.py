"""Facts about Neo4j that the compiler and the fragments rely on: an upgrade cannot change one unnoticed."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from neo4j import AsyncDriver, AsyncGraphDatabase
from neo4j.exceptions import Neo4jError

from graph_api.cypher_files import CypherFiles
from graph_api.database import open_database, prepare_schema
from graph_api.importers.folder import read_study
from graph_api.resources import cypher_folder
from graph_api.settings import Address
from tests.worlds import load, wipe

STUDY = replace(read_study(Path(__file__).parent / "studies" / "small"), key="factual")


@pytest.fixture(scope="module")
async def driver(server: Address) -> AsyncIterator[AsyncDriver]:
    """Its database holds a small study."""
    async with open_database(server, CypherFiles.load(cypher_folder()), 60.0) as database:
        await prepare_schema(database)
        await load(database, STUDY)
    async with AsyncGraphDatabase.driver(server.uri, auth=(server.user, server.password)) as opened:
        yield opened
    await wipe(server, STUDY.key)


async def rows(driver: AsyncDriver, statement: str, **parameters: Any) -> list[list[Any]]:
    records, _, _ = await driver.execute_query(statement, parameters)  # type: ignore[arg-type]
    return [list(record.values()) for record in records]


async def test_a_name_bound_outside_stays_bound_in_a_subquery(driver: AsyncDriver) -> None:
    """So the compiler gives every variable a name of its own at each level."""
    statement = """
    MATCH (one:Group {study: 'factual', key: 'managers'})
    CALL (one) { MATCH (NAME:Group {study: 'factual', key: 'staff'}) RETURN count(*) AS found }
    RETURN found
    """

    assert await rows(driver, statement.replace("NAME", "one")) == [[0]]
    assert await rows(driver, statement.replace("NAME", "other")) == [[1]]


async def test_a_subquery_without_a_row_takes_the_row_around_it_along(driver: AsyncDriver) -> None:
    """So every subquery ends in an aggregate."""
    assert await rows(driver, "UNWIND [1, 2] AS n CALL (n) { UNWIND [] AS m RETURN m } RETURN n") == []
    assert await rows(
        driver, "UNWIND [1, 2] AS n CALL (n) { UNWIND [] AS m RETURN collect(m) AS all } RETURN n, all"
    ) == [
        [1, []],
        [2, []],
    ]


async def test_a_projection_of_what_came_from_a_map_loses_a_property_named_twice(driver: AsyncDriver) -> None:
    """So the compiler writes maps, not projections. When this fails, Neo4j has become better: see compiler/text.py."""
    found = "MATCH (g:Group {id: 'factual:group:managers'}) WITH {group: g} AS held WITH held.group AS one"

    assert await rows(driver, f"{found} RETURN one {{a: one.key, b: one.key}}") == [[{"a": "managers", "b": None}]]
    assert await rows(driver, f"{found} RETURN {{a: one.key, b: one.key}}") == [[{"a": "managers", "b": "managers"}]]


async def test_a_null_put_over_a_property_of_a_projection_is_not_read(driver: AsyncDriver) -> None:
    """So what is to be without a value is given an empty one."""
    over = "WITH {id: 1} AS held WITH held {.*, id: VALUE} AS one RETURN one.id"

    assert await rows(driver, over.replace("VALUE", "null")) == [[1]]
    assert await rows(driver, over.replace("VALUE", "''")) == [[""]]


async def test_a_range_to_null_is_refused(driver: AsyncDriver) -> None:
    """So an expression is not asked of a value of another type."""
    with pytest.raises(Neo4jError, match="range"):
        await rows(driver, "RETURN range(0, $end)", end=None)
