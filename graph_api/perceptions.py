"""How groups see each other, counted from the readings of a round. Pure: a round in, counters out."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from typing import Any, TypeVar

from graph_api.model import (
    Attribution,
    Certainty,
    MentionMethod,
    PoleSide,
    Quote,
    Reading,
    Round,
    Showing,
    Side,
    Valence,
)

Key = TypeVar("Key", str, tuple[str, str])
Counter = list[int]
"""Numbers of quotes, a slice each: (any attribution, or one) x (any valence, or one) x least certainty.

So what is left of a filter on the three is one number in each counter, at the place that `slice_of` gives.
Those for any attribution come first, and are stored apart: few enough numbers for the database to keep them in the
record itself, where nearly all questions find what they need.
"""

Properties = dict[str, Any]

RANKS, VALENCES = len(Certainty), len(Valence) + 1
ANY_SPEAKER = VALENCES * RANKS
"""How many of the slices are for any attribution."""
SLICES = (len(Attribution) + 1) * ANY_SPEAKER
BY_SPEAKER = "BySpeaker"
"""Ends the name of the property with the other slices."""


def slice_of(least: Certainty, valence: Valence | None, attribution: Attribution | None) -> int:
    """The place in every counter."""
    said = 0 if attribution is None else 1 + list(Attribution).index(attribution)
    valued = 0 if valence is None else 1 + list(Valence).index(valence)
    return (said * VALENCES + valued) * RANKS + least.rank


def as_properties(counters: Mapping[str, Sequence[Counter]]) -> Properties:
    """Counters as properties: those of one name behind each other, in two lists."""
    anyones = {name: [n for each in listed for n in each[:ANY_SPEAKER]] for name, listed in counters.items()}
    return anyones | {
        name + BY_SPEAKER: [n for each in listed for n in each[ANY_SPEAKER:]] for name, listed in counters.items()
    }


def named(names: str, counters: str, counted: Mapping[str, Counter]) -> Properties:
    """Counters by name as properties: the names, and the counters in the same order."""
    return {names: list(counted), **as_properties({counters: list(counted.values())})}


def slice_name(place: int) -> str:
    """What is counted at a place, as people read it: `MEDIUM or surer, CRITICAL, GROUP`."""
    rest, rank = divmod(place, RANKS)
    said, valued = divmod(rest, VALENCES)
    names = [["HIGH"], ["MEDIUM or surer"], []][rank]
    names += [list(Valence)[valued - 1].value] if valued else []
    names += [list(Attribution)[said - 1].value] if said else []
    return ", ".join(names) or "all"


@cache
def _slices(certainty: Certainty, valence: Valence, attribution: Attribution) -> tuple[int, ...]:
    """Every place where such a reading counts."""
    return tuple(
        slice_of(least, valued, said)
        for said in (None, attribution)
        for valued in (None, valence)
        for least in Certainty
        if certainty.rank <= least.rank
    )


def nothing() -> Counter:
    return [0] * SLICES


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """One group seen by another, in one role.

    `''` stands for: observer unknown, no role, no coder (the accepted readings).
    """

    observer: str
    observed: str
    role: str
    order: int
    coder: str

    def key(self, round_key: str) -> str:
        """`round/observer/observed/role/order`, with `-` for none, and `/coder` behind it for a coder's own."""
        parts = [round_key, self.observer or "-", self.observed, self.role or "-", str(self.order)]
        return "/".join([*parts, self.coder] if self.coder else parts)


@dataclass(slots=True)
class Driving:
    """How many quotes show one tension, how many of them lean to either pole, and to its upside or downside."""

    quotes: Counter = field(default_factory=nothing)
    poles: dict[PoleSide, Counter] = field(default_factory=lambda: {pole: nothing() for pole in PoleSide})
    sides: dict[tuple[Side, PoleSide], Counter] = field(
        default_factory=lambda: {(side, pole): nothing() for side in Side for pole in PoleSide}
    )

    def add(self, shows: Collection[Showing], slices: tuple[int, ...]) -> None:
        """One reading's judgements of this tension, which may name both poles: one quote for each of them."""
        _count(self.quotes, slices)
        for pole in {showing.pole for showing in shows if showing.pole}:
            _count(self.poles[pole], slices)
        for side, pole in {(showing.side, showing.pole) for showing in shows if showing.side and showing.pole}:
            _count(self.sides[side, pole], slices)

    def properties(self) -> Properties:
        poles = {f"pole{pole}": [counter] for pole, counter in self.poles.items()}
        sides = {f"{side.lower()}{pole}": [counter] for (side, pole), counter in self.sides.items()}
        return as_properties({"quotes": [self.quotes], **poles, **sides})


