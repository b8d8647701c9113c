"""`oogpunt load` and `oogpunt recount`: a study goes in, and what was derived from it is checked."""

import dataclasses
import getpass
from pathlib import Path
from typing import Annotated

import typer

from graph_api.cli.common import Json, Quiet, print_json, teller, with_service
from graph_api.rounds.load import LoadReport
from graph_api.rounds.recount import Difference
from graph_api.rounds.recount import recount as compare
from graph_api.service import Service

DIFFERENT = 6
"""The exit code when derived counters are not what the readings say."""


def load(
    folder: Annotated[
        Path, typer.Argument(help="A folder as described in docs/study-files.md.", file_okay=False, exists=True)
    ],
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Make a study count as it stands in its files, whole or not at all. The same again changes nothing.

    \b
      oogpunt load seed_data/example
    """
    by = getpass.getuser()
    progress = teller(quiet=quiet or json)
    report = with_service(lambda service: service.load(folder, by, progress), quiet=quiet or json, is_question=False)
    if json:
        print_json(dataclasses.asdict(report))
    else:
        print(_sentences(report))


def _sentences(report: LoadReport) -> str:
    state = "unchanged" if report.unchanged else "published"
    lines = [f"{report.study}: {state}, revision {report.revision}"]
    lines += [
        f"  round {each.key}: {each.change}; {each.sources} sources, {each.quotes} quotes, {each.readings} readings, "
        f"{each.perceptions} perceptions"
        for each in report.rounds
    ]
    return "\n".join(lines)


def recount(
    study: Annotated[str, typer.Argument(help="The key or a name of a study.")],
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Count anew what is derived from the readings, and say where the graph differs. Changes nothing."""

    async def compared(service: Service) -> list[Difference]:
        return await compare(service.database, service.published.snapshot.study(study))

    differences = with_service(compared, quiet=quiet or json)
    if json:
        print_json([dataclasses.asdict(each) for each in differences])
    elif differences:
        for each in differences:
            print(f"{each.cell} {each.what} ({each.slice}): stored {each.stored}, counted {each.counted}")
    else:
        print(f"{study}: every counter is what the readings say.")
    if differences:
        raise typer.Exit(DIFFERENT)
