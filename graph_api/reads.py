"""Answers reads: an operation is compiled once for its shape, filled in and sent as one query; what comes is the answer."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Any

from graphql import FragmentDefinitionNode, GraphQLError, GraphQLSchema, OperationDefinitionNode

from graph_api.arguments import Asked, Values, shape
from graph_api.compiler.operation import Compiled, compile_operation
from graph_api.compiler.pages import LIMIT, PREFIX, SIZE, is_connection
from graph_api.cypher_files import AMBIENT, CypherFile
from graph_api.database import Database
from graph_api.errors import OogpuntError, OperationError
from graph_api.published import Published, Snapshot

PAGE = 20
LARGEST_PAGE = 100
KEPT = 1000
"""How many compiled operations are kept."""

NAMED = {
    "observer": "group",
    "observed": "group",
    "group": "group",
    "role": "role",
    "round": "round",
    "tension": "tension",
    "coder": "coder",
}
"""Arguments that take a key, a name or an alias, and of what."""

SEARCH_LENGTH = 256


class Reads:
    """Runs read operations against one database."""

    def __init__(
        self, schema: GraphQLSchema, files: Mapping[str, CypherFile], database: Database, published: Published
    ):
        self._schema = schema
        self._files = files
        self._database = database
        self._published = published
        self._compiled: OrderedDict[Any, Compiled] = OrderedDict()

    async def run(
        self,
        operation: OperationDefinitionNode,
        fragments: Mapping[str, FragmentDefinitionNode],
        variables: Mapping[str, Any],
    ) -> dict[str, Any]:
        """The data of a validated query. Raises GraphQLError, with `extensions.code`."""
        compiled = self.compiled(operation, fragments, variables)
        parameters = fill(compiled, variables, self._published.snapshot)
        try:
            rows = await self._database.read(compiled.text, parameters)
        except OogpuntError as error:
            raise GraphQLError(str(error), extensions={"code": error.code}) from error
        data: dict[str, Any] = rows[0]["data"]
        return data

    def compiled(
        self,
        operation: OperationDefinitionNode,
        fragments: Mapping[str, FragmentDefinitionNode],
        variables: Mapping[str, Any],
    ) -> Compiled:
        """The operation's query, from the cache when one of this text and shape was compiled before."""
        text = operation.loc.source.body if operation.loc else ""
        name = operation.name.value if operation.name else None
        key = (text, name, shape(self._schema, operation, variables))
        found = self._compiled.get(key)
        if found is None:
            found = compile_operation(self._schema, self._files, operation, fragments, variables)
            self._compiled[key] = found
            if len(self._compiled) > KEPT:
                self._compiled.popitem(last=False)
        else:
            self._compiled.move_to_end(key)
        return found


def fill(compiled: Compiled, variables: Mapping[str, Any], snapshot: Snapshot) -> dict[str, Any]:
    """The query's parameters. Raises GraphQLError at the field whose argument cannot be used."""
    values = {id(asked): _checked(asked, variables, snapshot) for asked in compiled.asked}
    parameters = {parameter.name: values[id(parameter.asked)].get(parameter.of) for parameter in compiled.parameters}
    return parameters | {name: AMBIENT_VALUES[name](snapshot) for name in AMBIENT}


AMBIENT_VALUES: dict[str, Callable[[Snapshot], Any]] = {"published": lambda snapshot: snapshot.parameter}


def _checked(asked: Asked, variables: Mapping[str, Any], snapshot: Snapshot) -> Values:
    try:
        return _values(asked, variables, snapshot)
    except OperationError as error:
        extensions = {"code": error.operation_code}
        nearest = getattr(error, "nearest", None)
        raise GraphQLError(
            str(error), [asked.node], path=asked.path, extensions=extensions | ({"nearest": nearest} if nearest else {})
        ) from error


def _values(asked: Asked, variables: Mapping[str, Any], snapshot: Snapshot) -> Values:
    values = asked.values(variables)
    study = _study(asked, variables, snapshot)
    if "study" in values:
        values["study"] = study
    for name in NAMED.keys() & values.keys():
        if values[name] is not None:
            values[name] = snapshot.key(NAMED[name], values[name], study)
    if values.get("pole") and not values.get("tension"):
        raise OperationError("pole says which pole of a tension; name the tension too")
    if "ids" in values and len(values["ids"]) > LARGEST_PAGE:
        raise OperationError(f"ids holds {len(values['ids'])} ids; at most {LARGEST_PAGE} at once", "TOO_COMPLEX")
    if asked.coordinate == "Query.search":
        values["text"] = lucene(values["text"])
    if is_connection(asked.definition):
        return _page(asked, values)
    if values.get("first") is not None and "first" in asked.definition.args:
        _size("first", values["first"])
    return values


def _study(asked: Asked, variables: Mapping[str, Any], snapshot: Snapshot) -> str | None:
    if asked.study is None:
        return None
    return snapshot.study(asked.study.values(variables)["study"])


def _page(asked: Asked, values: Values) -> Values:
    """Sizes and cursors of a page. A cursor begins with a mark of the list it belongs to, so it cannot be used in another."""
    first, last = values.get("first"), values.get("last")
    if first is not None and last is not None:
        raise OperationError("first and last are both given; use one of them", "BAD_PAGE")
    name, size = ("last", last) if last is not None else ("first", PAGE if first is None else first)
    _size(name, size)
    prefix = _mark(asked, values)
    for name in ("after", "before"):
        if values.get(name) is not None:
            if not values[name].startswith(prefix):
                raise OperationError(
                    f"{name} is no cursor of this list with this filter and order; take it from pageInfo or edges",
                    "BAD_CURSOR",
                )
            values[name] = values[name].removeprefix(prefix)
    return values | {SIZE: size, LIMIT: size + 1, PREFIX: prefix}


def _size(name: str, value: int) -> None:
    if not 1 <= value <= LARGEST_PAGE:
        raise OperationError(f"{name} is {value}; it takes a whole number from 1 to {LARGEST_PAGE}", "BAD_PAGE")


def _mark(asked: Asked, values: Values) -> str:
    what = {name: value for name, value in values.items() if name not in {"first", "last", "after", "before"}}
    text = f"{asked.coordinate} {sorted(what.items())}"
    return hashlib.sha256(text.encode()).hexdigest()[:8] + "."


LUCENE = frozenset('+-&|!(){}[]^"~*?:\\/')


def lucene(text: str) -> str:
    """Words as a Lucene query in which all must occur and nothing is syntax."""
    if len(text) > SEARCH_LENGTH:
        raise OperationError(f"text has {len(text)} characters; at most {SEARCH_LENGTH}", "TOO_COMPLEX")
    words = "".join(" " if char in LUCENE or not char.isprintable() else char for char in text).split()
    if not words:
        raise OperationError("text holds no word to look for")
    return " ".join(f'+"{word}"' for word in words)
