"""`ask` among the fields of an operation: the question is read before the query, and what it asks is a field as any.

So a question in words costs one database query too, and its answer is that of the operation it stands for.
"""

from dataclasses import asdict, dataclass, field
from typing import Any, cast

from graphql import (
    FieldNode,
    GraphQLObjectType,
    GraphQLSchema,
    NameNode,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
    parse,
)

from graph_api.arguments import Asked, Values
from graph_api.asking.interpret import interpret
from graph_api.asking.interpretation import Interpretation
from graph_api.compiler.selection import Fields, Selections, sets_of
from graph_api.model import Language
from graph_api.published import Snapshot

ASK, ANSWER = "ask", "answer"


@dataclass(slots=True)
class Asks:
    """The fields of an operation in which every question in words has become the field it asks.

    `outcomes` say how each was read, by its name in the answer. `moved` are the answers that are asked beside it: the
    name of the question, that of the answer within it, and the name under which it stands among the root fields.
    """

    fields: Fields = field(default_factory=dict)
    outcomes: dict[str, Any] = field(default_factory=dict)
    moved: list[tuple[str, str, str | None]] = field(default_factory=list)

    def put_back(self, data: dict[str, Any]) -> dict[str, Any]:
        """The answers, where they belong."""
        for question, answer, name in self.moved:
            data[question][answer] = data.pop(name) if name else None
        return data


def asks_of(schema: GraphQLSchema, selections: Selections, fields: Fields, snapshot: Snapshot) -> Asks:
    """Read every question in words. Raises GraphQLError, and UnknownNameError for a study that is not there."""
    asks = Asks()
    for key, nodes in fields.items():
        if nodes[0].name.value != ASK:
            asks.fields[key] = nodes
            continue
        definition = cast(GraphQLObjectType, schema.query_type).fields[ASK]
        question = Asked(f"Query.{ASK}", definition, nodes[0], (key,), None)
        interpretation = _read(question.values(selections.variables), snapshot)
        asks.outcomes[key] = _outcome(interpretation)
        _spread(schema, selections, key, nodes, interpretation, asks)
    return asks


def _read(values: Values, snapshot: Snapshot) -> Interpretation:
    study = snapshot.studies[snapshot.study(values["study"])]
    return interpret(values["question"], study, Language(values["language"]))


def _outcome(interpretation: Interpretation) -> dict[str, Any]:
    whole = asdict(interpretation)
    beside = [{"name": name, "value": _text(value)} for name, value in interpretation.unused.items()]
    names = ("language", "question", "document", "words", "unknown", "choices")
    return {name: whole[name] for name in names} | {"beside": beside}


def _text(value: Any) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _spread(
    schema: GraphQLSchema,
    selections: Selections,
    key: str,
    nodes: list[FieldNode],
    interpretation: Interpretation,
    asks: Asks,
) -> None:
    """The question keeps what was read; each answer wanted becomes a root field of its own."""
    wanted = selections.fields(cast(GraphQLObjectType, schema.type_map["Ask"]), sets_of(nodes))
    kept: list[FieldNode] = []
    target = _target(schema, interpretation)
    for name, inner in wanted.items():
        if inner[0].name.value != ANSWER:
            kept += inner
            continue
        alias = f"{key}_{name}_{len(asks.moved)}" if target else None
        asks.moved.append((key, name, alias))
        if target and alias:
            asks.fields[alias] = [_named(target, alias, inner)]
    first = nodes[0]
    asks.fields[key] = [_with(first, first.alias, SelectionSetNode(selections=tuple(kept)))]


def _target(schema: GraphQLSchema, interpretation: Interpretation) -> FieldNode | None:
    """The field that answers, when what it gives is an Answer."""
    if interpretation.document is None:
        return None
    operation = cast(OperationDefinitionNode, parse(interpretation.document).definitions[0])
    node = cast(FieldNode, operation.selection_set.selections[0])
    given = get_named_type(cast(GraphQLObjectType, schema.query_type).fields[node.name.value].type)
    is_answer = isinstance(given, GraphQLObjectType) and "Answer" in {each.name for each in given.interfaces}
    return node if is_answer else None


def _named(target: FieldNode, alias: str, nodes: list[FieldNode]) -> FieldNode:
    inner = tuple(selection for sets in sets_of(nodes) for selection in sets.selections)
    return _with(target, NameNode(value=alias), SelectionSetNode(selections=inner))


def _with(node: FieldNode, alias: NameNode | None, selection_set: SelectionSetNode) -> FieldNode:
    return FieldNode(
        alias=alias, name=node.name, arguments=node.arguments, directives=(), selection_set=selection_set, loc=node.loc
    )
