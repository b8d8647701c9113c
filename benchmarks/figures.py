"""What was measured, as one line for people and one of JSON for programs."""

import json
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import ceil
from statistics import median
from typing import Any

RATIO = "x"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure. `goal` is the most it may be, `n` how many measurements stand behind it."""

    name: str
    value: float
    unit: str
    """`x` for a ratio within one run; else what the value counts."""
    n: int
    seed: int
    goal: float | None = None
    detail: str = ""
    counts: dict[str, float] = field(default_factory=dict)
    """Further numbers that belong to it."""
    load: float = field(default_factory=lambda: os.getloadavg()[0])
    """Programs that wanted a processor in the last minute, ours included."""

    @property
    def met(self) -> bool | None:
        return None if self.goal is None else self.value <= self.goal

    @property
    def line(self) -> str:
        kind = "ratio" if self.unit == RATIO else "value"
        values: dict[str, Any] = {"name": self.name, kind: round(self.value, 3), "unit": self.unit}
        values |= {"goal": self.goal, "met": self.met, "n": self.n, "seed": self.seed, "load": round(self.load, 2)}
        return json.dumps(values | {name: round(value, 3) for name, value in self.counts.items()})


def tell(sentence: str) -> None:
    """Progress, apart from the figures."""
    print(sentence, file=sys.stderr, flush=True)


def report(figures: Iterable[Figure]) -> None:
    """A table, and below it the lines of JSON."""
    rows = list(figures)
    width = max(len(figure.name) for figure in rows)
    print(f"\n{'':{width}}  {'measured':>12}  {'at most':>9}")
    for figure in rows:
        goal = "" if figure.goal is None else f"{figure.goal:g} {figure.unit}"
        missed = "" if figure.met is not False else "  MISSED"
        value = f"{figure.value:.2f} {figure.unit}"
        print(f"{figure.name:{width}}  {value:>12}  {goal:>9}  {figure.detail}{missed}".rstrip())
    print(*(figure.line for figure in rows), sep="\n", flush=True)


def median_ratio(of: Sequence[float], to: Sequence[float]) -> float:
    """The median of the ratios of measurements taken next to each other, so that what disturbs one disturbs both."""
    return median(one / other for one, other in zip(of, to, strict=True))


def percentile(values: Sequence[float], percent: float) -> float:
    """The nearest rank: the smallest value that so many percent do not exceed."""
    return sorted(values)[ceil(len(values) * percent / 100) - 1]
