"""Cypher as tokens: which words of a line are names, and of what.

Style is binding, because names are told apart by it: KEYWORDS, `Labels`, RELATIONSHIP_TYPES, variablesInCamelCase.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Literal

from graph_api.errors import CypherFileError

TOKEN = re.compile(
    r"(?P<comment>//.*)|(?P<string>'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|`[^`]*`)|\$(?P<parameter>\w+)"
    r"|(?P<word>[^\W\d]\w*)|(?P<other>\d+|\s+|.)"
)
SUBQUERY_WORDS = {"CALL", "COLLECT", "COUNT", "EXISTS"}
CONSTANTS = {"true", "false", "null"}

Kind = Literal["variable", "parameter", "label", "type", "text"]


@dataclass(frozen=True, slots=True)
class Token:
    kind: Kind
    text: str


def as_written(token: Token) -> str:
    return f"${token.text}" if token.kind == "parameter" else token.text


def tokens_of(shown: str, number: int, text: str, braces: list[str]) -> tuple[Token, ...]:
    """Those of line `number` of the file `shown`. `braces` keeps, over lines, the kind of each open `{`.

    The text between two names is one token. Raises CypherFileError.
    """
    tokens: list[Token] = []
    for is_text, same in groupby(_told_apart(shown, number, text, braces), lambda token: token.kind == "text"):
        run = list(same)
        tokens += [_token("text", "".join(token.text for token in run))] if is_text else run
    return tuple(tokens)


def _told_apart(shown: str, number: int, text: str, braces: list[str]) -> Iterator[Token]:
    """Variables, parameters, labels and relationship types, and pieces of the rest."""
    parts = [m for m in TOKEN.finditer(text.rstrip()) if m.lastgroup != "comment"]
    words = [m.group() for m in parts]
    for index, (match, word) in enumerate(zip(parts, words, strict=True)):
        before = next((w for w in reversed(words[:index]) if not w.isspace()), "")
        after = next((w for w in words[index + 1 :] if not w.isspace()), "")
        if word == "{":
            braces.append("subquery" if before in SUBQUERY_WORDS or before == ")" else "map")
        elif word == "}":
            if not braces:
                raise CypherFileError(shown, number, "a } without its {")
            braces.pop()
        if match.lastgroup == "parameter":
            yield _token("parameter", match["parameter"])
        elif match.lastgroup == "word":
            in_map = bool(braces) and braces[-1] == "map"
            is_yielded = "YIELD" in words[:index] and after == "AS"
            is_typed = index > 0 and words[index - 1] in {":", "|"} and not in_map
            kind: Kind = "text" if is_yielded else _kind(word, before, after, in_map, is_typed, words[index + 1 :])
            yield _token(kind, word)
        else:
            yield _token("text", word)


@cache
def _token(kind: Kind, text: str) -> Token:
    """One for all places where it stands: the files have tens of thousands, and few different ones."""
    return Token(kind, text)


def _kind(word: str, before: str, after: str, in_map: bool, is_typed: bool, rest: list[str]) -> Kind:
    if word.isupper() and len(word) > 1:
        return "type" if is_typed else "text"
    if word[0].isupper():
        return "label"
    if before == "." or after == "(" or word in CONSTANTS or (in_map and after == ":"):
        return "text"
    if re.match(r"(\.\w+)+\(", "".join(rest)):
        return "text"
    return "variable"
