"""Fields that the database only gathers for, and Python finishes after the one query.

In the query such a field is a marked value: what its fragment gives, and which of the operation's computed fields it
is. So it is found in the answer wherever it stands: under any alias, in lists, in fragments on any type.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from graphql import GraphQLNamedType, GraphQLObjectType, get_named_type, is_leaf_type

from graph_api.compiler.selection import Selections, Sets, sets_of

MARK = "$computed"
"""No alias can be written so."""

Finish = Callable[[Any], Any]
"""From what the fragment gives to the whole value, with objects as maps by the names of the schema."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of a value stands under one response key."""

    field: str
    typename: str
    inner: "Shape"


Shape = Mapping[str, Wanted] | None
"""By response key; None for a leaf."""


@dataclass(frozen=True, slots=True)
class Computed:
    coordinate: str
    shape: Shape


def marked(place: int, value: str) -> str:
    """The expression for the computed field at this place among those of the operation."""
    return f"{{`{MARK}`: {place}, raw: {value}}}"


def shape_of(selections: Selections, named: GraphQLNamedType, sets: Sets) -> Shape:
    if is_leaf_type(named):
        return None
    type_ = cast(GraphQLObjectType, named)
    shape = {}
    for key, nodes in selections.fields(type_, sets).items():
        name = nodes[0].name.value
        inner = None
        if name != "__typename":
            inner = shape_of(selections, get_named_type(type_.fields[name].type), sets_of(nodes))
        shape[key] = Wanted(name, type_.name, inner)
    return shape


def finished(value: Any, computed: Sequence[Computed], functions: Mapping[str, Finish]) -> Any:
    """The answer with every marked value computed, in place where it can be."""
    if isinstance(value, dict):
        if MARK in value:
            one = computed[value[MARK]]
            return projected(functions[one.coordinate](value["raw"]), one.shape)
        for key, inner in value.items():
            value[key] = finished(inner, computed, functions)
    elif isinstance(value, list):
        value[:] = [finished(inner, computed, functions) for inner in value]
    return value


def projected(value: Any, shape: Shape) -> Any:
    """What is wanted of a whole value."""
    if shape is None or value is None:
        return value
    if isinstance(value, list):
        return [projected(each, shape) for each in value]
    return {
        key: one.typename if one.field == "__typename" else projected(value[one.field], one.inner)
        for key, one in shape.items()
    }
