"""`oogpunt serve`."""

import sys
from pathlib import Path

from graph_api.cli.common import Quiet, settings, teller
from graph_api.server import serve as run_server

WELCOME = """
Oogpunt answers. Ctrl-C stops it.
  Open {url}/graphql in a browser; a first question is there already.
  Ask  {command} see managers council-members --study example   in another terminal."""


def serve(quiet: Quiet = False) -> None:
    """Start the engine and the API, and load the studies that come along.

    A second run goes on from what is there. Ctrl-C stops both, a second Ctrl-C at once.
    """
    run_server(settings(), quiet=quiet, notify=teller(quiet=quiet), welcome=_welcome)


def _welcome(url: str) -> None:
    print(WELCOME.format(url=url, command=_command()), flush=True)


def _command() -> str:
    """What to type to run this program again: as it was called, since a checkout's command is on no PATH."""
    called = Path(sys.argv[0])
    return str(called) if called.name == "oogpunt" and called.parent != Path() else "oogpunt"
