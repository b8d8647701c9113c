"""What it costs to read an operation or a question in words, and to answer a shape that nobody asked before.

The last is compared with a driver that is given the same Cypher under another name, so that Neo4j plans both.
"""

import re
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from statistics import median
from typing import Any

import orjson
from graphql import FieldNode, GraphQLSchema, parse, validate, visit
from graphql.language import Visitor

from benchmarks.figures import Figure, median_ratio, tell
from benchmarks.processes import ROOT, settings_of
from benchmarks.statements import statement
from graph_api.asking.interpret import interpret
from graph_api.model import Language
from graph_api.resources import explorer_folder
from graph_api.schema import core
from graph_api.service import Service, open_service

SEEN_MS, NEW_MS, FIRST, QUESTION_MS = 0.1, 3.0, 1.1, 5.0
"""The most that may be: an operation seen before, a new one of 100 fields, a first answer against the bare Cypher, a
question in words."""
TIMES = 1_000
NEW = 100
ANSWERS = 30
ASKED = 20
NUMBERS = count()
EXAMPLE = re.compile(r"^\| (.+) \| [A-Z_]+\b[^|]* \|$", re.MULTILINE)
"""A question in the tables of docs/asking.md, which has one of each kind."""


async def compiling(home: Path, seed: int) -> list[Figure]:
    async with open_service(settings_of(home), notify=tell) as service:
        await service.load_seed()
        document = (explorer_folder() / "flagship.graphql").read_text("utf-8")
        variables: dict[str, Any] = orjson.loads((explorer_folder() / "flagship.json").read_bytes())
        tell("compile: operations seen before, and new ones")
        figures = [_seen(service, document, variables, seed), _new(service, document, variables, seed)]
        figures.append(_asked(service, seed))
        tell("compile: answers to shapes that nobody asked before")
        return [*figures, await _first(service, document, variables, seed)]


def _other(document: str) -> str:
    """The same question under another name in the answer: for compiler and database another shape."""
    return document.replace("perception(", f"answer{next(NUMBERS)}: perception(", 1)


def _seen(service: Service, document: str, variables: dict[str, Any], seed: int) -> Figure:
    def again() -> None:
        running = service.operations.prepare(document, variables, None)
        service.reads.compiled(running.operation, running.document.fragments, running.variables)

    again()
    took = [_milliseconds(again) for _ in range(TIMES)]
    what = "from the text of an operation seen before to its Cypher"
    return Figure(name="compile_seen", value=median(took), unit="ms", goal=SEEN_MS, n=TIMES, seed=seed, detail=what)


def _new(service: Service, document: str, variables: dict[str, Any], seed: int) -> Figure:
    prepared, compiled = [], []
    for _ in range(NEW):
        text = _other(document)
        begin = time.perf_counter()
        running = service.operations.prepare(text, variables, None)
        prepared.append((time.perf_counter() - begin) * 1000)
        given = (running.operation, running.document.fragments, running.variables)
        compiled.append(_milliseconds(lambda given=given: service.reads.compiled(*given)))
    fields = _fields(core(service.schema), document)
    took, before = median(compiled), median(prepared)
    return Figure(
        name="compile_new",
        value=took * 100 / fields,
        unit="ms",
        goal=NEW_MS,
        n=NEW,
        seed=seed,
        detail=f"for 100 fields; {fields} fields took {took:.2f} ms, to parse and check them {before:.2f} ms before",
        counts={"fields": fields, "compile_ms": took, "prepare_ms": before},
    )


def _asked(service: Service, seed: int) -> Figure:
    questions = EXAMPLE.findall((ROOT / "docs" / "asking.md").read_text("utf-8"))
    study = service.published.snapshot.studies["example"]

    def read(question: str) -> float:
        return _milliseconds(lambda: interpret(question, study, Language.EN))

    first = read(questions[0])
    took = [read(question) for question in questions for _ in range(ASKED)]
    return Figure(
        name="question_read",
        value=median(took),
        unit="ms",
        goal=QUESTION_MS,
        n=len(took),
        seed=seed,
        detail=f"{len(questions)} questions in words; {max(took):.1f} ms at most, the first of a study {first:.0f} ms",
        counts={"most_ms": max(took), "first_ms": first},
    )


async def _first(service: Service, document: str, variables: dict[str, Any], seed: int) -> Figure:
    through, bare = [], []
    for place in range(ANSWERS):
        for side in (0, 1) if place % 2 else (1, 0):
            text = _other(document)
            asked = statement(service, _other(document), variables)
            begin = time.perf_counter()
            if side:
                await service.database.read(*asked)
            else:
                await service.execute(text, variables)
            (bare if side else through).append((time.perf_counter() - begin) * 1000)
    ours, theirs = median(through), median(bare)
    return Figure(
        name="first_answer",
        value=median_ratio(through, bare),
        unit="x",
        goal=FIRST,
        n=ANSWERS,
        seed=seed,
        detail=f"a new shape through the service {ours:.0f} ms, the bare Cypher of another {theirs:.0f} ms",
        counts={"ours_ms": ours, "bare_ms": theirs},
    )


def _fields(schema: GraphQLSchema, document: str) -> int:
    """Fields that the document names, those of a fragment once. Raises ValueError for one that does not fit."""
    parsed = parse(document)
    if errors := validate(schema, parsed):
        raise ValueError(errors[0])
    found: list[FieldNode] = []

    class Fields(Visitor):
        def enter_field(self, node: FieldNode, *_: object) -> None:
            found.append(node)

    visit(parsed, Fields())
    return len(found)


def _milliseconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000
