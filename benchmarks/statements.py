"""Operations, and the very Cypher and parameters that the API sends for them."""

from pathlib import Path
from typing import Any

from graphql import FragmentDefinitionNode, OperationDefinitionNode, parse, validate
from graphql.execution.values import get_variable_values
from neo4j import Driver

from graph_api.parameters import fill
from graph_api.schema import core
from graph_api.service import Service

OPERATIONS = Path(__file__).with_name("operations")
Statement = tuple[str, dict[str, Any]]


def operation(name: str) -> str:
    return (OPERATIONS / f"{name}.graphql").read_text("utf-8")


def statement(service: Service, document: str, variables: dict[str, Any]) -> Statement:
    """As graph_api.reads would run it. Raises ValueError for a document that does not fit the schema."""
    parsed = parse(document)
    schema = core(service.schema)
    if errors := validate(schema, parsed):
        raise ValueError(errors[0])
    (asked,) = (node for node in parsed.definitions if isinstance(node, OperationDefinitionNode))
    fragments = {node.name.value: node for node in parsed.definitions if isinstance(node, FragmentDefinitionNode)}
    values = get_variable_values(schema, asked.variable_definitions or (), variables)
    if isinstance(values, list):
        raise ValueError(values[0])
    compiled = service.reads.compiled(asked, fragments, values.coerced)
    return compiled.text, fill(compiled, values.coerced, service.published.snapshot)


async def data(service: Service, document: str, **variables: Any) -> Any:
    """The data of an operation, run in this process. Raises ValueError."""
    answer = await service.execute(document, variables)
    if "errors" in answer:
        raise ValueError(answer["errors"])
    return answer["data"]


def database_hits(driver: Driver, database: str, asked: Statement) -> int:
    """What Neo4j counts of its work for a statement, whatever else the machine does."""
    text, parameters = asked
    profile = driver.execute_query(f"PROFILE {text}", parameters, database_=database).summary.profile
    if profile is None:
        raise ValueError("Neo4j gave no profile")
    return _hits(profile)


def _hits(operator: dict[str, Any]) -> int:
    return int(operator.get("dbHits", 0)) + sum(_hits(child) for child in operator.get("children", ()))
