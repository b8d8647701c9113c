"""A question as a GraphQL operation that can be copied and run: literal arguments, laid out for people."""

import json
import re
from collections.abc import Iterator, Mapping

from graph_api.asking.interpretation import Value
from graph_api.asking.questions import FORMS, Question
from graph_api.asking.selections import EVIDENCE, SELECTIONS
from graph_api.model import Language

WIDTH = 80
"""What makes a line longer stands on lines of its own, as the printers of GraphQL have it."""
ENUMS = {"valence", "minCertainty", "dimension", "rows", "columns", "language"}
SHOWN = 10
"""Readings of a perception that are asked for."""
_PART = re.compile(r"[{}]|\w+(?:\([^)]*\))?")


def document_of(question: Question, arguments: Mapping[str, Value], study: str, language: Language) -> str:
    form = FORMS[question]
    asked = [f"study: {_literal('study', study)}", *_written(arguments, form.arguments)]
    asked += _filter(arguments, form.filter)
    evidence = _joined("evidence(", [*_filter(arguments, form.evidence), f"first: {SHOWN}"], ")")
    selection = SELECTIONS[question].replace("LANGUAGE", language.value).replace(EVIDENCE, evidence)
    field = _joined(f"{form.field}(", asked, ")").replace("\n", "\n  ")
    return "\n".join(["{", f"  {field} {{", *_laid_out(selection, depth=2), "  }", "}"])


def _filter(arguments: Mapping[str, Value], names: tuple[str, ...]) -> list[str]:
    found = _written(arguments, names)
    return [f"filter: {_joined('{ ', found, ' }')}"] if found else []


def _written(arguments: Mapping[str, Value], names: tuple[str, ...]) -> list[str]:
    return [f"{name}: {_literal(name, arguments[name])}" for name in names if name in arguments]


def _literal(name: str, value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return _joined("[", [_literal(name, each) for each in value], "]")
    return value if name in ENUMS else json.dumps(value, ensure_ascii=False)


def _joined(opening: str, parts: list[str], closing: str) -> str:
    """On one line, or, when that gets too long, each part on a line of its own."""
    line = f"{opening}{', '.join(parts)}{closing}"
    if len(line) <= WIDTH:
        return line
    inner = "\n".join(parts).replace("\n", "\n  ")
    return f"{opening.rstrip()}\n  {inner}\n{closing.strip()}"


def _laid_out(selection: str, depth: int) -> Iterator[str]:
    """One field a line; `{` ends the line of the field it opens."""
    line = ""
    for part in _parts(selection):
        if part == "{":
            yield f"{line} {{"
            line, depth = "", depth + 1
            continue
        if line:
            yield line
        if part == "}":
            depth -= 1
            line = f"{'  ' * depth}}}"
        else:
            line = f"{'  ' * depth}{part}"
    yield line


def _parts(selection: str) -> Iterator[str]:
    return (match.group() for match in _PART.finditer(selection))
