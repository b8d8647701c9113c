"""One GraphQL operation becomes one Cypher query, whatever its depth and number of root fields.

The compiler walks the selection. A field with a file in cypher/fields is that file: an expression is put where the value is
wanted, rows become a subquery `CALL (parent) { ... RETURN collect(...) AS name }`. A field without a file is the property of
that name. So the database shapes the answer, and nothing needs to be done to it afterwards.

Every variable a fragment declares gets a name of its own at each place it stands: Neo4j lets a name bound outside keep its meaning
inside nested subqueries, where the inner MATCH would silently find nothing. Names are given in the order of the walk, so an
operation of one shape has one text, and Neo4j's plan cache hits.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
    get_nullable_type,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    value_from_ast,
)
from graphql.type import GraphQLBoolean

from graph_api.arguments import Asked, argument_names
from graph_api.cypher_files import AMBIENT, THIS, CypherFile, Token
from graph_api.errors import CypherFileError

LIMIT, SIZE, PREFIX = "limit", "size", "prefix"
"""What a page takes beside its arguments: rows to fetch (one more than wanted), rows wanted, and what its cursors begin with."""

TOTAL = "totalCount"


class Parameter(NamedTuple):
    """`name` in the query stands for the value `of` this name of a field asked."""

    name: str
    asked: Asked
    of: str


@dataclass(frozen=True, slots=True)
class Compiled:
    """A query and what to fill in. `asked` holds every field with arguments, also where none of them is a parameter."""

    text: str
    parameters: tuple[Parameter, ...]
    asked: tuple[Asked, ...]


class Piece(NamedTuple):
    """Clauses that must stand before, and the expression that then gives the value."""

    clauses: list[str]
    value: str


Fields = dict[str, list[FieldNode]]


def is_connection(definition: GraphQLField) -> bool:
    return get_named_type(definition.type).name.endswith("Connection")


def compile_operation(
    schema: GraphQLSchema,
    files: Mapping[str, CypherFile],
    operation: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    variables: Mapping[str, Any],
) -> Compiled:
    """The query for a validated read operation, for variables of this shape (see arguments.shape)."""
    return _Compiler(schema, files, fragments, variables).operation(operation)


@dataclass(slots=True)
class _Compiler:
    schema: GraphQLSchema
    files: Mapping[str, CypherFile]
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Mapping[str, Any]
    names: int = 0
    parameters: list[Parameter] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)

    def operation(self, operation: OperationDefinitionNode) -> Compiled:
        query = self.schema.query_type
        assert query is not None
        clauses, value = self.selection(query, None, [operation.selection_set], None, ())
        text = "\n".join([*clauses, f"RETURN {value} AS data"])
        return Compiled(text, tuple(self.parameters), tuple(self.asked))

    # -- selections ---------------------------------------------------------------------------------------------------

    def selection(
        self,
        parent: GraphQLObjectType,
        this: str | None,
        sets: Iterable[SelectionSetNode],
        study: Asked | None,
        path: tuple[str, ...],
        typename: str | None = None,
    ) -> Piece:
        """The fields wanted of one value. `this` is the variable it is bound to; None at the root."""
        clauses: list[str] = []
        entries: list[str] = []
        for key, nodes in self.collect(parent, sets).items():
            if nodes[0].name.value == "__typename":
                entries.append(f"`{key}`: {typename or quoted(parent.name)}")
                continue
            piece = self.field(parent, this, nodes, study, (*path, key))
            clauses += piece.clauses
            entries.append(f"`{key}`: {piece.value}")
        return Piece(clauses, f"{this or ''} {{{', '.join(entries)}}}".strip())

    def collect(self, parent: GraphQLObjectType, sets: Iterable[SelectionSetNode]) -> Fields:
        """Fields by response key, fragments and @skip/@include applied (GraphQL specification, section 6.3.2)."""
        fields: Fields = {}
        visited: set[str] = set()

        def visit(selection_set: SelectionSetNode) -> None:
            for node in selection_set.selections:
                if not self.included(node):
                    continue
                if isinstance(node, FieldNode):
                    fields.setdefault((node.alias or node.name).value, []).append(node)
                elif isinstance(node, InlineFragmentNode):
                    if self.applies(node.type_condition.name.value if node.type_condition else parent.name, parent):
                        visit(node.selection_set)
                elif isinstance(node, FragmentSpreadNode) and node.name.value not in visited:
                    visited.add(node.name.value)
                    fragment = self.fragments[node.name.value]
                    if self.applies(fragment.type_condition.name.value, parent):
                        visit(fragment.selection_set)

        for selection_set in sets:
            visit(selection_set)
        return fields

    def included(self, node: Any) -> bool:
        for directive in node.directives or ():
            if directive.name.value in {"skip", "include"}:
                value = value_from_ast(directive.arguments[0].value, GraphQLBoolean, dict(self.variables))
                if value is (directive.name.value == "skip"):
                    return False
        return True

    def applies(self, condition: str, parent: GraphQLObjectType) -> bool:
        return condition == parent.name or condition in {interface.name for interface in parent.interfaces}

    # -- fields -------------------------------------------------------------------------------------------------------

    def field(
        self,
        parent: GraphQLObjectType,
        this: str | None,
        nodes: list[FieldNode],
        study: Asked | None,
        path: tuple[str, ...],
    ) -> Piece:
        name = nodes[0].name.value
        definition = parent.fields[name]
        coordinate = f"{parent.name}.{name}"
        asked = Asked(coordinate, definition, nodes[0], path, study)
        if definition.args:
            if "study" in definition.args:
                asked = Asked(coordinate, definition, nodes[0], path, asked)
            self.asked.append(asked)
        place = _Place(self, asked, this, asked.values(self.variables))
        sets = [node.selection_set for node in nodes if node.selection_set]
        if is_connection(definition):
            return self.connection(place, sets)
        file = self.files.get(coordinate)
        if file is None:
            return self.property(place, name, sets)
        if file.is_expression:
            return self.expression(place, f"({place.expression(file)})", sets)
        return self.rows(place, file, sets)

    def property(self, place: "_Place", name: str, sets: list[SelectionSetNode]) -> Piece:
        named = get_named_type(place.asked.definition.type)
        if named.name == "LocalizedText":
            return self.expression(place, localized(f"{place.this}.{name}", place.values.get("language")), sets)
        return self.expression(place, f"{place.this}.`{name}`", sets)

    def expression(self, place: "_Place", value: str, sets: list[SelectionSetNode]) -> Piece:
        """A value that needs no rows: as it is when it is a leaf, else bound to a name, for its fields to be taken from."""
        definition = place.asked.definition
        named = get_named_type(definition.type)
        if is_leaf_type(named):
            return Piece([], leaf(value, definition))
        name = self.name("value")
        if not is_list_type(get_nullable_type(definition.type)):
            inner = self.value(place, named, name, sets)
            return Piece([f"WITH *, {value} AS {name}", *inner.clauses], inner.value)
        inner = self.value(place, named, name, sets)
        lines = [f"UNWIND {value} AS {name}", *inner.clauses]
        result = self.name("list")
        return Piece([call(place.this, lines, f"collect({inner.value}) AS {result}")], result)

    def rows(self, place: "_Place", file: CypherFile, sets: list[SelectionSetNode]) -> Piece:
        """A fragment that finds rows: a subquery that ends in an aggregate, since one without a row would lose its parent's."""
        definition = place.asked.definition
        named = get_named_type(definition.type)
        body, out = place.body(file)
        result = self.name("found")
        if is_leaf_type(named):
            inner = Piece([], out[0])
        else:
            inner = self.value(place, named, out[0], sets, *out[1:])
        lines = [body, *inner.clauses]
        nullable = get_nullable_type(definition.type)
        if not is_list_type(nullable):
            return Piece([call(place.this, lines, f"head(collect({inner.value})) AS {result}")], result)
        if is_non_null_type(nullable.of_type):
            return Piece([call(place.this, lines, f"collect({inner.value}) AS {result}")], result)
        # collect() drops nulls, which here say that something is not there.
        return Piece([call(place.this, lines, f"collect([{inner.value}]) AS {result}")], f"[row IN {result} | row[0]]")

    def value(
        self, place: "_Place", named: Any, name: str, sets: list[SelectionSetNode], typename: str | None = None
    ) -> Piece:
        if is_abstract_type(named):
            assert typename is not None
            return self.abstract(place, named, name, typename, sets)
        return self.selection(named, name, sets, place.asked.study, place.asked.path)

    def abstract(
        self, place: "_Place", named: GraphQLInterfaceType, name: str, typename: str, sets: list[SelectionSetNode]
    ) -> Piece:
        """A value of any of several types: types of which the same fields are wanted share one projection."""
        groups: dict[tuple[Any, ...], list[GraphQLObjectType]] = {}
        for possible in self.schema.get_possible_types(named):
            wanted = self.collect(possible, sets)
            mark = tuple((key, tuple(id(node) for node in nodes)) for key, nodes in wanted.items())
            groups.setdefault(mark, []).append(possible)
        clauses: list[str] = []
        cases: list[str] = []
        for types in groups.values():
            own = self.name("value")
            names = ", ".join(quoted(type_.name) for type_ in types)
            inner = self.selection(types[0], own, sets, place.asked.study, place.asked.path, typename)
            clauses += [f"WITH *, CASE WHEN {typename} IN [{names}] THEN {name} END AS {own}", *inner.clauses]
            cases.append(f"WHEN {typename} IN [{names}] THEN {inner.value}")
        return Piece(clauses, f"CASE {' '.join(cases)} END")

    # -- pages --------------------------------------------------------------------------------------------------------

    def connection(self, place: "_Place", sets: list[SelectionSetNode]) -> Piece:
        definition = place.asked.definition
        connection = get_named_type(definition.type)
        page = _Page(self.name("page"), backwards=place.values.get("last") is not None)
        clauses: list[str] = []
        entries: list[str] = []
        columns: list[str] = []
        inner: list[str] = []
        file = self.files[place.asked.coordinate]
        body, out = place.body(file)
        for key, nodes in self.collect(connection, sets).items():
            name = nodes[0].name.value
            subsets = [node.selection_set for node in nodes if node.selection_set]
            if name == "__typename":
                entries.append(f"`{key}`: {quoted(connection.name)}")
            elif name == TOTAL:
                total = self.total(place)
                clauses += total.clauses
                entries.append(f"`{key}`: {total.value}")
            elif name == "edges":
                edge = self.edges(place, connection, page, out[0], subsets, columns, inner)
                entries.append(f"`{key}`: {edge}")
            else:
                page_info = get_named_type(connection.fields["pageInfo"].type)
                entries.append(f"`{key}`: {self.page_info(place, page, self.collect(page_info, subsets), page_info)}")
        if page.used:
            columns.append(f"cursor: {out[1]}")
            lines = [body, *inner]
            fetched = f"collect({{{', '.join(columns)}}})"
            clauses.append(call(place.this, lines, f"{fetched} AS {page.fetched}"))
            kept = f"{page.fetched}[..{place.parameter(SIZE)}]"
            clauses.append(f"WITH *, {f'reverse({kept})' if page.backwards else kept} AS {page.name}")
        return Piece(clauses, f"{{{', '.join(entries)}}}")

    def edges(
        self,
        place: "_Place",
        connection: GraphQLObjectType,
        page: "_Page",
        node: str,
        sets: list[SelectionSetNode],
        columns: list[str],
        inner: list[str],
    ) -> str:
        page.used = True
        edge = get_named_type(connection.fields["edges"].type)
        entries: list[str] = []
        for key, nodes in self.collect(edge, sets).items():
            name = nodes[0].name.value
            if name == "__typename":
                entries.append(f"`{key}`: {quoted(edge.name)}")
            elif name == "cursor":
                entries.append(f"`{key}`: {place.parameter(PREFIX)} + row.cursor")
            else:
                subsets = [n.selection_set for n in nodes if n.selection_set]
                piece = self.value(place, get_named_type(edge.fields["node"].type), node, subsets)
                inner += piece.clauses
                column = f"node{len(columns)}"
                columns.append(f"{column}: {piece.value}")
                entries.append(f"`{key}`: row.{column}")
        return f"[row IN {page.name} | {{{', '.join(entries)}}}]"

    def page_info(self, place: "_Place", page: "_Page", fields: Fields, type_: GraphQLObjectType) -> str:
        page.used = True
        more = f"size({page.fetched}) > {place.parameter(SIZE)}"
        values = {
            "hasNextPage": quoted_bool(place.given("before")) if page.backwards else more,
            "hasPreviousPage": more if page.backwards else quoted_bool(place.given("after")),
            "startCursor": f"{place.parameter(PREFIX)} + head({page.name}).cursor",
            "endCursor": f"{place.parameter(PREFIX)} + last({page.name}).cursor",
            "__typename": quoted(type_.name),
        }
        return "{" + ", ".join(f"`{key}`: {values[nodes[0].name.value]}" for key, nodes in fields.items()) + "}"

    def total(self, place: "_Place") -> Piece:
        file = self.files[f"{place.asked.coordinate}.{TOTAL}"]
        if file.is_expression:
            return Piece([], f"({place.expression(file)})")
        body, out = place.body(file)
        result = self.name("total")
        return Piece([call(place.this, [body], f"head(collect({out[0]})) AS {result}")], result)

    def name(self, stem: str) -> str:
        self.names += 1
        return f"{stem}_{self.names}"


