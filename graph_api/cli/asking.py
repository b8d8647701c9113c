"""`oogpunt see`, `query`, `studies`, `schema`: ask what the API answers, without the API."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer
from graphql import GraphQLError, OperationDefinitionNode, parse
from rich.console import Console
from rich.table import Table

from graph_api.cli.common import AnswerError, Json, Quiet, data, print_json, with_service
from graph_api.cli.perception import print_perception
from graph_api.cypher_files import CypherFiles
from graph_api.errors import UsageError
from graph_api.model import Certainty, Language
from graph_api.resources import cypher_folder, explorer_folder
from graph_api.schema import build_schema
from graph_api.service import Service

STUDIES = """query Studies($language: Language!) {
  studies(first: 100) { edges { node { key revision synthetic name(language: $language) { text } } } }
}"""
FIRST_CHOICE = "flevoland"


Tongue = Annotated[Language, typer.Option(case_sensitive=False, help="The language of labels and explanations.")]


def see(
    observer: Annotated[str, typer.Argument(help="Who sees: a key, name or alias of a group.")],
    observed: Annotated[str, typer.Argument(help="Who is seen.")],
    study: Annotated[str | None, typer.Option(help="The study asked. [default: flevoland, or the first]")] = None,
    role: Annotated[str | None, typer.Option(help="Only in this role.")] = None,
    round: Annotated[str | None, typer.Option(help="Only in this interview round.")] = None,
    coder: Annotated[str | None, typer.Option(help="As this coder reads it, instead of the accepted readings.")] = None,
    min_certainty: Annotated[
        Certainty, typer.Option(case_sensitive=False, help="Readings this certain or more.")
    ] = Certainty.LOW,
    language: Tongue = Language.NL,
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """How one group sees another: the tensions that drive it, and the quotes it stands on.

    \b
      oogpunt see managers council-members --study example
      oogpunt see managers statenleden --role directing --language en
    """
    variables = {
        "observer": observer,
        "observed": observed,
        "role": role,
        "round": round,
        "coder": coder,
        "minCertainty": min_certainty.value,
        "language": language.name,
    }

    async def ask(service: Service) -> dict[str, Any]:
        asked = {name: value for name, value in variables.items() if value is not None}
        asked["study"] = study or _first_study(service)
        answer, voices = [await data(service, _document(name), asked) for name in ("flagship", "voices")]
        return {"perception": {**answer["perception"], **voices["perception"]}}

    answer = with_service(ask, quiet=quiet or json)
    if json:
        print_json(answer)
    else:
        print_perception(answer["perception"], language)


def _document(name: str) -> str:
    return (explorer_folder() / f"{name}.graphql").read_text("utf-8")


def _first_study(service: Service) -> str:
    studies = sorted(service.published.snapshot.studies)
    if not studies:
        raise UsageError("No study is loaded. Load one with `oogpunt load FOLDER`, or run `oogpunt serve` once.")
    return FIRST_CHOICE if FIRST_CHOICE in studies else studies[0]


def query(
    file: Annotated[str, typer.Argument(help="A GraphQL document, or - for standard input.")],
    var: Annotated[
        list[str] | None, typer.Option(metavar="NAME=VALUE", help="A variable; JSON, or else a text.")
    ] = None,
    operation: Annotated[str | None, typer.Option(help="Which operation of the document to run.")] = None,
    quiet: Quiet = False,
    json: Annotated[bool, typer.Option("--json", help="Print it on one line, errors included, for programs.")] = False,
) -> None:
    """Run a GraphQL operation and print its answer.

    \b
      echo '{ studies { edges { node { key } } } }' | oogpunt query -
      oogpunt query ask.graphql --var study=example --var first=3
    """
    document = sys.stdin.read() if file == "-" else _read(Path(file))
    variables = dict(_variable(each) for each in var or [])
    _check_declared(document, variables)
    response = with_service(lambda service: service.execute(document, variables, operation), quiet=quiet or json)
    if json:
        print_json(response)
    elif "data" in response:
        print_json(response["data"], indent=True)
    if "errors" in response:
        raise AnswerError(response)


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read ({error}). Give a file of UTF-8 text, or - for the input.") from None


def _check_declared(document: str, variables: Mapping[str, Any]) -> None:
    """A misspelt name would leave the default in its place. Of what is no document, the answer tells what is wrong."""
    try:
        operations = [each for each in parse(document).definitions if isinstance(each, OperationDefinitionNode)]
    except GraphQLError:
        return
    declared = sorted({each.variable.name.value for one in operations for each in one.variable_definitions or ()})
    for name in variables:
        if name not in declared:
            names = f"declares {', '.join(declared)}" if declared else "declares no variable"
            raise UsageError(f"--var is {name!r}, and the document {names}")


def _variable(text: str) -> tuple[str, Any]:
    name, is_there, value = text.partition("=")
    if not (name and is_there):
        raise UsageError(f"--var is {text!r}; it takes NAME=VALUE, like --var study=example")
    try:
        return name, orjson.loads(value)
    except orjson.JSONDecodeError:
        return name, value


def studies(language: Tongue = Language.NL, quiet: Quiet = False, json: Json = False) -> None:
    """List the studies that are loaded."""
    answer = with_service(lambda service: data(service, STUDIES, {"language": language.name}), quiet=quiet or json)
    nodes = [edge["node"] for edge in answer["studies"]["edges"]]
    if json:
        print_json(nodes)
        return
    table = Table("key", "revision", "title", box=None)
    for node in nodes:
        table.add_row(node["key"], str(node["revision"]), node["name"]["text"])
    console = Console(highlight=False, markup=False)
    for line in console.render_lines(table, pad=False):
        print("".join(part.text for part in line).rstrip())


def schema() -> None:
    """Print the GraphQL schema. Needs no database."""
    print(build_schema(CypherFiles.load(cypher_folder())).as_str())
