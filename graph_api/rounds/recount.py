"""What is derived, computed anew from the readings and compared with what is stored."""

from collections import Counter as Tally
from dataclasses import dataclass

from graph_api.database import Database, Rows
from graph_api.perceptions import Counter, nothing, slice_name


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """One number of what is derived that is not what the readings say: the counter and the slice of it."""

    cell: str
    what: str
    slice: str
    stored: int
    counted: int


async def recount(database: Database, study: str) -> list[Difference]:
    """Every difference in the published versions of a study, by cell; [] is as it should be. Writes nothing.

    Raises DatabaseError; DatabaseTimeoutError when a version is too large to be recounted in the time of one query.
    """
    (state,) = await database.read_statement("rounds/study_state", study=study)
    differences: list[Difference] = []
    for record in state["records"]:
        stored = _counters(await database.read_statement("rounds/stored", version=record["version"]))
        counted = _counters(await database.read_statement("rounds/counted", version=record["version"]))
        for cell, what in sorted(stored.keys() | counted.keys()):
            pairs = zip(stored.get((cell, what), nothing()), counted.get((cell, what), nothing()), strict=True)
            differences += [
                Difference(cell, what, slice_name(place), was, is_)
                for place, (was, is_) in enumerate(pairs)
                if was != is_
            ]
        differences += await _of_votes(database, record["version"])
    return differences


async def _of_votes(database: Database, version: str) -> list[Difference]:
    stored = _numbers(await database.read_statement("rounds/stored_agreements", version=version))
    counted = _numbers(await database.read_statement("rounds/counted_agreements", version=version))
    return [
        Difference(*place, "all", stored[place], counted[place])
        for place in sorted(stored.keys() | counted.keys())
        if stored[place] != counted[place]
    ]


def _numbers(rows: Rows) -> Tally[tuple[str, str]]:
    return Tally({(row["cell"], row["what"]): row["number"] for row in rows})


def _counters(rows: Rows) -> dict[tuple[str, str], Counter]:
    return {(row["cell"], row["what"]): row["counter"] for row in rows}
