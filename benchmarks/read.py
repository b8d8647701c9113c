"""`python -m benchmarks read`: what answers cost."""

from pathlib import Path

from benchmarks.figures import Figure, tell
from benchmarks.generate import Hub, Spread
from benchmarks.growth import flagships, lists, pages
from benchmarks.loading import load
from benchmarks.overhead import overhead
from benchmarks.processes import settings_of
from graph_api.service import open_service

SMALLER, SMALLEST = 100, 1_000
"""Few are this many times fewer than many; with fewest, lists are compared."""
HUB = 100_000


async def read(home: Path, quotes: int, seed: int) -> list[Figure]:
    """Loads what is not in this home yet, and measures."""
    many = Spread(key="many", quotes=quotes, seed=seed)
    few = Spread(key="few", quotes=quotes // SMALLER, seed=seed)
    fewest = Spread(key="fewest", quotes=max(quotes // SMALLEST, 100), seed=seed)
    hub = Hub(key="hub", large=min(HUB, quotes), small=100, seed=seed)
    settings = settings_of(home)
    async with open_service(settings, notify=tell) as service:
        await service.load_seed()  # so that the API that is measured starts from what is there, as it mostly does
        figures = [figure for given in (fewest, few, hub, many) for figure in await load(service, given)]
        figures.append(await pages(service, hub.key, seed))
        figures += await flagships(service, many, few, seed)
        figures += await lists(service, many, fewest, seed)
        figures += await overhead(service, many.key, seed)
    return figures
