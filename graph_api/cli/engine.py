"""`oogpunt engine`: the embedded Neo4j by itself."""

import threading

import typer

from graph_api.cli.common import Json, Quiet, print_json, settings, teller
from graph_api.engine import embedded
from graph_api.engine.jars import fetch as fetch_jars
from graph_api.engine.progress import fetch_progress

app = typer.Typer(help="The embedded Neo4j by itself: start, stop, status, fetch.", no_args_is_help=True)

LOOK_SECONDS = 0.5


@app.command()
def start(quiet: Quiet = False) -> None:
    """Run the engine until Ctrl-C or `engine stop`, so that commands beside it need not start one each."""
    chosen = settings()
    with embedded.running_engine(chosen, quiet=quiet) as address:
        teller(quiet=quiet)(f"The engine answers at {address.uri}. Ctrl-C stops it.")
        try:
            while embedded.status(chosen):
                threading.Event().wait(LOOK_SECONDS)
        except KeyboardInterrupt:
            teller(quiet=quiet)("Stopping.")


@app.command()
def stop(quiet: Quiet = False) -> None:
    """Stop the engine of OOGPUNT_HOME, whoever started it."""
    stopped = embedded.stop(settings())
    teller(quiet=quiet)("The engine is stopped." if stopped else "No engine runs.")


@app.command()
def status(json: Json = False) -> None:
    """Say whether an engine runs in OOGPUNT_HOME, and where. Its password is in engine.json there."""
    chosen = settings()
    running = embedded.status(chosen)
    found = {"home": str(chosen.home), "uri": running and running.address.uri, "pid": running and running.pid}
    if json:
        print_json(found)
    elif running:
        print("An engine runs in {home}: {uri}, process {pid}.".format(**found))
    else:
        print(f"No engine runs in {chosen.home}.")


@app.command()
def fetch(quiet: Quiet = False) -> None:
    """Fetch what the engine needs into OOGPUNT_CACHE (126 MB), for a start without network."""
    with fetch_progress(quiet=quiet, notify=teller(quiet=quiet)) as progress:
        fetch_jars(settings().cache, progress)
    teller(quiet=quiet)("All is there.")
