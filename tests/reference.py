"""A plain slow reference: an operation answered by ordinary resolvers over the model, written from the descriptions.

It shares nothing with cypher/ or the compiler. Cursors and the ids of sums are Opaque: which string stands for one is
learnt from the answers of the program, and held to be always the same.
"""

import datetime as dt
import inspect
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from keyword import iskeyword
from typing import Any

from graphql import (
    GraphQLField,
    GraphQLResolveInfo,
    GraphQLSchema,
    VariableNode,
    build_schema,
    execute_sync,
    get_named_type,
    parse,
    print_schema,
)

from tests.reference_fields import FIELDS, PLAIN
from tests.reference_lists import INPUTS
from tests.reference_world import Loaded, Opaque, World

PAGE = 20
PAGING = frozenset({"first", "after", "last", "before"})
NAMED = {
    "observer": "group",
    "observed": "group",
    "role": "role",
    "roles": "role",
    "round": "round",
    "rounds": "round",
    "tension": "tension",
    "coder": "coder",
    "x": "group",
    "y": "group",
    "from": "round",
    "to": "round",
}
"""Arguments that are names, and of what."""

Arguments = dict[str, Any]


def snake(name: str) -> str:
    snaked = re.sub("[A-Z]", lambda match: f"_{match[0].lower()}", name)
    return f"{snaked}_" if iskeyword(snaked) else snaked


def camel(name: str) -> str:
    return re.sub("_([a-z])", lambda match: match[1].upper(), name).rstrip("_")


def is_connection(definition: GraphQLField) -> bool:
    return get_named_type(definition.type).name.endswith("Connection")


def knows(coordinate: str) -> bool:
    """Whether the field can be answered."""
    type_, _, name = coordinate.partition(".")
    if type_.endswith("Connection"):
        return name in {"edges", "pageInfo", "totalCount"}
    if type_.endswith("Edge"):
        return name in {"cursor", "node"}
    return coordinate in FIELDS or name in PLAIN.get(type_, "").split()


def known_arguments(coordinate: str, definition: GraphQLField) -> frozenset[str]:
    if coordinate not in FIELDS:
        return frozenset()
    taken = [camel(name) for name in list(inspect.signature(FIELDS[coordinate]).parameters)[1:]]
    return frozenset(taken) | (PAGING & definition.args.keys() if is_connection(definition) else frozenset())


def known_inputs(name: str) -> frozenset[str]:
    """Fields of an input that are understood."""
    return (
        frozenset(camel(taken) for taken in inspect.signature(INPUTS[name]).parameters)
        if name in INPUTS
        else frozenset()
    )


@dataclass
class Learnt:
    """Which string of the program stands for which of ours, and the other way about."""

    real: dict[str, str] = field(default_factory=dict)
    ours: dict[str, Opaque] = field(default_factory=dict)

    def pair(self, opaque: Opaque, real: str) -> None:
        assert self.real.setdefault(opaque, real) == real, f"{opaque} was {self.real[opaque]} before, now {real}"
        assert self.ours.setdefault(real, opaque) == opaque, f"{real} is {self.ours[real]} and {opaque}"


