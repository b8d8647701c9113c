"""What an operation may ask, measured before anything is done for it.

One pass over the operation, each fragment measured once however often it is spread, so that a hostile document costs
no more than its length. Cost is in points: one for each field of each entry that may come, by the sizes of pages.
"""

import dataclasses
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_list_type,
)
from graphql.type import SchemaMetaFieldDef, TypeMetaFieldDef

from graph_api.errors import SettingError, TooComplexError

PAGE = 20
"""Entries of a page where neither `first` nor `last` is given."""

LARGEST = 2**53 - 1
"""The largest number told, which every reader of JSON can hold."""

DIGITS = 15
"""Digits of a number that are read; one with more is over any limit anyway."""

LIST = 10
"""Entries expected of a list that has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Set them with `OOGPUNT_LIMITS`, like `cost=50000,depth=15`."""

    body: int = 262_144
    """Bytes of a request."""
    nesting: int = 32
    """Levels of lists and objects in variables."""
    tokens: int = 1_000
    """Tokens of a document."""
    operations: int = 10
    """Operations of a document."""
    fragments: int = 50
    """Fragments of a document."""
    depth: int = 16
    """Levels of fields, counted through fragments; a page takes three."""
    introspection: int = 20
    """Levels of fields from `__schema` and `__type` on."""
    lists: int = 3
    """Lists within lists, below those."""
    selections: int = 2_000
    """Fields, counted through fragments."""
    roots: int = 20
    """Fields of the operation itself."""
    aliases: int = 30
    """Aliases, counted through fragments."""
    directives: int = 50
    """Directives, counted through fragments."""
    subqueries: int = 120
    """Fields that the database has to plan a part of the query for."""
    cost: int = 20_000
    """Points of an operation."""
    subscriptions: int = 5
    """Operations at once over one connection."""
    listeners: int = 1_000
    """Subscriptions of all clients together."""

    @classmethod
    def of(cls, text: str) -> "Limits":
        """Raises SettingError, which names what cannot be set so."""
        chosen: dict[str, int] = {}
        for part in filter(None, (part.strip() for part in text.split(","))):
            name, _, value = part.partition("=")
            names = [each.name for each in dataclasses.fields(cls)]
            if name not in names or not value.isdecimal() or int(value) < 1:
                raise SettingError(
                    f"OOGPUNT_LIMITS has {part!r}; it takes NAME=NUMBER, joined by commas, of {', '.join(names)}"
                )
            chosen[name] = int(value)
        return cls(**chosen)

    def check(self, name: str, asked: int, advice: str) -> None:
        """Raises TooComplexError when `asked` is over the limit called `name`."""
        allowed = getattr(self, name)
        if asked > allowed:
            raise TooComplexError(name, min(asked, LARGEST), allowed, advice)


@dataclass(slots=True)
class Size:
    """How large a selection is. `page_cost` are the points that come once for each entry of the page around it."""

    depth: int = 0
    introspection: int = 0
    lists: int = 0
    selections: int = 0
    aliases: int = 0
    directives: int = 0
    subqueries: int = 0
    cost: int = 0
    page_cost: int = 0

    def add(self, other: "Size") -> None:
        self.depth = max(self.depth, other.depth)
        self.introspection = max(self.introspection, other.introspection)
        self.lists = max(self.lists, other.lists)
        self.selections += other.selections
        self.aliases += other.aliases
        self.directives += other.directives
        self.subqueries += other.subqueries
        self.cost += other.cost
        self.page_cost += other.page_cost


INTROSPECTION: dict[str, GraphQLField] = {"__schema": SchemaMetaFieldDef, "__type": TypeMetaFieldDef}

ADVICE = {
    "depth": "ask for less at once; most things have an id, by which `node` takes up from there",
    "introspection": "ask for fewer levels of `ofType`",
    "lists": "ask for types by name, with `__type`",
    "selections": "ask for fewer fields",
    "aliases": "ask for fewer things under other names",
    "directives": "use fewer directives",
    "subqueries": "ask for fewer lists and objects at once",
    "cost": "ask for smaller pages, or fewer lists within lists",
}


def check_document(document: DocumentNode, limits: Limits) -> None:
    """Raises TooComplexError for more operations or fragments than allowed."""
    kinds = [definition.kind for definition in document.definitions]
    limits.check("operations", kinds.count("operation_definition"), "send fewer operations in a document")
    limits.check("fragments", kinds.count("fragment_definition"), "use fewer fragments")


