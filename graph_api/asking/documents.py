"""A question as a GraphQL operation that can be copied and run: literal arguments, laid out for people."""

import json
import re
from collections.abc import Iterator, Mapping

from graph_api.asking.interpretation import Value
from graph_api.asking.questions import FORMS, Question
from graph_api.asking.selections import EVIDENCE, SELECTIONS
from graph_api.model import Language

WIDTH = 80
"""Arguments that make a line longer stand on lines of their own, as the printers of GraphQL have it."""
ENUMS = {"valence", "minCertainty", "dimension", "rows", "columns", "language"}
SHOWN = 10
"""Readings of a perception that are asked for."""
_PART = re.compile(r"[{}]|\w+(?:\([^)]*\))?")


def document_of(question: Question, arguments: Mapping[str, Value], study: str, language: Language) -> str:
    form = FORMS[question]
    asked = [f"study: {_literal('study', study)}", *_written(arguments, form.arguments)]
    filtered = _written(arguments, form.filter)
    if filtered:
        asked.append(f"filter: {{ {', '.join(filtered)} }}")
    evidence = [f"filter: {{ {', '.join(found)} }}"] if (found := _written(arguments, form.evidence)) else []
    selection = SELECTIONS[question].replace("LANGUAGE", language.value)
    selection = selection.replace(EVIDENCE, f"({', '.join([*evidence, f'first: {SHOWN}'])})")
    return "\n".join(["{", *_field(form.field, asked), *_laid_out(selection, depth=2), "  }", "}"])


def _written(arguments: Mapping[str, Value], names: tuple[str, ...]) -> list[str]:
    return [f"{name}: {_literal(name, arguments[name])}" for name in names if name in arguments]


def _literal(name: str, value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(_literal(name, each) for each in value)}]"
    return value if name in ENUMS else json.dumps(value, ensure_ascii=False)


def _field(name: str, arguments: list[str]) -> Iterator[str]:
    line = f"{name}({', '.join(arguments)})"
    if len(line) <= WIDTH:
        yield f"  {line} {{"
    else:
        yield f"  {name}("
        yield from (f"    {argument}" for argument in arguments)
        yield "  ) {"


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