@dataclass(slots=True)
class _Page:
    """A page under construction: whether its rows are wanted, and under which names they stand."""

    name: str
    backwards: bool
    used: bool = False

    @property
    def fetched(self) -> str:
        return f"{self.name}_fetched"


@dataclass(slots=True)
class _Place:
    """Where a field stands: its arguments, and what its fragment's names become here."""

    compiler: _Compiler
    asked: Asked
    this: str | None
    values: dict[str, Any]
    known: dict[str, str] = field(default_factory=dict)

    def given(self, argument: str) -> bool:
        return self.values.get(argument) is not None

    def parameter(self, name: str) -> str:
        """The query's own parameter for an argument of this field."""
        if name in AMBIENT:
            return f"${name}"
        if name not in self.known:
            self.known[name] = f"p{len(self.compiler.parameters)}_{name}"
            self.compiler.parameters.append(Parameter(self.known[name], self.asked, name))
        return f"${self.known[name]}"

    def body(self, file: CypherFile) -> tuple[str, list[str]]:
        """The fragment's text here, and what its results are called."""
        text, names = self.render(file)
        return text, [names[name] for name in file.out]

    def expression(self, file: CypherFile) -> str:
        return self.render(file)[0].removeprefix("RETURN").strip()

    def render(self, file: CypherFile) -> tuple[str, dict[str, str]]:
        """The text with the names it has here, and which those are."""
        names: dict[str, str] = {}

        def rename(token: Token) -> str:
            if token.kind == "parameter":
                return self.parameter(token.text)
            if token.kind != "variable":
                return token.text
            if token.text == THIS:
                return self.this or THIS
            if token.text not in names:
                names[token.text] = self.compiler.name(token.text)
            return names[token.text]

        return file.render(self.values, rename), names


