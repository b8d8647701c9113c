"""Assembles the GraphQL schema."""

import strawberry
from graphql import GraphQLSchema
from strawberry.schema.config import StrawberryConfig

from graph_api.asks import ASK
from graph_api.compiler.checks import check_files
from graph_api.cypher_files import CypherFiles
from graph_api.derived import DERIVED
from graph_api.parameters import OUTCOME
from graph_api.types import base
from graph_api.types.mutation import Mutation
from graph_api.types.query import Query
from graph_api.types.subscription import Subscription


def build_schema(files: CypherFiles) -> strawberry.Schema:
    """The schema, checked against the fragments. Raises CypherFileError."""
    schema = strawberry.Schema(
        query=Query,
        mutation=Mutation,
        subscription=Subscription,
        config=StrawberryConfig(scalar_map={base.Key: base.KEY}),
    )
    check_files(core(schema), files.fields(), {field: name for field, (name, _) in DERIVED.items()} | _done(schema))
    return schema


def _done(schema: strawberry.Schema) -> dict[str, str]:
    """Fields that were done before their answer is read, from what became of them."""
    roots = [core(schema).mutation_type, core(schema).subscription_type]
    return {f"{root.name}.{field}": OUTCOME for root in roots if root for field in root.fields} | {
        f"Query.{ASK}": OUTCOME
    }


def core(schema: strawberry.Schema) -> GraphQLSchema:
    """The graphql-core schema below Strawberry's."""
    return schema._schema
