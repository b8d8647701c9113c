"""Gets an invented study into the graph as any study gets there, and tells what that costs."""

import resource
import time

from benchmarks.figures import Figure, tell
from benchmarks.generate import Hub, Spread, content_hash
from benchmarks.processes import engines, memory_mb
from graph_api.rounds.load import load_study
from graph_api.service import Service

TELL_SECONDS = 10


async def load(service: Service, given: Spread | Hub) -> list[Figure]:
    """Nothing when it is there already. The loader needs a whole study as values, so that is what its memory says."""
    (state,) = await service.database.read_statement("rounds/study_state", study=given.key)
    if state["contentHash"].endswith(content_hash(given)):
        tell(f"{given.key}: its {given.quotes} quotes are there already")
        return []
    tell(f"{given.key}: {given.quotes} quotes are made")
    study = given.study()
    begin = time.perf_counter()
    await load_study(service.database, study, content_hash(given), by="benchmarks", progress=_Told(), grace=0)
    seconds = time.perf_counter() - begin
    await service.published.refresh()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    return [
        Figure(
            name=f"load_{given.key}",
            value=seconds,
            unit="s",
            n=given.quotes,
            seed=given.seed,
            detail=f"{given.quotes} quotes, {given.quotes / seconds:.0f} a second; at most {peak:.0f} MB here",
            counts={"quotes_a_second": given.quotes / seconds, "loader_mb": peak, "engine_mb": _engine_mb(service)},
        )
    ]


def _engine_mb(service: Service) -> float:
    return sum(memory_mb(pid) for pid in engines(service.settings.home))


class _Told:
    """Progress of a load, which has a step every second or so."""

    def __init__(self) -> None:
        self._last = time.monotonic()

    def __call__(self, step: str) -> None:
        if time.monotonic() - self._last > TELL_SECONDS:
            self._last = time.monotonic()
            tell(f"  {step}")
