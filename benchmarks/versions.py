"""Two versions of one study, and what an answer looks like that is wholly of one of them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.folder import write_study
from benchmarks.generate import Spread
from graph_api.model import Quote, Study

KEY = "kill"
PAGE = 100
QUOTES = (150, 180)
OBSERVERS = {"managers", "middle-management"}


@dataclass(frozen=True, slots=True)
class Version:
    """One of the two: loaded in turn, the first is of every odd revision of the study, the second of every even one."""

    folder: Path
    quotes: tuple[Quote, ...]

    def answer(self, revision: int, first: int) -> dict[str, Any]:
        """To the operation `whole`."""
        evidence = [quote for quote in self.quotes if _is_evidence(quote)]
        listed = [{"node": {"key": quote.key, "text": quote.text}} for quote in self.quotes[:first]]
        return {
            "perception": {
                "quotes": len(evidence),
                "evidence": {
                    "totalCount": len(evidence),
                    "edges": [{"node": {"quote": {"text": quote.text}}} for quote in evidence[:PAGE]],
                },
                "about": {"revision": revision},
            },
            "quotes": {"totalCount": len(self.quotes), "edges": listed},
        }


def write_versions(folder: Path, seed: int) -> tuple[Version, Version]:
    first, second = (
        Spread(key=KEY, quotes=quotes, rounds=2, seed=seed, mark=f"version {number}").study()
        for number, quotes in enumerate(QUOTES, 1)
    )
    return _write(folder / "1", first), _write(folder / "2", second)


def _write(folder: Path, study: Study) -> Version:
    write_study(study, folder)
    return Version(folder, tuple(quote for round_ in study.rounds for quote in round_.quotes))


def _is_evidence(quote: Quote) -> bool:
    return quote.said_by in OBSERVERS and quote.readings[0].about[0] == "council-members"
