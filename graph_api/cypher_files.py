"""The .cypher files: each is one statement, or one fragment that answers a GraphQL field.

A file starts with a header of comment lines:

    // Perception.tensions: the tension fields that drive how one group sees another.
    // in:  this (Perception), $first
    // out: driving
    // why: DRIVEN_BY is counted at import, so no quote is read here.

and a body whose lines may end in a guard: `// if $role`, `// unless $role`, `// if $orderBy is KEY_ASC and not $pole`.
Such a line is part of the statement only when that argument is given (not null, not false). A filter nobody asked for
is thus not in the text, which spares Neo4j a plan that could not use an index. A line with `// if Perception.roles`
makes, or helps to make, a property of a value of that type; where such a value is what a fragment gives, the line is
part of the statement only when a field that is wanted of it looks at that property.

A header may say in lines `// known: key = nullIf(this.observer, '')` which fields of what it finds can be told without
looking: where no others are wanted, nothing is looked up.

`// include: cell_value` stands for the lines of cypher/parts/cell_value.cypher, with their variables as they are.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph_api.cypher_lines import INCLUDE, Line, Parts, lines_of, looks_at
from graph_api.cypher_tokens import Token, as_written, tokens_of
from graph_api.errors import CypherFileError


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LABELS = _words(
    """
    Study Round Source Group Role Quote Reading Perception RoundTotal TensionField Pole GlossaryTerm Lesson
    LogbookEntry Respondent ImportRecord Schema ImportLock Writing Agreement
    """
)
RELATIONSHIP_TYPES = _words(
    """
    OF_STUDY FROM IN_ROUND SAID VOICED MEMBER_OF READS ABOUT IN_ROLE SHOWS SUPPORTS DRIVES MARKS HOLDS OF DRIVEN_BY
    HAS_POLE RELATES_TO DEFINES MENTIONS ADDRESSES PART_OF ON LOADED CONTRIBUTES OBSERVER_CANDIDATE DIFFERED_ON
    """
)
AMBIENT = frozenset({"published", "everything"})
"""Parameters every operation carries, under one name however deep a fragment stands."""

NAMING = frozenset({"variable", "parameter"})
"""Kinds of token that are called otherwise at each place."""
CLAUSES = frozenset({"MATCH", "OPTIONAL", "WHERE", "WITH", "UNWIND", "CALL"})
COMMENT = re.compile(r"\s*//")


@dataclass(frozen=True, slots=True)
class CypherFile:
    """One parsed file. `name` is its path below the folder, without the ending: `fields/Perception.tensions`."""

    name: str
    path: str
    summary: str
    parameters: tuple[str, ...]
    out: tuple[str, ...]
    lines: tuple[Line, ...]
    known: Mapping[str, tuple[Token, ...]]
    arguments: frozenset[str]
    """Arguments whose being given changes the text: `role`."""
    makes: frozenset[str]
    """The properties that it makes only where they are looked at: `Perception.roles`."""
    takes: frozenset[str] | None
    """The properties of `this` that it takes, with all it may make; None where it takes `this` whole."""
    is_step: bool
    """It is one MATCH, or one `WITH *, ...`: where one row is certain, no subquery is needed."""

    @property
    def field(self) -> str:
        """The GraphQL field it answers: `Perception.tensions`."""
        return self.name.rpartition("/")[2]

    def takes_without(self, spared: frozenset[str]) -> frozenset[str] | None:
        """The properties of `this` that it takes when these are not to be made."""
        return _taken([line for line in self.lines if spared.isdisjoint(line.makes)], self.known)

    @property
    def is_expression(self) -> bool:
        """It only returns a value made from `this`, without reading the graph: no subquery is needed."""
        return self.lines[0].tokens[0].text.startswith("RETURN")

    def render(self, arguments: Mapping[str, object], rename: Callable[[Token], str]) -> str:
        """The statement for these arguments, every variable and parameter passed through `rename`."""
        kept = [line.tokens for line in self.lines if not line.guard or line.counts(arguments)]
        return "\n".join(
            ["".join([rename(each) if each.kind in NAMING else each.text for each in tokens]) for tokens in kept]
        )

    @property
    def text(self) -> str:
        """The statement as it stands, for one without guards."""
        return self.render({}, as_written)


class CypherFiles:
    """All files of a folder, by name."""

    def __init__(self, files: Mapping[str, CypherFile]) -> None:
        self._files = dict(files)

    @classmethod
    def load(cls, folder: Path) -> "CypherFiles":
        """Read and check every file. Raises CypherFileError with file and line at the first fault."""
        paths = sorted(folder.rglob("*.cypher"))
        if not paths:
            raise CypherFileError(str(folder), 1, "holds no .cypher files; install Oogpunt anew")
        named = {path.relative_to(folder).with_suffix("").as_posix(): path for path in paths}
        parsed: dict[str, CypherFile | None] = {}

        def one(name: str) -> CypherFile | None:
            """None where there is no such file, or where it is being read: a part that includes itself."""
            if name not in parsed and name in named:
                parsed[name] = None
                parsed[name] = parse(name, named[name], part)
            return parsed.get(name)

        def part(name: str) -> Sequence[Line] | None:
            found = one(f"parts/{name}")
            return found.lines if found else None

        return cls({name: file for name in named if (file := one(name))})

    def statement(self, name: str) -> str:
        return self._files[name].text

    def under(self, folder: str) -> list[CypherFile]:
        """The files of one folder, by name."""
        return [file for name, file in self._files.items() if name.startswith(f"{folder}/")]

    def fields(self) -> dict[str, CypherFile]:
        """The fragments, by the GraphQL field they answer."""
        return {file.field: file for file in self.under("fields")}

    def subqueries(self) -> frozenset[str]:
        """The fields that take a subquery each."""
        return frozenset(name for name, file in self.fields().items() if not (file.is_expression or file.is_step))


def _is_step(lines: Iterable[Line]) -> bool:
    text = "\n".join("".join(token.text for token in line.tokens) for line in lines)
    first, *others = re.findall(r"\w+", text)
    return (first == "MATCH" or text.startswith("WITH *,")) and not CLAUSES.intersection(others)


def _taken(lines: Iterable[Line], known: Mapping[str, Sequence[Token]]) -> frozenset[str] | None:
    properties: frozenset[str] = frozenset()
    for each in (*(line.looks_at for line in lines), *map(looks_at, known.values())):
        if each is None:
            return None
        properties |= each
    return properties


def parse(name: str, path: Path, parts: Parts) -> CypherFile:
    """Read one file, with the parts it includes, and check it against its header."""
    shown = f"cypher/{name}.cypher"
    source = path.read_text(encoding="utf-8").splitlines()
    header, body = _split(source)
    summary, parameters, out, known = _header(name, shown, header)
    lines = tuple(lines_of(shown, body, parts))
    if not lines:
        raise CypherFileError(shown, len(source) + 1, "has a header but no statement")
    guards = frozenset(condition.argument for line in lines for condition in line.guard)
    makes = frozenset(name for line in lines for name in line.makes)
    takes = _taken(lines, known)
    file = CypherFile(
        name, shown, summary, parameters, out, lines, known, guards - makes, makes, takes, _is_step(lines)
    )
    _check(file)
    return file


def _split(source: list[str]) -> tuple[list[str], list[tuple[int, str]]]:
    size = next((i for i, line in enumerate(source) if not line.startswith("//") or INCLUDE.match(line)), len(source))
    body = [(number, line) for number, line in enumerate(source[size:], size + 1) if line.strip()]
    return source[:size], [(number, line) for number, line in body if INCLUDE.match(line) or not COMMENT.match(line)]


Header = tuple[str, tuple[str, ...], tuple[str, ...], Mapping[str, tuple[Token, ...]]]


def _header(name: str, shown: str, header: list[str]) -> Header:
    lines = [line.removeprefix("//").strip() for line in header]
    title = name.rpartition("/")[2]
    if not lines or not lines[0].startswith(f"{title}:"):
        raise CypherFileError(shown, 1, f"the first line is // {title}: and what the file is for")
    fields: dict[str, list[str]] = {"summary": [lines[0].partition(":")[2].strip()]}
    last = "summary"
    for line in lines[1:]:
        key, colon, rest = line.partition(":")
        if colon and key in {"in", "out", "known", "why"}:
            last, line = key, rest.strip()
        fields.setdefault(last, []).append(line)
    if "in" not in fields or "out" not in fields:
        raise CypherFileError(
            shown, 1, "the header needs // in: and // out:; write nothing behind them when there is nothing"
        )
    parameters = tuple(re.findall(r"\$(\w+)", " ".join(fields["in"])))
    out = tuple(re.findall(r"^\s*(\w+)|,\s*(\w+)", re.sub(r"\(.*?\)|;.*", "", " ".join(fields["out"]))))
    known = {
        field.strip(): tokens_of(shown, 1, value.strip(), [])
        for field, _, value in (line.partition("=") for line in fields.get("known", ()))
    }
    return " ".join(fields["summary"]), parameters, tuple(a or b for a, b in out), known


def _check(file: CypherFile) -> None:
    used: set[str] = set()
    for line in file.lines:
        used |= {condition.argument for condition in line.guard}
        for token in line.tokens:
            if token.kind == "label" and token.text not in LABELS:
                raise CypherFileError(file.path, line.number, f"the label {token.text} is unknown; see docs/graph.md")
            if token.kind == "type" and token.text not in RELATIONSHIP_TYPES:
                raise CypherFileError(
                    file.path, line.number, f"the relationship {token.text} is unknown; see docs/graph.md"
                )
            if token.kind == "parameter":
                used.add(token.text)
                if token.text not in file.parameters:
                    raise CypherFileError(
                        file.path, line.number, f'${token.text} is used but not declared; add it to "in:"'
                    )
    for parameter in file.parameters:
        if parameter not in used:
            raise CypherFileError(
                file.path, 1, f'${parameter} is declared but never used; use it or drop it from "in:"'
            )
