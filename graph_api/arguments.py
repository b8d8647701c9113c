"""The arguments of a field as they stand in an operation, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    Undefined,
    VariableNode,
    get_named_type,
    value_from_ast,
)
from graphql.utilities import type_from_ast

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """A field with arguments at its place in an operation.

    `path` is how the answer names it; `study` is the nearest field around it, or itself, that names a study.
    """

    coordinate: str
    definition: GraphQLField
    node: FieldNode
    path: tuple[str, ...]
    study: "Asked | None"

    def values(self, variables: Mapping[str, Any]) -> Values:
        """Argument values by GraphQL name, absent ones left out; those of input objects stand beside the others."""
        given = {argument.name.value: argument.value for argument in self.node.arguments or ()}
        values: Values = {}
        for name, definition in self.definition.args.items():
            value = Undefined
            if name in given:
                node = given[name]
                if isinstance(node, VariableNode):
                    value = variables.get(node.name.value, Undefined)
                else:
                    value = value_from_ast(node, definition.type, dict(variables))
            if value is Undefined:
                value = definition.default_value
            if value is Undefined:
                continue
            if isinstance(value, dict):
                values.update({key: _plain(item) for key, item in value.items()})
            elif not isinstance(get_named_type(definition.type), GraphQLInputObjectType):
                values[name] = _plain(value)
        return values


def argument_names(definition: GraphQLField) -> set[str]:
    """Every name `Asked.values` may hold for this field."""
    names = set()
    for name, argument in definition.args.items():
        named = get_named_type(argument.type)
        names |= set(named.fields) if isinstance(named, GraphQLInputObjectType) else {name}
    return names


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


def shape(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Mapping[str, Any]) -> tuple[Any, ...]:
    """What of the variables can change the text of the query: which are given, and the values of booleans and enums."""
    return tuple(
        (
            definition.variable.name.value,
            _shape(type_from_ast(schema, definition.type), variables.get(definition.variable.name.value)),
        )
        for definition in operation.variable_definitions or ()
    )


def _shape(type_: Any, value: Any) -> Any:
    named = get_named_type(type_)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(named, GraphQLEnumType):
        return str(_plain(value))
    if isinstance(named, GraphQLInputObjectType) and isinstance(value, dict):
        return tuple((key, _shape(named.fields[key].type, item)) for key, item in sorted(value.items()))
    return "given"