@dataclass
class Reference:
    """Answers from one world. `lists` tells, of each variable that takes a cursor, of which list: as last asked."""

    world: World
    schema: GraphQLSchema
    learnt: Learnt = field(default_factory=Learnt)
    lists: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, world: World, schema: GraphQLSchema) -> "Reference":
        """On a copy of the schema without anything that runs."""
        return cls(world, build_schema(print_schema(schema)))

    def execute(self, document: str, variables: Mapping[str, Any]) -> dict[str, Any]:
        self.lists.clear()
        result = execute_sync(
            self.schema,
            parse(document),
            root_value=self.world,
            variable_values=dict(variables),
            field_resolver=self._resolve,
            type_resolver=lambda value, *_: value.type,
        )
        for error in result.errors or ():
            raise error.original_error or error
        assert result.data is not None
        return result.data

    def _resolve(self, source: Any, info: GraphQLResolveInfo, **arguments: Any) -> Any:
        coordinate = f"{info.parent_type.name}.{info.field_name}"
        assert knows(coordinate), f"the reference does not know {coordinate}"
        if coordinate not in FIELDS:
            return plain(source, info.field_name)
        definition = info.parent_type.fields[info.field_name]
        unknown = {name for name, value in arguments.items() if value is not None}
        unknown -= known_arguments(coordinate, definition)
        assert not unknown, f"the reference does not know {sorted(unknown)} of {coordinate}"
        return self._answer(coordinate, definition, source, info, arguments)

    def _answer(
        self, coordinate: str, definition: GraphQLField, source: Any, info: GraphQLResolveInfo, arguments: Arguments
    ) -> Any:
        known = known_arguments(coordinate, definition)
        asked = {name: value for name, value in arguments.items() if name in known - PAGING}
        loaded = self.world.study(asked["study"]) if "study" in asked else getattr(source, "of", None)
        asked = {snake(name): self._meant(name, value, loaded) for name, value in asked.items()}
        if not is_connection(definition):
            if "first" in known:
                asked["first"] = arguments["first"]
            return FIELDS[coordinate](source, **asked)
        name = f"{coordinate} {loaded and loaded.study.key if 'study' in asked else ''} {listed(asked)}"
        self._note_cursors(name, info)
        page = {place: self._meant(place, arguments.get(place), None) for place in PAGING}
        return paged(name, FIELDS[coordinate](source, **asked), **page)

    def _meant(self, name: str, value: Any, loaded: Loaded | None) -> Any:
        """An argument with names as keys, and ids and cursors as ours."""
        if isinstance(value, dict):
            return {snake(key): self._meant(key, item, loaded) for key, item in value.items()}
        if isinstance(value, list):
            return [self._meant(name, item, loaded) for item in value]
        if value is None:
            return None
        if name in {"id", "ids", "after", "before"}:
            return self.learnt.ours.get(value, value)
        return loaded.key(NAMED[name], value) if loaded and name in NAMED else value

    def _note_cursors(self, name: str, info: GraphQLResolveInfo) -> None:
        for argument in info.field_nodes[0].arguments or ():
            if argument.name.value in {"after", "before"} and isinstance(argument.value, VariableNode):
                self.lists[argument.value.name.value] = name


def plain(source: Any, name: str) -> Any:
    """An attribute of the thing, of the entry it holds, or an entry of a map."""
    if isinstance(source, Mapping):
        return source[name]
    holder = source if hasattr(source, snake(name)) else source.value
    value = getattr(holder, snake(name))
    if isinstance(value, dt.datetime):
        return value.isoformat().replace("+00:00", "Z")
    return value.isoformat() if isinstance(value, dt.date) else value


def listed(asked: Arguments) -> str:
    """What of the arguments makes it another list: filters that leave nothing out do not."""
    flat = {key: item for value in asked.values() if isinstance(value, dict) for key, item in value.items()}
    flat |= {key: value for key, value in asked.items() if not isinstance(value, dict)}
    return str(sorted((key, value) for key, value in flat.items() if value is not None and key != "study"))


def paged(
    name: str, entries: Iterable[tuple[Any, Any]], *, first: int | None, after: Any, last: int | None, before: Any
) -> dict[str, Any]:
    """A page as the Relay cursor connections specification has it, section 4; neither first nor last: the first 20."""
    whole = list(entries)
    found = [
        (place, node)
        for place, node in whole
        if (after is None or place > after.means) and (before is None or place < before.means)
    ]
    size = PAGE if first is None and last is None else first
    page = found[-last:] if last is not None else found[:size]
    edges = [{"cursor": Opaque.of(f"{name} {place}", place, name), "node": node} for place, node in page]
    return {
        "edges": edges,
        "totalCount": len(whole),
        "pageInfo": {
            "hasNextPage": before is not None if last is not None else len(page) < len(found),
            "hasPreviousPage": len(page) < len(found) if last is not None else after is not None,
            "startCursor": edges[0]["cursor"] if edges else None,
            "endCursor": edges[-1]["cursor"] if edges else None,
        },
    }
