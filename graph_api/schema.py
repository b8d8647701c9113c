"""Assembles the GraphQL schema, and hands reads to the compiler at the one place where execution starts."""

from collections.abc import Awaitable
from typing import Any

import strawberry
from graphql import ExecutionResult, GraphQLError, GraphQLSchema, OperationType
from strawberry.extensions import ParserCache, ValidationCache
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from graph_api.compiler.checks import check_files
from graph_api.cypher_files import CypherFiles
from graph_api.parameters import DERIVED
from graph_api.types import base
from graph_api.types.query import Query

KEPT = 1000
"""How many parsed and validated documents are kept."""


class ReadExecutor(StrawberryGraphQLCoreExecutionContext):
    """Answers a query by one compiled read, found in the context as `reads`; graphql-core keeps introspection."""

    def execute_operation(self, serially: bool | None = None) -> Any:
        if self.operation.operation is not OperationType.QUERY or self._introspects():
            return super().execute_operation(serially)
        return self._read()

    async def _read(self) -> ExecutionResult:
        fragments = {name: details.definition for name, details in self.fragments.items()}
        try:
            data = await self.context_value["reads"].run(self.operation, fragments, self.variable_values.coerced)
        except GraphQLError as error:
            return ExecutionResult(data=None, errors=[error])
        return ExecutionResult(data=data, errors=None)

    def _introspects(self) -> bool:
        return any(
            getattr(node, "name", None) is not None and node.name.value in {"__schema", "__type"}
            for node in self.operation.selection_set.selections
        )


def build_schema(files: CypherFiles) -> strawberry.Schema:
    """The schema, checked against the fragments. Raises CypherFileError."""
    schema = strawberry.Schema(
        query=Query,
        config=StrawberryConfig(scalar_map={base.Key: base.KEY}),
        execution_context_class=ReadExecutor,
        extensions=[lambda: ParserCache(maxsize=KEPT), lambda: ValidationCache(maxsize=KEPT)],
    )
    check_files(core(schema), files.fields(), {field: name for field, (name, _) in DERIVED.items()})
    return schema


def core(schema: strawberry.Schema) -> GraphQLSchema:
    """The graphql-core schema below Strawberry's."""
    return schema._schema


__all__ = ["Awaitable", "build_schema", "core"]
