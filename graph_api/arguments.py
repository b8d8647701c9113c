"""The arguments of a field as they stand in an operation, as plain values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLError,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLSchema,
    ListValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    Undefined,
    ValueNode,
    VariableNode,
    get_named_type,
    is_non_null_type,
    value_from_ast,
)
from graphql.utilities import type_from_ast

Values = dict[str, Any]

LISTS = {"role": "roles", "round": "rounds"}
"""Arguments that name one of what another argument names several of."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A field with arguments at its place in an operation.

    `path` is how the answer names it; `study` is the nearest field around it, or itself, that names a study. `objects`
    are the arguments that take an input object.
    """

    coordinate: str
    definition: GraphQLField
    node: FieldNode
    path: tuple[str, ...]
    study: "Asked | None"
    objects: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        types = {name: get_named_type(argument.type) for name, argument in self.definition.args.items()}
        objects = frozenset([name for name, type_ in types.items() if isinstance(type_, GraphQLInputObjectType)])
        object.__setattr__(self, "objects", objects)  # once, since an operation seen before is only filled in

    @property
    def is_literal(self) -> bool:
        """No argument takes a variable."""
        return all(_is_literal(argument.value) for argument in self.node.arguments or ())

    def values(self, variables: Mapping[str, Any]) -> Values:
        """Argument values by GraphQL name, absent ones left out; those of input objects stand beside the others.

        An input object that has anything in it is True. `role` and `round` become lists of one where the
        field takes lists. Raises GraphQLError for what is given twice.
        """
        values: Values = {}
        if not self.definition.args:
            return values  # as of most fields
        objects: list[Values] = []
        for name, value in self._coerced(variables):
            if isinstance(value, dict):
                given = {key: _plain(item) for key, item in value.items() if item is not None}
                values |= {name: True} if given else {}
                objects.append(given)
            elif name not in self.objects:
                values[name] = _plain(value)
        for given in objects:
            self._refuse_twice(values, given)
            values.update(given)
        return self._with_lists(values)

    def _coerced(self, variables: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        given = {argument.name.value: argument.value for argument in self.node.arguments or ()}
        for name, definition in self.definition.args.items():
            value = Undefined
            if name in given:
                node = given[name]
                if isinstance(node, VariableNode):
                    value = variables.get(node.name.value, Undefined)
                else:
                    value = value_from_ast(node, definition.type, dict(variables))
            if value is None and is_non_null_type(definition.type):
                raise GraphQLError(
                    f"{name} takes a value and not null; leave it out for the default",
                    [self.node],
                    path=self.path,
                    extensions={"code": "BAD_VARIABLES"},
                )
            if value is Undefined or value is None:
                value = definition.default_value
            if value is not Undefined:
                yield name, value

    def _with_lists(self, values: Values) -> Values:
        for one, many in LISTS.items():
            if values.get(many) == []:
                del values[many]
            if values.get(one) is not None and many in argument_names(self.definition):
                self._refuse_twice(values, {many: [values[one]]})
                values[many] = [values.pop(one)]
        return values

    def _refuse_twice(self, values: Values, more: Values) -> None:
        written = {argument.name.value for argument in self.node.arguments or ()}
        for name in more:
            if values.get(name) is not None and (name in written or name in LISTS.values()):
                raise GraphQLError(
                    f"{name} is given twice, beside the filter and within it; give it once",
                    [self.node],
                    path=self.path,
                    extensions={"code": "BAD_ARGUMENT"},
                )


def _is_literal(node: ValueNode) -> bool:
    if isinstance(node, ListValueNode):
        return all(_is_literal(value) for value in node.values)
    if isinstance(node, ObjectValueNode):
        return all(_is_literal(each.value) for each in node.fields)
    return not isinstance(node, VariableNode)


def argument_names(definition: GraphQLField) -> frozenset[str]:
    """Every name `Asked.values` may hold for this field."""
    names: set[str] = set()
    for name, argument in definition.args.items():
        named = get_named_type(argument.type)
        names |= {name, *(named.fields if isinstance(named, GraphQLInputObjectType) else ())}
    return frozenset(names)


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
    if isinstance(value, list):
        return bool(value)
    if isinstance(named, GraphQLEnumType):
        return str(_plain(value))
    if isinstance(named, GraphQLInputObjectType) and isinstance(value, dict):
        return tuple((key, _shape(named.fields[key].type, item)) for key, item in sorted(value.items()))
    return "given"