def check_operation(size: Size, roots: int, limits: Limits) -> None:
    """Raises TooComplexError at the first limit that the operation is over."""
    limits.check("roots", roots, "send several requests")
    for name, advice in ADVICE.items():
        limits.check(name, getattr(size, name), advice)


def check_nesting(variables: Mapping[str, Any], limits: Limits) -> None:
    """Raises TooComplexError for variables nested deeper than allowed."""
    level: list[Any] = [variables]
    for depth in range(limits.nesting + 1):
        level = [
            inner
            for value in level
            if isinstance(value, dict | list)
            for inner in (value.values() if isinstance(value, dict) else value)
            if isinstance(inner, dict | list)
        ]
        if not level:
            return
        limits.check("nesting", depth + 2, "flatten the variables")


@dataclass(slots=True)
class Measure:
    """Measures operations of one document. What the schema does not have counts as a leaf; validation names it."""

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    subqueries: Collection[str]
    """Coordinates of fields that take a subquery each."""
    variables: Mapping[str, Any]
    _known: dict[str, Size] = field(default_factory=dict)

    def operation(self, operation: OperationDefinitionNode) -> Size:
        root = self.schema.get_root_type(operation.operation)
        size = Size()
        size.add(self._set(operation.selection_set, root.name if root else ""))
        size.directives += len(operation.directives or ())
        size.cost += size.page_cost
        return size

    def _set(self, selection_set: SelectionSetNode, parent: str) -> Size:
        total = Size()
        for node in selection_set.selections:
            total.directives += len(node.directives or ())
            if isinstance(node, FieldNode):
                total.add(self._field(node, parent))
            elif isinstance(node, InlineFragmentNode):
                inner = node.type_condition.name.value if node.type_condition else parent
                total.add(self._set(node.selection_set, inner))
            elif isinstance(node, FragmentSpreadNode):
                total.add(self._fragment(node.name.value))
        return total

    def _fragment(self, name: str) -> Size:
        if name not in self._known:
            self._known[name] = Size()  # a fragment within itself adds nothing; validation refuses it
            definition = self.fragments.get(name)
            if definition is not None:
                self._known[name] = self._set(definition.selection_set, definition.type_condition.name.value)
        return self._known[name]

    def _field(self, node: FieldNode, parent: str) -> Size:
        name = node.name.value
        definition = INTROSPECTION.get(name) or getattr(self.schema.get_type(parent), "fields", {}).get(name)
        inner = Size()
        if node.selection_set is not None:
            inner = self._set(node.selection_set, get_named_type(definition.type).name if definition else "")
        size = Size(
            selections=1 + inner.selections,
            aliases=int(node.alias is not None) + inner.aliases,
            directives=inner.directives,
            subqueries=int(f"{parent}.{name}" in self.subqueries) + inner.subqueries,
        )
        is_list = definition is not None and is_list_type(get_nullable_type(definition.type))
        if name in INTROSPECTION:
            size.depth, size.introspection, size.lists, size.cost = 1, 1 + inner.depth, inner.lists, 1
        else:
            size.depth, size.introspection = 1 + inner.depth, inner.introspection
            size.lists = inner.lists + int(is_list and parent.startswith("__"))
            if parent.endswith("Connection") and name == "edges":
                size.page_cost = 1 + inner.cost
            else:
                page = inner.page_cost * self._given(node, PAGE) if inner.page_cost else 0
                size.cost = 1 + (inner.cost + page) * (self._entries(node, definition) if is_list and definition else 1)
        return size

    def _entries(self, node: FieldNode, definition: GraphQLField) -> int:
        default = definition.args["first"].default_value if "first" in definition.args else LIST
        return self._given(node, default if isinstance(default, int) else LIST)

    def _given(self, node: FieldNode, default: int) -> int:
        """The size asked for; nonsense is for the reads to refuse."""
        for argument in node.arguments or ():
            if argument.name.value not in {"first", "last"}:
                continue
            value: Any = argument.value
            if isinstance(value, VariableNode):
                value = self.variables.get(value.name.value)
            elif isinstance(value, IntValueNode):
                value = int(value.value[:DIGITS])
            if isinstance(value, int):
                return max(value, 0)
        return default
