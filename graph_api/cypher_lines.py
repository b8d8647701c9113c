"""The lines of a .cypher file: what stands in one, and when it counts.

A line that ends in a guard is part of the statement only when that holds; `// include: NAME` stands for the lines of a
part. How a file is written is told in `cypher_files`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph_api.cypher_tokens import Token, tokens_of
from graph_api.errors import CypherFileError

THIS = "this"
"""The name under which a fragment finds what it starts from."""

INCLUDE = re.compile(r"\s*//\s*include:\s*(\w+)\s*$")
GUARD = re.compile(r"//\s*(if|unless)\s+(.+)$")
PROPERTY = re.compile(r"\.(\w+)")
CONDITION = re.compile(r"(not\s+)?(?:\$(\w+)(?:\s+is\s+(\w+))?|([A-Z]\w+\.\w+))")


@dataclass(frozen=True, slots=True)
class Condition:
    """`argument` given (or one `value` of it), or, with `given` false, the opposite."""

    argument: str
    value: str | None
    given: bool

    def holds(self, arguments: Mapping[str, object]) -> bool:
        value = arguments.get(self.argument)
        if self.value is None:
            return (value is not None and value is not False) is self.given
        text = str(value).lower() if isinstance(value, bool) else value
        return (text == self.value) is self.given


@dataclass(frozen=True, slots=True)
class Line:
    """One line, part of the statement when its guard holds: all of its conditions, or with `either` one of them.

    The plain text between two names is one token, since lines are rendered often.
    """

    number: int
    tokens: tuple[Token, ...]
    guard: tuple[Condition, ...]
    either: bool
    looks_at: frozenset[str] | None
    """The properties of `this` that it takes; None where it takes `this` whole."""

    @property
    def makes(self) -> list[str]:
        """The properties it is there to make, like `Perception.roles`."""
        return [condition.argument for condition in self.guard if "." in condition.argument]

    def counts(self, arguments: Mapping[str, object]) -> bool:
        held = [condition.holds(arguments) for condition in self.guard]
        return any(held) if self.either else all(held)


Parts = Callable[[str], Sequence[Line] | None]
"""The lines of a part, by its name: none of one that is not there, or that includes itself."""


def lines_of(shown: str, body: Sequence[tuple[int, str]], parts: Parts) -> Iterator[Line]:
    """Those of a file that is shown as `shown`, from its numbered text. Raises CypherFileError."""
    braces: list[str] = []
    for number, text in body:
        if include := INCLUDE.match(text):
            part = parts(include[1])
            if part is None:
                raise CypherFileError(
                    shown, number, f"there is no part {include[1]} in cypher/parts/, or it includes itself"
                )
            yield from (replace(line, number=number) for line in part)
            continue
        match = GUARD.search(text)
        guard = tuple(_conditions(shown, number, match)) if match else ()
        tokens = tokens_of(shown, number, text[: match.start()] if match else text, braces)
        if tokens:
            yield Line(number, tokens, guard, match is not None and " or " in match[2], looks_at(tokens))


def _conditions(shown: str, number: int, guard: re.Match[str]) -> Iterator[Condition]:
    for text in re.split(" and | or ", guard[2]):
        match = CONDITION.fullmatch(text.strip())
        if match is None:
            raise CypherFileError(
                shown,
                number,
                f"{text.strip()!r} is no condition; write $role, not $role, $role is VALUE, or Perception.role",
            )
        yield Condition(match[2] or match[4], match[3], (guard[1] == "if") is (match[1] is None))


def looks_at(tokens: Sequence[Token]) -> frozenset[str] | None:
    """The properties of `this` that these take; None where they take `this` whole."""
    found = set()
    for place, token in enumerate(tokens):
        if token.kind == "variable" and token.text == THIS:
            taken = PROPERTY.match(tokens[place + 1].text) if place + 1 < len(tokens) else None
            if taken is None:
                return None
            found.add(taken[1])
    return frozenset(found)
