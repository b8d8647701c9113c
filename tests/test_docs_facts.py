"""The documentation has each setting, command, figure and reason; its links lead somewhere, and its picture is true.

OOGPUNT_TEST_REWRITE=1 draws docs/answer.svg anew.
"""

import json
import os
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import typer
from graphql import GraphQLObjectType
from rich.console import Console
from rich.text import Text

from graph_api.cli import EPILOG, app
from graph_api.cli.perception import WIDTH, print_perception
from graph_api.cypher_files import LABELS, RELATIONSHIP_TYPES, CypherFiles
from graph_api.model import Language
from graph_api.resources import cypher_folder
from graph_api.schema import build_schema, core
from graph_api.settings import Settings
from graph_api.types.perception import Reason

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
TEXT = "\n".join(path.read_text("utf-8") for path in DOCUMENTS)
ANSWER = ROOT / "tests" / "golden" / "managers-on-council-members-example.json"


def test_every_command_is_explained() -> None:
    def named(command: Any, path: str) -> Iterator[str]:
        if not hasattr(command, "commands"):
            yield path
            return
        for name, inner in command.commands.items():
            yield from named(inner, f"{path} {name}")

    assert [path for path in named(typer.main.get_command(app), "oogpunt") if path not in TEXT] == []


class Asked(dict[str, str]):
    """An environment that remembers what it was asked for."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def get(self, name: str, default: Any = None) -> Any:
        self.names.add(name)
        return default


def test_the_settings_explained_are_the_settings() -> None:
    asked = Asked()
    Settings.from_env(asked)
    explained = {name for name in re.findall(r"OOGPUNT_[A-Z0-9_]+", TEXT) if not name.startswith("OOGPUNT_TEST_")}
    assert explained == asked.names
    short = re.sub(r" _([A-Z]+)(?=[,\n:])", r" OOGPUNT_NEO4J_\1", " ".join(EPILOG.split()))
    assert {name for name in asked.names if name not in short} == set()


def test_every_label_and_relationship_of_the_graph_is_explained() -> None:
    explained = (ROOT / "docs" / "graph.md").read_text("utf-8")
    assert {name for name in LABELS | RELATIONSHIP_TYPES if not re.search(rf"[`:]{name}\b", explained)} == set()


def test_every_module_has_its_place_in_the_architecture() -> None:
    table = (ROOT / "docs" / "architecture.md").read_text("utf-8").partition("## The engine")[0]
    modules = {
        path.stem for path in (ROOT / "graph_api").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert {
        name for name in modules if not name.startswith("__") and f"`{name}`" not in table and f"`{name}/`" not in table
    } == set()


def test_every_figure_of_the_answer_is_defined() -> None:
    schema = core(build_schema(CypherFiles.load(cypher_folder())))
    questions = (ROOT / "docs" / "questions.md").read_text("utf-8")
    assert schema.query_type is not None
    assert [field for field in schema.query_type.fields if f"`{field}`" not in TEXT and f" {field}(" not in TEXT] == []
    for name in ("Perception", "ValenceCounts", "DrivingTension", "Share", "About", "Explanation"):
        type_ = schema.type_map[name]
        assert isinstance(type_, GraphQLObjectType)
        assert [field for field in type_.fields if not re.search(rf"`(\w+\.)*{field}`", questions)] == [], name
    assert [reason for reason in Reason if f"`{reason}`" not in questions] == []


def anchors(path: Path) -> set[str]:
    """Of a document's headings, as they are made for readers of Markdown."""
    text = re.sub(r"^```.*?^```$", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)|(?:src|href)=\"([^\"]+)\"", path.read_text("utf-8")):
        link, _, anchor = "".join(target).partition("#")
        if "://" in link:
            continue
        found = path.parent / link if link else path
        assert found.exists(), f"{path.name}: {link}"
        assert not anchor or anchor in anchors(found), f"{path.name}: {link}#{anchor}"


VOICES = {"sources": 7, "respondents": 8}
"""As the tutorial shows them, which is run."""


def test_the_picture_is_what_is_printed() -> None:
    """Of the whole answer that is kept, which is compared with what comes."""
    drawn = ROOT / "docs" / "answer.svg"
    picture = draw(json.loads(ANSWER.read_text("utf-8")) | VOICES)
    if os.environ.get("OOGPUNT_TEST_REWRITE") == "1":
        drawn.write_text(picture, "utf-8")
        pytest.skip("docs/answer.svg was drawn anew, and compared with nothing")
    assert picture == drawn.read_text("utf-8")


def draw(perception: dict[str, Any]) -> str:
    """The answer down to its list of quotes, in fonts that are on every machine."""
    printed, screen = (
        Console(record=True, width=WIDTH, file=StringIO(), color_system="standard", no_color=False) for _ in range(2)
    )
    print_perception(perception, Language.EN, printed)
    lines = printed.export_text(styles=True).partition("Quotes (")[0].splitlines()[:-1]
    screen.print("[green]$[/] oogpunt see managers council-members --study example --language en\n", highlight=False)
    screen.print(Text.from_ansi("\n".join(lines)), highlight=False)
    return screen.export_svg(code_format=PICTURE, unique_id="answer")


PICTURE = """<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" xml:space="preserve">
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: {char_height}px;
}}
{styles}
</style>
<defs>{lines}</defs>
<rect width="{width}" height="{height}" rx="10" fill="#292929"/>
<g transform="translate({terminal_x}, {terminal_y})">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