def call(this: str | None, lines: list[str], result: str) -> str:
    body = "\n".join(f"  {line}" for text in lines for line in text.splitlines())
    return f"CALL ({this or ''}) {{\n{body}\n  RETURN {result}\n}}"


def quoted(name: str) -> str:
    return f"'{name}'"


def quoted_bool(value: bool) -> str:
    return "true" if value else "false"


def leaf(value: str, definition: GraphQLField) -> str:
    """A leaf as JSON has it: dates as text, an absent list as an empty one."""
    type_ = definition.type
    if get_named_type(type_).name in {"Date", "DateTime"}:
        return f"toString({value})"
    if is_non_null_type(type_) and is_list_type(get_nullable_type(type_)):
        return f"coalesce({value}, [])"
    return value


def localized(stem: str, language: str | None) -> str:
    """A text kept in two properties, in the language wanted or else the other."""
    wanted, other = ("En", "Nl") if language == "EN" else ("Nl", "En")
    has = f"{stem}{wanted} IS NULL"
    return (
        f"CASE WHEN coalesce({stem}Nl, {stem}En) IS NULL THEN null "
        f"WHEN {has} THEN {{text: {stem}{other}, language: '{other.upper()}'}} "
        f"ELSE {{text: {stem}{wanted}, language: '{wanted.upper()}'}} END"
    )


