"""A field at its place in an operation: its arguments, and what the names in its fragment become there."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from graphql import FieldNode, GraphQLField

from graph_api.arguments import Asked, Values
from graph_api.cypher_files import AMBIENT, CypherFile
from graph_api.cypher_lines import THIS
from graph_api.cypher_tokens import Token


class Parameter(NamedTuple):
    """`name` in the query stands for the value `of` this name of a field asked."""

    name: str
    asked: Asked
    of: str


@dataclass(frozen=True, slots=True)
class LookedAt:
    """Of a value of this type, the properties that the fields wanted of it look at."""

    type: str
    properties: frozenset[str]

    def spared(self, makes: Iterable[str]) -> frozenset[str]:
        """Those of properties like `Perception.roles` that nobody looks at."""
        own = f"{self.type}."
        return frozenset(
            each for each in makes if each.startswith(own) and each.removeprefix(own) not in self.properties
        )


@dataclass(slots=True)
class GivenNames:
    """Every name given in one query, and the parameters it needs."""

    given: int = 0
    parameters: list[Parameter] = field(default_factory=list)
    ambient: set[str] = field(default_factory=set)
    asked: list[Asked] = field(default_factory=list)

    def new(self, stem: str) -> str:
        """A variable that no other part of the query has."""
        self.given += 1
        return f"{stem}_{self.given}"


@dataclass(slots=True)
class Place:
    """`this` is the variable the field's parent is bound to; None at the root."""

    names: GivenNames
    asked: Asked
    this: str | None
    values: Values
    filled: dict[str, str] = field(default_factory=dict)

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
            self.names.ambient.add(name)
            return f"${name}"
        if name not in self.filled:
            self.filled[name] = f"p{len(self.names.parameters)}_{name}"
            self.names.parameters.append(Parameter(self.filled[name], self.asked, name))
        return f"${self.filled[name]}"

    def fill(self, name: str, other: str) -> None:
        """One argument takes the value of another here."""
        self.parameter(other)
        self.filled[name] = self.filled[other]

    def body(self, file: CypherFile, looked_at: LookedAt | None = None) -> tuple[str, list[str]]:
        """The fragment's text here, and what its results are called; None: all of what it finds may be looked at."""
        text, names = self._render(file, looked_at)
        return text, [names[name] for name in file.out]

    def expression(self, file: CypherFile) -> str:
        """The value a fragment without rows gives."""
        return f"({self._render(file)[0].removeprefix('RETURN').strip()})"

    def known(self, file: CypherFile, field: str) -> str:
        """The value of a field of what the fragment finds, told without looking."""
        return "".join(self.this or THIS if token.text == THIS else token.text for token in file.known[field])

    def _render(self, file: CypherFile, looked_at: LookedAt | None = None) -> tuple[str, dict[str, str]]:
        names = {THIS: self.this or THIS}

        def rename(token: Token) -> str:
            if token.kind == "parameter":
                return self.parameter(token.text)
            if token.text not in names:
                names[token.text] = self.names.new(token.text)
            return names[token.text]

        if not file.makes:
            return file.render(self.values, rename), names
        needed = file.makes - (looked_at.spared(file.makes) if looked_at else frozenset())
        return file.render({**self.values, **dict.fromkeys(needed, True)}, rename), names
