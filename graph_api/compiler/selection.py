"""Which fields a selection wants, by response key (GraphQL specification, section 6.3.2)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLObjectType,
    InlineFragmentNode,
    SelectionNode,
    SelectionSetNode,
    value_from_ast,
)
from graphql.type import GraphQLBoolean

Fields = dict[str, list[FieldNode]]
Sets = list[SelectionSetNode]


def sets_of(nodes: Iterable[FieldNode]) -> Sets:
    """What the nodes of one response key want together."""
    return [node.selection_set for node in nodes if node.selection_set]


@dataclass(frozen=True, slots=True)
class Selections:
    """Fields of an operation, with its fragments spread and `@skip` and `@include` applied."""

    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Mapping[str, Any]

    def fields(self, parent: GraphQLObjectType, sets: Iterable[SelectionSetNode]) -> Fields:
        """The fields wanted of a value of type `parent`, in the order in which they are first named."""
        fields: Fields = {}
        visited: set[str] = set()
        for selection_set in sets:
            self._visit(parent, selection_set, fields, visited)
        return fields

    def _visit(
        self, parent: GraphQLObjectType, selection_set: SelectionSetNode, fields: Fields, visited: set[str]
    ) -> None:
        for node in selection_set.selections:
            if not self._included(node):
                continue
            if isinstance(node, FieldNode):
                fields.setdefault((node.alias or node.name).value, []).append(node)
            elif isinstance(node, InlineFragmentNode):
                if node.type_condition is None or _applies(node.type_condition.name.value, parent):
                    self._visit(parent, node.selection_set, fields, visited)
            elif isinstance(node, FragmentSpreadNode) and node.name.value not in visited:
                visited.add(node.name.value)
                fragment = self.fragments[node.name.value]
                if _applies(fragment.type_condition.name.value, parent):
                    self._visit(parent, fragment.selection_set, fields, visited)

    def _included(self, node: SelectionNode) -> bool:
        for directive in node.directives or ():
            if directive.name.value in {"skip", "include"}:
                value = value_from_ast((directive.arguments or ())[0].value, GraphQLBoolean, dict(self.variables))
                if value is (directive.name.value == "skip"):
                    return False
        return True


def _applies(condition: str, parent: GraphQLObjectType) -> bool:
    return condition == parent.name or condition in {interface.name for interface in parent.interfaces}