def check_files(schema: GraphQLSchema, files: Mapping[str, CypherFile]) -> None:
    """Every fragment answers a field there is, from arguments it has; every page has its fragments. Raises CypherFileError."""
    for coordinate, file in files.items():
        definition = _definition(schema, coordinate, file)
        total = coordinate.endswith(f".{TOTAL}")
        allowed = argument_names(definition) | AMBIENT | ({LIMIT} if is_connection(definition) and not total else set())
        used = set(file.parameters) | file.guards
        for name in sorted(used - allowed):
            raise CypherFileError(
                file.path, 1, f"${name} is no argument of {coordinate}; it has {', '.join(sorted(allowed))}"
            )
        if not file.is_expression and not file.out:
            raise CypherFileError(file.path, 1, 'says in "out:" what it returns')
    for type_ in schema.type_map.values():
        if isinstance(type_, GraphQLObjectType) and not type_.name.startswith("__"):
            for name, definition in type_.fields.items():
                for wanted in (
                    (f"{type_.name}.{name}", f"{type_.name}.{name}.{TOTAL}") if is_connection(definition) else ()
                ):
                    if wanted not in files:
                        raise CypherFileError(f"cypher/fields/{wanted}.cypher", 1, "is missing; every page needs it")


def _definition(schema: GraphQLSchema, coordinate: str, file: CypherFile) -> GraphQLField:
    type_name, _, rest = coordinate.partition(".")
    parent = schema.get_type(type_name)
    name = rest.removesuffix(f".{TOTAL}")
    if not isinstance(parent, GraphQLObjectType) or name not in parent.fields:
        raise CypherFileError(file.path, 1, f"answers {coordinate}, which is no field of the schema")
    return parent.fields[name]
