"""What opens a figure is found by index, in its order: its cost is that of what is shown, not of what there is."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from graphql import OperationDefinitionNode, parse
from neo4j import AsyncDriver, AsyncGraphDatabase

from graph_api.compiler.operation import compile_operation
from graph_api.cypher_files import CypherFiles
from graph_api.resources import cypher_folder
from graph_api.schema import build_schema, core
from graph_api.settings import Address
from tests.serving import seeded

FILES = CypherFiles.load(cypher_folder())
SCHEMA = core(build_schema(FILES))
OPENING = {
    "matrix": ("{ matrix(study: $s, rows: TENSION, columns: SOURCE) { cells { readings { key } } } }", 4),
    "language": ("{ language(study: $s, group: $g) { terms { uses { surface } suggestions { surface } } } }", 2),
    "relations": ("{ relations(study: $s) { relations { readings { key } } } }", 1),
    "figure": ("{ figure(study: $s) { rows { cells { readings { key } } } } }", 4),
}
"""By question: what opens it, and the seeks of that: one for each index a part may be opened by."""


@pytest.fixture(scope="module")
async def driver(server: Address) -> AsyncIterator[AsyncDriver]:
    async with seeded(server):
        auth = (server.user, server.password)
        async with AsyncGraphDatabase.driver(server.uri, auth=auth, database=server.database) as driver:
            yield driver


@pytest.mark.parametrize("question", OPENING)
async def test_readings_are_sought_in_an_index_and_nothing_is_scanned(driver: AsyncDriver, question: str) -> None:
    body, seeks = OPENING[question]
    operation = parse(f"query ($s: Key!, $g: Key!) {body}").definitions[0]
    assert isinstance(operation, OperationDefinitionNode)
    compiled = compile_operation(SCHEMA, FILES.fields(), operation, {}, {"s": "example", "g": "managers"})
    async with driver.session() as session:
        summary = await (await session.run(f"EXPLAIN {compiled.text}")).consume()
    assert summary.plan is not None
    operators = [name.partition("@")[0] for name in walk(summary.plan)]
    assert operators.count("DirectedRelationshipIndexSeek") == seeks
    assert [name for name in operators if "Scan" in name] == []


def walk(plan: Any) -> Iterator[str]:
    yield plan["operatorType"]
    for child in plan.get("children", ()):
        yield from walk(child)
