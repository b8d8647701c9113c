"""The command `oogpunt`."""

import sys

import typer

from graph_api.cli import asking, engine, loading, serving
from graph_api.errors import OogpuntError

HELP = """How groups see each other: which tensions drive it, and which quotes it stands on.

\b
  oogpunt serve                            answer at http://127.0.0.1:8000/graphql
  oogpunt see managers council-members     one answer, to read
  oogpunt load my-study/                   your own study, from its folder of YAML files
"""

EPILOG = """\b
Exit codes: 0 done, 1 an error of the program, 2 asked for something that is not there or not possible (also a fault
in a study's files), 3 a fault in a .cypher file, 4 the engine does not start or stop, 5 the database does not answer,
6 recount found differences, 130 broken off.

\b
Settings are environment variables. OOGPUNT_HOME: where the embedded engine keeps its data. OOGPUNT_CACHE: fetched jars.
OOGPUNT_HOST, OOGPUNT_PORT, OOGPUNT_BEHIND_PROXY=1: where the API listens. OOGPUNT_NEO4J_URI, _USER, _PASSWORD,
_DATABASE: a Neo4j 5.26 server instead of the embedded engine. OOGPUNT_QUERY_SECONDS: the most a read may take.
OOGPUNT_ENGINE_HEAP_MB, OOGPUNT_ENGINE_PAGE_CACHE_MB: memory of the embedded engine. OOGPUNT_ANSWERS_MB: memory of
answers kept. OOGPUNT_LIMITS: what an operation may ask. OOGPUNT_DOCUMENTS, OOGPUNT_TRUSTED_ONLY=1: documents known by
their hash. OOGPUNT_CORS_ORIGINS: web sites whose pages may ask.
"""

app = typer.Typer(
    help=HELP,
    epilog=EPILOG,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command()(serving.serve)
app.add_typer(engine.app, name="engine")
app.command()(loading.load)
app.command()(loading.recount)
app.command()(asking.see)
app.command()(asking.query)
app.command()(asking.studies)
app.command()(asking.schema)


def main() -> None:
    """Run a command; what goes wrong is one sentence and an exit code."""
    try:
        app()
    except OogpuntError as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
