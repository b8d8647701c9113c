"""Assembles the GraphQL schema."""

import strawberry
from graphql import GraphQLSchema
from strawberry.schema.config import StrawberryConfig

from graph_api.compiler.checks import check_files
from graph_api.cypher_files import CypherFiles
from graph_api.derived import DERIVED
from graph_api.types import base
from graph_api.types.query import Query


def build_schema(files: CypherFiles) -> strawberry.Schema:
    """The schema, checked against the fragments. Raises CypherFileError."""
    schema = strawberry.Schema(query=Query, config=StrawberryConfig(scalar_map={base.Key: base.KEY}))
    check_files(core(schema), files.fields(), {field: name for field, (name, _) in DERIVED.items()})
    return schema


def core(schema: strawberry.Schema) -> GraphQLSchema:
    """The graphql-core schema below Strawberry's."""
    return schema._schema
