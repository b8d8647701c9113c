"""A field at its place in an operation: its arguments, and what the names in its fragment become there."""

from dataclasses import dataclass, field
from typing import NamedTuple

from graphql import FieldNode, GraphQLField

from graph_api.arguments import Asked, Values
from graph_api.cypher_files import AMBIENT, THIS, CypherFile, Token


class Parameter(NamedTuple):
    """`name` in the query stands for the value `of` this name of a field asked."""

    name: str
    asked: Asked
    of: str


@dataclass(slots=True)
class Names:
    """Every name given in one query, and the parameters it needs."""

    given: int = 0
    parameters: list[Parameter] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)

    def new(self, stem: str) -> str:
        """A variable that no other part of the query has."""
        self.given += 1
        return f"{stem}_{self.given}"


@dataclass(slots=True)
class Place:
    """`this` is the variable the field's parent is bound to; None at the root."""

    names: Names
    asked: Asked
    this: str | None
    values: Values
    known: dict[str, str] = field(default_factory=dict)

    @property
    def definition(self) -> GraphQLField:
        return self.asked.definition

    @property
    def node(self) -> FieldNode:
        return self.asked.node

    def given(self, argument: str) -> bool:
        return self.values.get(argument) is not None

    def parameter(self, name: str) -> str:
        """The query's own parameter for an argument of this field."""
        if name in AMBIENT:
            return f"${name}"
        if name not in self.known:
            self.known[name] = f"p{len(self.names.parameters)}_{name}"
            self.names.parameters.append(Parameter(self.known[name], self.asked, name))
        return f"${self.known[name]}"

    def body(self, file: CypherFile) -> tuple[str, list[str]]:
        """The fragment's text here, and what its results are called."""
        text, names = self._render(file)
        return text, [names[name] for name in file.out]

    def expression(self, file: CypherFile) -> str:
        """The value a fragment without rows gives."""
        return f"({self._render(file)[0].removeprefix('RETURN').strip()})"

    def _render(self, file: CypherFile) -> tuple[str, dict[str, str]]:
        names = {THIS: self.this or THIS}

        def rename(token: Token) -> str:
            if token.kind == "parameter":
                return self.parameter(token.text)
            if token.kind != "variable":
                return token.text
            if token.text not in names:
                names[token.text] = self.names.new(token.text)
            return names[token.text]

        return file.render(self.values, rename), names
