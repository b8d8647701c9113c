"""The schema: everything in it is described, follows one form, and stands in schema.graphql as the code prints it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import graphql
import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    get_named_type,
    get_nullable_type,
    is_introspection_type,
    is_list_type,
    is_non_null_type,
    is_specified_scalar_type,
    lexicographic_sort_schema,
    print_schema,
)

from graph_api.cypher_files import CypherFiles
from graph_api.resources import cypher_folder
from graph_api.schema import build_schema, core

STRAWBERRY = build_schema(CypherFiles.load(cypher_folder()))
SCHEMA = core(STRAWBERRY)
PRINTED = Path(__file__).parents[1] / "schema.graphql"
OWN = [
    type_ for type_ in SCHEMA.type_map.values() if not (is_introspection_type(type_) or is_specified_scalar_type(type_))
]
NULLS_IN_IT = {"Query.nodes"}
"""A null in the place of an id that names nothing."""


def described() -> Iterator[tuple[str, Any]]:
    """Everything that has a description, by its coordinate."""
    for type_ in OWN:
        yield type_.name, type_
        if isinstance(type_, GraphQLEnumType):
            yield from ((f"{type_.name}.{name}", value) for name, value in type_.values.items())
        for name, field in getattr(type_, "fields", {}).items():
            yield f"{type_.name}.{name}", field
            yield from ((f"{type_.name}.{name}({key}:)", taken) for key, taken in getattr(field, "args", {}).items())
    for directive in SCHEMA.directives:
        yield f"@{directive.name}", directive
        yield from ((f"@{directive.name}({key}:)", taken) for key, taken in directive.args.items())


def outputs() -> Iterator[tuple[str, Any, Any]]:
    for type_ in OWN:
        if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
            yield from ((f"{type_.name}.{name}", type_, field) for name, field in type_.fields.items())


DESCRIBED = dict(described())


def test_everything_has_a_description() -> None:
    """Enum values too: a reader of the schema alone has to know what NAMED says that IMPLIED does not."""
    assert [name for name, entry in DESCRIBED.items() if not entry.description] == []


@pytest.mark.parametrize(
    "coordinate",
    [
        "Query",
        "Query.perception",
        "Query.perception(observer:)",
        "Valence",
        "Valence.MIXED",
        "PerceptionFilter",
        "PerceptionFilter.tension",
        "Key",
        "Node",
        "Node.id",
        "ReadingConnection.edges",
        "@skip(if:)",
    ],
)
def test_a_description_is_asked_of_every_kind_of_thing(coordinate: str) -> None:
    assert coordinate in DESCRIBED


def test_descriptions_are_sentences() -> None:
    ends = {name: (entry.description or "").rstrip()[-1:] for name, entry in DESCRIBED.items()}
    assert [name for name, end in ends.items() if end not in {".", "`", ")"}] == []


def test_names_follow_one_form() -> None:
    for type_ in OWN:
        assert re.fullmatch(r"[A-Z][A-Za-z]+", type_.name), type_.name
        if isinstance(type_, GraphQLEnumType):
            assert all(re.fullmatch(r"[A-Z]+(_[A-Z]+)*", value) for value in type_.values), type_.name
        for name, field in getattr(type_, "fields", {}).items():
            assert re.fullmatch(r"[a-z][A-Za-z0-9]*", name), f"{type_.name}.{name}"
            assert all(re.fullmatch(r"[a-z][A-Za-z]*", taken) for taken in getattr(field, "args", {})), name


def test_a_list_is_never_null_and_holds_no_nulls() -> None:
    for coordinate, _, field in outputs():
        nullable = get_nullable_type(field.type)
        if is_list_type(nullable):
            assert isinstance(field.type, GraphQLNonNull), coordinate
            assert isinstance(nullable, GraphQLList)
            assert is_non_null_type(nullable.of_type) is (coordinate not in NULLS_IN_IT), coordinate


def test_pages_are_on_the_root_or_on_what_has_an_id_and_take_the_four_arguments() -> None:
    node = SCHEMA.type_map["Node"]
    for coordinate, type_, field in outputs():
        if get_named_type(field.type).name.endswith("Connection"):
            assert type_ is SCHEMA.query_type or node in type_.interfaces, coordinate
            assert {"first", "after"} <= field.args.keys(), coordinate
            assert ("last" in field.args) is ("before" in field.args), coordinate


def test_nothing_of_a_filter_has_to_be_given() -> None:
    for type_ in OWN:
        if isinstance(type_, GraphQLInputObjectType) and type_.name.endswith("Filter"):
            assert not [name for name, field in type_.fields.items() if is_non_null_type(field.type)], type_.name


def test_what_is_printed_is_the_schema() -> None:
    assert print_schema(lexicographic_sort_schema(graphql.build_schema(PRINTED.read_text("utf-8")))) == print_schema(
        lexicographic_sort_schema(SCHEMA)
    )


def test_the_file_is_what_the_code_prints() -> None:
    assert PRINTED.read_text("utf-8").rstrip("\n") == STRAWBERRY.as_str().rstrip("\n"), "run: make schema"
