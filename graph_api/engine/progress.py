"""Shows how far the fetching of the engine is: a bar on a terminal, two lines elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from graph_api.engine.jars import Progress


@contextmanager
def fetch_progress(*, quiet: bool, notify: Callable[[str], None]) -> Iterator[Progress]:
    """What `fetch` tells its progress to. Shows nothing when all is there already, or when `quiet`."""
    if quiet or not sys.stderr.isatty():
        yield _lines(notify)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("Fetching the engine (126 MB, once)"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task("", total=None, visible=False)
        yield lambda done, total: bars.update(task, completed=done, total=total, visible=True)


def _lines(notify: Callable[[str], None]) -> Progress:
    is_told = False

    def tell(done: int, total: int) -> None:
        nonlocal is_told
        if done < total and not is_told:
            notify(f"Fetching the engine: {total - done} of {total} jars (126 MB in all, once) ...")
            is_told = True
        elif done == total and is_told:
            notify("The engine is fetched.")

    return tell