@dataclass(slots=True)
class Contribution:
    """What one source or respondent adds: its quotes, and those of them that show a tension."""

    quotes: Counter = field(default_factory=nothing)
    tensions: dict[str, Counter] = field(default_factory=dict)

    def add(self, tensions: Collection[str], slices: tuple[int, ...]) -> None:
        _count(self.quotes, slices)
        for tension in tensions:
            _count(_counter(self.tensions, tension), slices)

    def properties(self) -> Properties:
        return {**as_properties({"quotes": [self.quotes]}), **named("tensions", "tensionQuotes", self.tensions)}


@dataclass(slots=True)
class Tally:
    """What was counted in one cell, or in all cells of one order and coder together. A quote counts once."""

    quotes: Counter = field(default_factory=nothing)
    tensions: dict[str, Driving] = field(default_factory=dict)
    sources: dict[str, Contribution] = field(default_factory=dict)
    respondents: dict[str, Contribution] = field(default_factory=dict)
    together: dict[tuple[str, str], Counter] = field(default_factory=dict)
    """By two tensions, in the order of their keys: quotes that show both."""
    marks: dict[str, Counter] = field(default_factory=dict)

    def add(self, quote: Quote, reading: Reading) -> None:
        slices = _slices(reading.certainty, reading.valence, quote.attribution)
        _count(self.quotes, slices)
        tensions = sorted({showing.tension for showing in reading.shows})
        self.sources.setdefault(quote.source, Contribution()).add(tensions, slices)
        for pseudonym in dict.fromkeys(quote.respondents):
            self.respondents.setdefault(pseudonym, Contribution()).add(tensions, slices)
        for tension in tensions:
            shows = [showing for showing in reading.shows if showing.tension == tension]
            self.tensions.setdefault(tension, Driving()).add(shows, slices)
        for pair in combinations(tensions, 2):
            _count(_counter(self.together, pair), slices)
        for mark in marks(quote, reading):
            _count(_counter(self.marks, mark), slices)

    def properties(self) -> Properties:
        """Of the sum itself; what is by tension, source or respondent stands on relationships."""
        together = {" ".join(pair): counter for pair, counter in self.together.items()}
        return {**as_properties({"quotes": [self.quotes]}), **named("together", "togetherQuotes", together)}


@dataclass(frozen=True, slots=True)
class Perceptions:
    """Every cell of a round, and the totals by (order, coder)."""

    cells: dict[Cell, Tally]
    totals: dict[tuple[int, str], Tally]


def perceptions(round_: Round) -> Perceptions:
    """Count a round: the accepted readings, and beside them each coder's own."""
    counted = Perceptions({}, {})
    for quote in round_.quotes:
        for reading in quote.readings:
            for cell in cells(quote, reading):
                counted.cells.setdefault(cell, Tally()).add(quote, reading)
                counted.totals.setdefault((cell.order, cell.coder), Tally()).add(quote, reading)
    return counted


def cells(quote: Quote, reading: Reading) -> Iterator[Cell]:
    """The cells a reading counts in: none, the accepted one, its coder's own, or both."""
    if reading.accepted:
        yield _cell(quote, reading, "")
    if reading.label is None:
        yield _cell(quote, reading, reading.coder)


def marks(quote: Quote, reading: Reading) -> list[str]:
    """What else a reading is counted by, and found again: words of a glossary, relations between groups.

    `word TERM`; `compound TERM`, where it is only a suggestion; for a reading about several groups `relation`,
    `relation GROUP`, and for each pair of them, in the order of their keys, `relation ONE OTHER` and
    `relation ONE OTHER TENSION`.
    """
    words = {
        f"{'compound' if mention.method is MentionMethod.COMPOUND else 'word'} {mention.term}"
        for mention in quote.mentions
    }
    groups = sorted(set(reading.about))
    pairs = [f"relation {one} {other}" for one, other in combinations(groups, 2)]
    tensions = sorted({showing.tension for showing in reading.shows})
    shown = [f"{pair} {tension}" for pair in pairs for tension in tensions]
    sides = ["relation", *(f"relation {group}" for group in groups)] if pairs else []
    return [*sorted(words), *sides, *pairs, *shown]


def _cell(quote: Quote, reading: Reading, coder: str) -> Cell:
    return Cell(quote.said_by or "", reading.about[0], reading.role or "", reading.order, coder)


def _counter(counters: dict[Key, Counter], key: Key) -> Counter:
    if key not in counters:
        counters[key] = nothing()
    return counters[key]


def _count(counter: Counter, slices: tuple[int, ...]) -> None:
    for place in slices:
        counter[place] += 1
