"""`oogpunt serve`."""

from graph_api.cli.common import Quiet, settings, teller
from graph_api.server import serve as run_server

WELCOME = """
Oogpunt answers. Ctrl-C stops it.
  Open {url}/graphql in a browser; a first question is there already.
  Ask  oogpunt see managers council-members --study example   in another terminal."""


def serve(quiet: Quiet = False) -> None:
    """Start the engine and the API, and load the studies that come along.

    A second run goes on from what is there. Ctrl-C stops both, a second Ctrl-C at once.
    """
    notify = teller(quiet=quiet)
    run_server(settings(), quiet=quiet, notify=notify, welcome=lambda url: print(WELCOME.format(url=url), flush=True))
