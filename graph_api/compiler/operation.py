"""One GraphQL operation becomes one Cypher query, whatever its depth and number of root fields.

The compiler walks the selection. A field with a file in cypher/fields is that file: an expression is put where the
value is wanted, rows become a subquery `CALL (parent) { ... RETURN collect(...) AS name }`. A field without a file is
the property of that name. So the database shapes the answer, and nothing needs to be done to it afterwards.

Every variable a fragment declares gets a name of its own at each place it stands: Neo4j lets a name bound outside keep
its meaning inside nested subqueries, where the inner MATCH would silently find nothing. Names are given in the order of
the walk, so an operation of one shape has one text, and Neo4j's plan cache hits.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    get_named_type,
    get_nullable_type,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
)

from graph_api.arguments import Asked, Values
from graph_api.compiler.computed import Computed, marked, shape_of
from graph_api.compiler.pages import TOTAL, Page, is_connection
from graph_api.compiler.place import GivenNames, LookedAt, Parameter, Place
from graph_api.compiler.selection import Selections, Sets, sets_of
from graph_api.compiler.text import Piece, call, entry, leaf, localized, quoted, shaped
from graph_api.cypher_files import CypherFile

OF_PUBLISHED = re.compile(r"\$published\[[^\]]*\]\.(\w+)")


@dataclass(frozen=True, slots=True)
class Compiled:
    """A query and what to fill in.

    `asked` holds every field with arguments, also where none of them is a parameter; `fixed` the values of those, by
    their `id`, for which they turned out to be the same each time. `ambient` are those of the parameters any operation
    may have that this one has; `looked_at` is what it looks at of a study in `$published`. `names_studies` says that
    each root field names the study it is of.
    """

    text: str
    parameters: tuple[Parameter, ...]
    asked: tuple[Asked, ...]
    ambient: frozenset[str]
    looked_at: frozenset[str]
    computed: tuple[Computed, ...]
    names_studies: bool
    fixed: dict[int, Values] = field(default_factory=dict)


def compile_operation(
    schema: GraphQLSchema,
    files: Mapping[str, CypherFile],
    operation: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    variables: Mapping[str, Any],
    computed: Collection[str] = (),
) -> Compiled:
    """The query that answers a validated operation, for variables of this shape (see arguments.shape).

    `computed` are the fields that are finished after the query.
    """
    walk = Walk(schema, files, Selections(fragments, variables), computed)
    root = Parent(cast(GraphQLObjectType, schema.get_root_type(operation.operation)), None, None, ())
    piece = walk.selection(root, [operation.selection_set])
    text = "\n".join([*piece.clauses, f"RETURN {piece.value} AS data"])
    return Compiled(
        text=text,
        parameters=tuple(walk.names.parameters),
        asked=tuple(walk.names.asked),
        ambient=frozenset(walk.names.ambient),
        looked_at=frozenset(OF_PUBLISHED.findall(text)),
        computed=tuple(walk.found),
        names_studies=all("study" in each.args for each in walk.wanted(root.type, [operation.selection_set])),
    )


@dataclass(frozen=True, slots=True)
class Parent:
    """A value whose fields are wanted. `this` is the variable it is bound to; None at the root.

    `typename` is the variable that tells the type of a value of any of several types; `this` is null for the others.
    """

    type: GraphQLObjectType
    this: str | None
    study: Asked | None
    path: tuple[str, ...]
    typename: str | None = None


@dataclass(slots=True)
class Walk:
    """The walk through one operation."""

    schema: GraphQLSchema
    files: Mapping[str, CypherFile]
    selections: Selections
    computed: Collection[str] = ()
    names: GivenNames = field(default_factory=GivenNames)
    found: list[Computed] = field(default_factory=list)

    def selection(self, parent: Parent, sets: Sets) -> Piece:
        """The fields wanted of one value."""
        clauses: list[str] = []
        entries: list[str] = []
        for key, nodes in self.selections.fields(parent.type, sets).items():
            if nodes[0].name.value == "__typename":
                entries.append(entry(key, parent.typename or quoted(parent.type.name)))
                continue
            piece = self.field(parent, key, nodes)
            clauses += piece.clauses
            entries.append(entry(key, piece.value))
        return Piece(clauses, shaped(parent.this, entries))

    def wanted(self, type_: GraphQLObjectType, sets: Sets) -> Iterator[GraphQLField]:
        """The fields wanted of a value of this type."""
        for nodes in self.selections.fields(type_, sets).values():
            if nodes[0].name.value != "__typename":
                yield type_.fields[nodes[0].name.value]

    def field(self, parent: Parent, key: str, nodes: list[FieldNode]) -> Piece:
        place = self.place(parent, key, nodes[0])
        sets = sets_of(nodes)
        if is_connection(place.definition):
            return Page(self, place).piece(sets)
        file = self.files.get(place.asked.coordinate)
        if file is None:
            return self.expression(place, _property(place), sets)
        if file.is_expression:
            value = place.expression(file)
            # Of several types: null where the value is of another one, which not every function of Cypher takes.
            some = f"CASE WHEN {parent.this} IS NOT NULL THEN {value} END" if parent.typename else value
            if place.asked.coordinate in self.computed:
                named = get_named_type(place.definition.type)
                self.found.append(Computed(place.asked.coordinate, shape_of(self.selections, named, sets)))
                return Piece([], marked(len(self.found) - 1, some))
            return self.expression(place, some, sets)
        return self.known(place, file, sets) or self.rows(place, file, sets, is_certain=parent.typename is None)

    def place(self, parent: Parent, key: str, node: FieldNode) -> Place:
        definition = parent.type.fields[node.name.value]
        asked = Asked(f"{parent.type.name}.{node.name.value}", definition, node, (*parent.path, key), parent.study)
        if definition.args:
            if "study" in definition.args:
                asked = replace(asked, study=asked)
            self.names.asked.append(asked)
        return Place(self.names, asked, parent.this, asked.values(self.selections.variables))

    def expression(self, place: Place, value: str, sets: Sets) -> Piece:
        """A value that needs no rows: as it is when it is a leaf, else bound to a name, to take its fields from."""
        definition = place.definition
        named = get_named_type(definition.type)
        if is_leaf_type(named):
            return Piece([], leaf(value, definition))
        name = self.names.new("value")
        inner = self.value(place, named, name, sets)
        if not is_list_type(get_nullable_type(definition.type)):
            return Piece([f"WITH *, {value} AS {name}", *inner.clauses], inner.value)
        result = self.names.new("list")
        lines = [f"UNWIND {value} AS {name}", *inner.clauses]
        return Piece([call(place.this, lines, f"collect({inner.value}) AS {result}")], result)

    def known(self, place: Place, file: CypherFile, sets: Sets) -> Piece | None:
        """What a fragment would find, where all that is wanted of it is known without looking."""
        if not file.known:
            return None
        type_ = cast(GraphQLObjectType, get_named_type(place.definition.type))
        entries = []
        value = ""
        for key, nodes in self.selections.fields(type_, sets).items():
            name = nodes[0].name.value
            if name == "__typename":
                entries.append(entry(key, quoted(type_.name)))
            elif name in file.known:
                value = place.known(file, name)
                entries.append(entry(key, value))
            else:
                return None
        test = value or place.known(file, next(iter(file.known)))
        return Piece([], shaped(test, entries))

    def looked_at(self, named: GraphQLNamedType, sets: Sets) -> LookedAt | None:
        """What the fields wanted of a value look at; None where that may be all."""
        if not isinstance(named, GraphQLObjectType):
            return None
        found: set[str] = set()
        for nodes in self.selections.fields(named, sets).values():
            name = nodes[0].name.value
            found.add(name)
            for each in (f"{named.name}.{name}", f"{named.name}.{name}.{TOTAL}"):
                if each in self.files:
                    properties = self.takes(self.files[each], named.fields[name], nodes)
                    if properties is None:
                        return None
                    found |= properties
        return LookedAt(named.name, frozenset(found))

    def takes(self, file: CypherFile, definition: GraphQLField, nodes: list[FieldNode]) -> frozenset[str] | None:
        """The properties of its parent that a fragment takes for what is wanted of it; None where that may be all."""
        looked_at = self.looked_at(get_named_type(definition.type), sets_of(nodes)) if file.makes else None
        spared = looked_at.spared(file.makes) if looked_at else None
        return file.takes_without(spared) if spared else file.takes

    def rows(self, place: Place, file: CypherFile, sets: Sets, *, is_certain: bool) -> Piece:
        """A fragment that finds rows: a subquery that aggregates, since one without a row would lose its parent's."""
        named = get_named_type(place.definition.type)
        body, out = place.body(file, self.looked_at(named, sets))
        inner = Piece([], out[0]) if is_leaf_type(named) else self.value(place, named, out[0], sets, *out[1:])
        nullable = get_nullable_type(place.definition.type)
        if is_certain and file.is_step and is_non_null_type(place.definition.type) and not is_list_type(nullable):
            return Piece([body, *inner.clauses], inner.value)
        lines = [body, *inner.clauses]
        result = self.names.new("found")
        if not is_list_type(nullable):
            return Piece([call(place.this, lines, f"head(collect({inner.value})) AS {result}")], result)
        if is_non_null_type(nullable.of_type):
            return Piece([call(place.this, lines, f"collect({inner.value}) AS {result}")], result)
        # collect() drops nulls, which here say that something is not there.
        rows = call(place.this, lines, f"collect([{inner.value}]) AS {result}")
        return Piece([rows], f"[row IN {result} | row[0]]")

    def value(self, place: Place, named: GraphQLNamedType, name: str, sets: Sets, typename: str | None = None) -> Piece:
        """What is wanted of a value that is bound to `name`; `typename` is the variable that tells its type."""
        if is_abstract_type(named):
            return self.abstract(place, cast(GraphQLInterfaceType, named), name, cast(str, typename), sets)
        return self.selection(Parent(cast(GraphQLObjectType, named), name, place.asked.study, place.asked.path), sets)

    def own(self, type_: GraphQLObjectType, nodes: list[FieldNode]) -> str:
        """The name of the fragment that answers this field of this type; nothing for a property."""
        coordinate = f"{type_.name}.{nodes[0].name.value}"
        return coordinate if coordinate in self.files else ""

    def abstract(self, place: Place, named: GraphQLInterfaceType, name: str, typename: str, sets: Sets) -> Piece:
        """A value of any of several types: types of which the same fields are wanted share one projection."""
        alike: dict[tuple[Any, ...], list[GraphQLObjectType]] = {}
        for possible in self.schema.get_possible_types(named):
            wanted = self.selections.fields(possible, sets)
            mark = tuple((key, self.own(possible, nodes), *map(id, nodes)) for key, nodes in wanted.items())
            alike.setdefault(mark, []).append(possible)
        *others, most = sorted(alike.values(), key=len)
        clauses: list[str] = []
        cases: list[str] = []
        for types in (*others, most):
            test = f"{typename} IN [{', '.join(quoted(type_.name) for type_ in types)}]"
            own = self.names.new("value") if others and not self.is_inline(types[0], sets) else name
            inner = self.selection(Parent(types[0], own, place.asked.study, place.asked.path, typename), sets)
            if own != name:
                clauses += [f"WITH *, CASE WHEN {test} THEN {name} END AS {own}", *inner.clauses]
            cases.append(f"ELSE {inner.value}" if types is most else f"WHEN {test} THEN {inner.value}")
        return Piece(clauses, f"CASE {' '.join(cases)} END" if others else inner.value)

    def is_inline(self, type_: GraphQLObjectType, sets: Sets) -> bool:
        """All that is wanted of a value of this type are expressions, with no clause before them."""
        for nodes in self.selections.fields(type_, sets).values():
            if nodes[0].name.value == "__typename":
                continue
            definition = type_.fields[nodes[0].name.value]
            file = self.files.get(f"{type_.name}.{nodes[0].name.value}")
            if not is_leaf_type(get_named_type(definition.type)) or not (file is None or file.is_expression):
                return False
        return True


def _property(place: Place) -> str:
    name = place.node.name.value
    if get_named_type(place.definition.type).name == "LocalizedText":
        return localized(f"{place.this}.{name}", place.values.get("language"))
    return f"{place.this}.`{name}`"
