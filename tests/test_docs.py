"""The documentation does what it says: every question, answer and command in it is tried.

How it is written, so that it can be:

- ```graphql is a whole operation that needs no variables; ```json right behind it is its data, whole. A first line
  `# ask.graphql` makes it a file for the commands that follow.
- ```console holds commands behind `$ `, run one after another in a shell, and what they print.
- ```sh run holds a script that is run and ends well.
- ```sh holds commands that are not run; that they exist, with their options, is looked at, as in all the others.

`…` stands for whatever is there, on a line of its own for any lines or none, and a number with decimals for one that
rounds to it.
"""

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

import pytest
import typer
from graphql import OperationType, parse, validate

from graph_api.cli import app
from graph_api.schema import core
from graph_api.service import Service
from graph_api.settings import Address
from tests.serving import PATIENT, environment, seeded

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
URL = "http://127.0.0.1:8000"
"""Where the documents say that it answers."""

PATIENCE = 90


@dataclass(frozen=True)
class Block:
    path: Path
    line: int
    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.path.name}:{self.line}"


def blocks(path: Path) -> Iterator[Block]:
    text = path.read_text("utf-8")
    for found in re.finditer(r"^```(\w+(?: run)?)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE):
        yield Block(path, text.count("\n", 0, found.start()) + 1, found[1], found[2])


BLOCKS = [block for path in DOCUMENTS for block in blocks(path)]
RUN = {"console", "sh run"}
OPERATIONS = [block for block in BLOCKS if block.kind == "graphql"]
ANSWERS = {first: second for first, second in pairwise(BLOCKS) if (first.kind, second.kind) == ("graphql", "json")}


def is_as_shown(shown: Any, found: Any) -> bool:
    if shown == "…":
        return True
    if isinstance(shown, dict) and isinstance(found, dict):
        return shown.keys() == found.keys() and all(is_as_shown(shown[key], found[key]) for key in shown)
    if isinstance(shown, list) and isinstance(found, list):
        return len(shown) == len(found) and all(map(is_as_shown, shown, found))
    if isinstance(shown, float) and isinstance(found, float):
        return shown == round(found, len(str(shown).partition(".")[2]))
    if isinstance(shown, str) and isinstance(found, str):
        parts = re.split(r"(^…\n|…)", shown, flags=re.MULTILINE)
        pattern = "".join(".*" if part.startswith("…") else re.escape(part) for part in parts)
        return re.fullmatch(pattern, found, re.DOTALL) is not None
    return bool(shown == found)


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with seeded(server) as opened:
        yield opened


WRITES = {OperationType.MUTATION, OperationType.SUBSCRIPTION}

# ---- questions and their answers ----------------------------------------------------------------------------------


@pytest.mark.parametrize("block", OPERATIONS, ids=str)
async def test_a_question_is_answered_by_one_database_query(service: Service, block: Block) -> None:
    document = parse(block.text)
    assert validate(core(service.schema), document) == []
    if any(getattr(each, "operation", None) in WRITES for each in document.definitions):
        return  # what docs/writing.md shows is done by tests/test_writing.py and tests/test_subscriptions.py
    before = service.database.queries
    answer = await service.execute(block.text)
    assert "errors" not in answer, answer
    assert service.database.queries == before + 1
    if block in ANSWERS:
        is_shown = is_as_shown(json.loads(ANSWERS[block].text), answer["data"])
        assert is_shown, json.dumps(answer["data"], indent=2)


def test_every_answer_stands_behind_its_question() -> None:
    assert list(ANSWERS.values()) == [block for block in BLOCKS if block.kind == "json"]


# ---- commands -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Serving:
    url: str
    welcome: str


@pytest.fixture(scope="module")
def serving(server: Address) -> Iterator[Serving]:
    """What `make run` starts, at a port of its own."""
    command = [sys.executable, "-m", "graph_api", "serve", "--quiet"]
    variables = os.environ | environment(server) | PATIENT | {"OOGPUNT_PORT": "0"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=variables, cwd=ROOT) as process:
        assert process.stdout is not None
        welcome = "".join(islice(process.stdout, 4))
        url = welcome.partition("Open ")[2].partition("/graphql")[0]
        yield Serving(url, welcome.replace(url, URL))
        process.terminate()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the commands of a document are run: it has what they find in a checkout."""
    (tmp_path / "seed_data").symlink_to(ROOT / "seed_data")
    return tmp_path


@pytest.mark.parametrize("path", sorted({block.path for block in BLOCKS if block.kind in RUN}), ids=lambda p: p.name)
def test_commands_print_what_is_shown(server: Address, serving: Serving, folder: Path, path: Path) -> None:
    for block in blocks(path):
        if block.kind == "graphql" and (name := re.match(r"# ([\w-]+\.graphql)\n", block.text)):
            (folder / name[1]).write_text(block.text, "utf-8")
        if block.kind == "sh run":
            code, printed = run(block.text, server, serving, folder)
            assert code == 0, f"{block}\n{printed}"
            assert "errors" not in printed, f"{block}\n{printed}"
        if block.kind == "console":
            for command, shown in commands(block):
                printed = serving.welcome if command == "make run" else run(command, server, serving, folder)[1]
                assert is_printed(shown, printed), f"{block}: $ {command}\n{printed}"


def run(script: str, server: Address, serving: Serving, folder: Path) -> tuple[int, str]:
    variables = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
    variables |= (
        environment(server) | PATIENT | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    )
    command = ["sh", "-e", "-c", script.replace(URL, serving.url)]
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=variables,
        cwd=folder,
        timeout=PATIENCE,
        check=False,
    )
    return done.returncode, done.stdout


def commands(block: Block) -> Iterator[tuple[str, str]]:
    """Each command of a console, with what is shown below it."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def is_printed(shown: str, printed: str) -> bool:
    """Compared as JSON where it is, since the order of keys means nothing there."""
    try:
        return is_as_shown(json.loads(shown), json.loads(printed))
    except json.JSONDecodeError:
        return is_as_shown(shown.strip(), printed.strip())


def test_make_run_serves() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.search(r"^run:.*\n\t@\$\(BIN\)/oogpunt serve$", makefile, re.MULTILINE)


def written_commands() -> Iterator[tuple[str, list[str]]]:
    """Every command of ours in a block, as words, with its place."""
    for block in BLOCKS:
        if block.kind == "console":
            lines = [command for command, _ in commands(block)]
        elif block.kind.startswith("sh"):
            lines = [line for line in block.text.splitlines() if line.startswith(("oogpunt", "make", "OOGPUNT_"))]
        else:
            continue
        for line in lines:
            for words in simple_commands(line):
                yield f"{block}: {line}", words


def simple_commands(line: str) -> Iterator[list[str]]:
    """The commands of a line, apart at pipes, without the settings before them and where their output goes."""
    lexer = shlex.shlex(re.sub(r" 2?>+ ?\S+", "", line), posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    words: list[str] = []
    for word in [*lexer, "|"]:
        if word.strip("|&;<>") or not words:
            if words or "=" not in word:
                words.append(word)
        else:
            yield words
            words = []


def test_every_command_shown_exists_with_its_options() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    seen = set()
    for place, words in written_commands():
        seen.add(words[0])
        if words[0] == "make":
            assert set(words[1:]) <= targets, place
        if words[0].rpartition("/")[2] == "oogpunt":
            command: Any = typer.main.get_command(app)
            rest = words[1:]
            while hasattr(command, "commands"):
                assert rest, f"{place}: which command?"
                assert rest[0] in command.commands, place
                command = command.commands[rest[0]]
                rest = rest[1:]
            command.make_context(place, rest, resilient_parsing=True)
    assert {"make", "oogpunt"} <= seen
