"""A page of a list: its edges, where it lies, and how long the list is.

A fragment of a page gives nodes and their cursors; backwards it gives them in reverse. It fetches one row more than is
wanted where it is asked whether another page follows.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from graphql import FieldNode, GraphQLField, GraphQLNamedType, GraphQLObjectType, get_named_type

from graph_api.compiler.place import Place
from graph_api.compiler.selection import Fields, Sets, sets_of
from graph_api.compiler.text import Piece, call, entry, quoted

if TYPE_CHECKING:
    from graph_api.compiler.operation import Walk

LIMIT, SIZE, PREFIX = "limit", "size", "prefix"
"""What a page takes beside its arguments: rows to fetch, rows wanted, and what its cursors begin with."""

TOTAL = "totalCount"


def is_connection(definition: GraphQLField) -> bool:
    return get_named_type(definition.type).name.endswith("Connection")


@dataclass(slots=True)
class Page:
    """One page under construction. `columns` are what each of its rows keeps, `clauses` what they need."""

    walk: "Walk"
    place: Place
    columns: list[str] = field(default_factory=list)
    clauses: list[str] = field(default_factory=list)
    name: str = ""

    def piece(self, sets: Sets) -> Piece:
        """The connection, of which any part may be wanted, also under several names."""
        connection = _type(self.place.definition)
        wanted = self.walk.selections.fields(connection, sets)
        total = self._total() if any(nodes[0].name.value == TOTAL for nodes in wanted.values()) else Piece([], "")
        if not any(nodes[0].name.value in {"edges", "pageInfo"} for nodes in wanted.values()):
            return Piece(total.clauses, self._map(connection, wanted, total.value, ""))
        self.name = self.walk.names.new("page")
        tells_more = self._tells_more(connection, wanted)
        if not tells_more:
            self.place.fill(LIMIT, SIZE)
        file = self.walk.files[self.place.asked.coordinate]
        body, (node, cursor) = self.place.body(file, self.walk.looked_at(*self._nodes(connection, wanted)))
        value = self._map(connection, wanted, total.value, node)
        row = ", ".join([*self.columns, f"cursor: {cursor}"])
        fetch = call(self.place.this, [body, *self.clauses], f"collect({{{row}}}) AS {self.fetched}")
        kept = f"{self.fetched}[..{self.place.parameter(SIZE)}]" if tells_more else self.fetched
        keep = f"WITH *, {f'reverse({kept})' if self.backwards else kept} AS {self.name}"
        return Piece([*total.clauses, fetch, keep], value)

    @property
    def backwards(self) -> bool:
        return self.place.given("last")

    @property
    def fetched(self) -> str:
        return f"{self.name}_fetched"

    def _tells_more(self, connection: GraphQLObjectType, wanted: Fields) -> bool:
        page_info = [node for nodes in wanted.values() for node in nodes if node.name.value == "pageInfo"]
        told = self.walk.selections.fields(_type(connection.fields["pageInfo"]), sets_of(page_info)).values()
        further = "hasPreviousPage" if self.backwards else "hasNextPage"
        return any(nodes[0].name.value == further for nodes in told)

    def _map(self, connection: GraphQLObjectType, wanted: Fields, total: str, node: str) -> str:
        entries = []
        for key, nodes in wanted.items():
            name = nodes[0].name.value
            if name == "__typename":
                entries.append(entry(key, quoted(connection.name)))
            elif name == TOTAL:
                entries.append(entry(key, total))
            elif name == "edges":
                entries.append(entry(key, self._edges(_type(connection.fields[name]), nodes, node)))
            else:
                entries.append(entry(key, self._page_info(_type(connection.fields[name]), nodes)))
        return f"{{{', '.join(entries)}}}"

    def _edges(self, edge: GraphQLObjectType, nodes: list[FieldNode], node: str) -> str:
        entries = []
        for key, inner in self.walk.selections.fields(edge, sets_of(nodes)).items():
            name = inner[0].name.value
            if name == "__typename":
                entries.append(entry(key, quoted(edge.name)))
            elif name == "cursor":
                entries.append(entry(key, f"{self.place.parameter(PREFIX)} + row.cursor"))
            else:
                piece = self.walk.value(self.place, get_named_type(edge.fields[name].type), node, sets_of(inner))
                self.clauses += piece.clauses
                column = f"node{len(self.columns)}"
                self.columns.append(f"{column}: {piece.value}")
                entries.append(entry(key, f"row.{column}"))
        return f"[row IN {self.name} | {{{', '.join(entries)}}}]"

    def _nodes(self, connection: GraphQLObjectType, wanted: Fields) -> tuple[GraphQLNamedType, Sets]:
        """What a node is, and all that is wanted of it, under whatever names."""
        edge = _type(connection.fields["edges"])
        edges = [node for nodes in wanted.values() for node in nodes if node.name.value == "edges"]
        inner = self.walk.selections.fields(edge, sets_of(edges)).values()
        sets = sets_of(node for nodes in inner for node in nodes if node.name.value == "node")
        return get_named_type(edge.fields["node"].type), sets

    def _page_info(self, page_info: GraphQLObjectType, nodes: list[FieldNode]) -> str:
        place = self.place
        more = f"size({self.fetched}) > {place.parameter(SIZE)}"
        values = {
            "hasNextPage": str(place.given("before")).lower() if self.backwards else more,
            "hasPreviousPage": more if self.backwards else str(place.given("after")).lower(),
            "startCursor": f"{place.parameter(PREFIX)} + head({self.name}).cursor",
            "endCursor": f"{place.parameter(PREFIX)} + last({self.name}).cursor",
            "__typename": quoted(page_info.name),
        }
        wanted = self.walk.selections.fields(page_info, sets_of(nodes))
        return f"{{{', '.join(entry(key, values[inner[0].name.value]) for key, inner in wanted.items())}}}"

    def _total(self) -> Piece:
        file = self.walk.files[f"{self.place.asked.coordinate}.{TOTAL}"]
        if file.is_expression:
            return Piece([], self.place.expression(file))
        body, out = self.place.body(file)
        result = self.walk.names.new("total")
        return Piece([call(self.place.this, [body], f"head(collect({out[0]})) AS {result}")], result)


def _type(definition: GraphQLField) -> GraphQLObjectType:
    return cast(GraphQLObjectType, get_named_type(definition.type))
