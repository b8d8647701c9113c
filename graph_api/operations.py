"""GraphQL operations from text to answer: parsed, measured, validated, run. Data or errors, never both."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

from graphql import (
    DocumentNode,
    ExecutionResult,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    execute,
    parse,
    validate,
    value_from_ast,
)
from graphql.execution.values import get_variable_values

from graph_api.asks import ASK, asks_of
from graph_api.compiler.selection import Fields, Selections
from graph_api.errors import OperationError
from graph_api.kept import Kept
from graph_api.limits import INTROSPECTION, Limits, Measure, Size, check_document, check_nesting, check_operation
from graph_api.reads import Reads
from graph_api.responses import RefusedError
from graph_api.writing.desk import Desk
from graph_api.writing.task import Request

KEPT = 1_000
"""How many documents are kept parsed and validated."""

Data = dict[str, Any]


@dataclass(slots=True)
class Document:
    """A valid document. `sizes` are those measured so far, by operation and the values of whole-number variables."""

    ast: DocumentNode
    operations: list[OperationDefinitionNode]
    fragments: dict[str, FragmentDefinitionNode]
    sizes: dict[Any, Size] = field(default_factory=dict)

    def operation(self, name: str | None) -> OperationDefinitionNode:
        """Raises OperationError: there is none of this name, or several and none is named."""
        found = [each for each in self.operations if name is None or (each.name and each.name.value == name)]
        if len(found) == 1:
            return found[0]
        names = ", ".join(repr(each.name.value) for each in self.operations if each.name) or "one without a name"
        what = "operationName is missing" if name is None else f"No operation is called {name!r}"
        raise OperationError(f"{what}. The document has {names}.", "UNKNOWN_OPERATION")


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """An operation that may run: `variables` are coerced, `raw` as they came."""

    document: Document
    operation: OperationDefinitionNode
    variables: Mapping[str, Any]
    raw: Mapping[str, Any]
    cost: int

    @property
    def kind(self) -> OperationType:
        return self.operation.operation


class Operations:
    """Runs operations on one schema. Everything raises RefusedError, GraphQLError or OogpuntError."""

    def __init__(
        self,
        schema: GraphQLSchema,
        reads: Reads,
        desk: Desk,
        limits: Limits,
        subqueries: Collection[str],
        *,
        is_open: bool,
    ) -> None:
        self._schema = schema
        self._reads = reads
        self._desk = desk
        self._limits = limits
        self._subqueries = subqueries
        self._is_open = is_open
        self._documents: Kept[str, Document] = Kept(KEPT)

    def prepare(self, text: str, variables: Mapping[str, Any], name: str | None) -> Running:
        """An operation that is valid and within the limits; nothing has been run."""
        document = self._document(text)
        operation = document.operation(name)
        check_nesting(variables, self._limits)
        coerced = get_variable_values(
            self._schema, operation.variable_definitions or (), dict(variables), hide_suggestions=not self._is_open
        )
        if isinstance(coerced, list):
            raise RefusedError([_coded(error, "BAD_VARIABLES") for error in coerced])
        size = self._measured(document, operation, coerced.coerced)
        return Running(document=document, operation=operation, variables=coerced.coerced, raw=variables, cost=size.cost)

    async def run(self, running: Running) -> Data:
        """The data of a query or mutation."""
        if running.kind is OperationType.QUERY:
            return await self._query(running)
        if running.kind is OperationType.MUTATION:
            return await self._mutation(running)
        raise OperationError("A subscription is had over a WebSocket or as text/event-stream.", "BAD_REQUEST")

    def listened(self, running: Running) -> tuple[str, str, Mapping[str, Any]]:
        """Of a subscription: its field's name in the answer, the field, and its arguments. Raises OperationError."""
        ((key, node),) = self._roots(running).items()
        if key.startswith("__") or node.name.value.startswith("__"):
            raise OperationError("A subscription listens to one of the fields of Subscription.", "INVALID_DOCUMENT")
        return key, node.name.value, self._arguments(running, node)

    async def event(self, running: Running, key: str, outcome: Mapping[str, Any]) -> Data:
        """The data of one event of a subscription."""
        return await self._reads.run(
            running.operation, running.document.fragments, running.variables, outcomes={key: outcome}
        )

    async def _mutation(self, running: Running) -> Data:
        """What is asked is written first, all of it in one transaction; then the answer is one read, as any."""
        nodes = {key: node for key, node in self._roots(running).items() if node.name.value != "__typename"}
        requests = [Request(node.name.value, self._arguments(running, node)["input"]) for node in nodes.values()]
        outcomes = dict(zip(nodes, await self._desk.write(requests) if requests else [], strict=True))
        return await self._reads.run(
            running.operation, running.document.fragments, running.variables, outcomes=outcomes
        )

    def _roots(self, running: Running) -> dict[str, FieldNode]:
        root = cast(GraphQLObjectType, self._schema.get_root_type(running.kind))
        selections = Selections(running.document.fragments, running.variables)
        fields = selections.fields(root, [running.operation.selection_set])
        return {key: nodes[0] for key, nodes in fields.items()}

    def _arguments(self, running: Running, node: FieldNode) -> dict[str, Any]:
        root = cast(GraphQLObjectType, self._schema.get_root_type(running.kind))
        arguments = root.fields[node.name.value].args
        return {
            given.name.value: value_from_ast(given.value, arguments[given.name.value].type, dict(running.variables))
            for given in node.arguments or ()
        }

    async def _query(self, running: Running) -> Data:
        """One read of the graph; what asks about the schema itself is answered beside it."""
        selections = Selections(running.document.fragments, running.variables)
        fields = selections.fields(cast(GraphQLObjectType, self._schema.query_type), [running.operation.selection_set])
        asked = {key: nodes for key, nodes in fields.items() if nodes[0].name.value in INTROSPECTION}
        has_words = any(nodes[0].name.value == ASK for nodes in fields.values())
        if not asked and not has_words:
            return await self._reads.run(running.operation, running.document.fragments, running.variables)
        data = await self._execute(running, _only(running, asked)) if asked else {}
        rest = {key: nodes for key, nodes in fields.items() if key not in asked}
        if rest:
            data |= await self._read(running, rest, selections)
        return {key: data[key] for key in fields}

    async def _read(self, running: Running, fields: Fields, selections: Selections) -> Data:
        """Some of the root fields, in one read; what a question in words asks is one of them."""
        snapshot = self._reads.snapshot
        asks = asks_of(self._schema, selections, fields, snapshot)
        operation = cast(OperationDefinitionNode, _only(running, asks.fields).definitions[0])
        data = await self._reads.run(
            operation,
            running.document.fragments,
            running.variables,
            outcomes=asks.outcomes,
            meaning=tuple(each["document"] for each in asks.outcomes.values()),
        )
        return asks.put_back(data)

    async def _execute(self, running: Running, document: DocumentNode) -> Data:
        name = running.operation.name.value if running.operation.name else None
        result = execute(
            self._schema,
            document,
            variable_values=dict(running.raw),
            operation_name=name,
        )
        if not isinstance(result, ExecutionResult):
            result = await result
        if result.errors:
            raise RefusedError(result.errors)
        return result.data or {}

    def _document(self, text: str) -> Document:
        return self._documents.get(text) or self._documents.keep(text, self._parsed(text))

    def _parsed(self, text: str) -> Document:
        try:
            ast = parse(text, max_tokens=self._limits.tokens)
        except GraphQLError as error:
            is_long = "Parsing aborted" in error.message
            raise RefusedError([_coded(error, "TOO_COMPLEX" if is_long else "SYNTAX_ERROR")]) from error
        check_document(ast, self._limits)
        document = Document(
            ast,
            [each for each in ast.definitions if isinstance(each, OperationDefinitionNode)],
            {each.name.value: each for each in ast.definitions if isinstance(each, FragmentDefinitionNode)},
        )
        for operation in document.operations:
            self._measured(document, operation, {})
        errors = validate(self._schema, ast, max_errors=20, hide_suggestions=not self._is_open)
        if errors:
            raise RefusedError([_coded(error, "INVALID_DOCUMENT") for error in errors])
        return document

    def _measured(self, document: Document, operation: OperationDefinitionNode, variables: Mapping[str, Any]) -> Size:
        """Before validation, which is not linear; and again with variables, which give the sizes of pages."""
        numbers = tuple((name, value) for name, value in variables.items() if isinstance(value, int))
        key = (id(operation), numbers)
        size = document.sizes.get(key)
        if size is None:
            size = Measure(self._schema, document.fragments, self._subqueries, variables).operation(operation)
            if len(document.sizes) < KEPT:
                document.sizes[key] = size
        check_operation(size, len(operation.selection_set.selections), self._limits)
        if size.introspection and not self._is_open:
            raise OperationError("The schema is not shown here; it is in schema.graphql of this version.", "FORBIDDEN")
        return size


def _only(running: Running, fields: Fields) -> DocumentNode:
    """The operation with these root fields alone, fragments spread."""
    nodes: list[FieldNode] = [node for nodes in fields.values() for node in nodes]
    selection_set = replace(running.operation.selection_set, selections=tuple(nodes))
    kept = replace(running.operation, selection_set=selection_set)
    return DocumentNode(definitions=(kept, *running.document.fragments.values()))


def _coded(error: GraphQLError, code: str) -> GraphQLError:
    return GraphQLError(
        error.message, error.nodes, error.source, error.positions, error.path, extensions={"code": code}
    )
