"""How groups see each other, counted from the readings of a round. Pure: a round in, counters out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph_api.model import PoleSide, Quote, Reading, Round, Valence

Counter = list[int]
"""Three numbers, cumulative by certainty: [HIGH, HIGH or MEDIUM, all]."""


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
    """How many quotes show one tension, and how many of them lean to either pole."""

    quotes: Counter = field(default_factory=lambda: [0, 0, 0])
    pole_a: Counter = field(default_factory=lambda: [0, 0, 0])
    pole_b: Counter = field(default_factory=lambda: [0, 0, 0])


@dataclass(slots=True)
class Tally:
    """What was counted in one cell, or in all cells of one order and coder together. A quote counts once."""

    quotes: Counter = field(default_factory=lambda: [0, 0, 0])
    valences: dict[Valence, Counter] = field(default_factory=lambda: {valence: [0, 0, 0] for valence in Valence})
    tensions: dict[str, Driving] = field(default_factory=dict)
    sources: dict[str, Counter] = field(default_factory=dict)
    respondents: dict[str, Counter] = field(default_factory=dict)

    def add(self, quote: Quote, reading: Reading) -> None:
        rank = reading.certainty.rank
        _count(self.quotes, rank)
        _count(self.valences[reading.valence], rank)
        _count(self.sources.setdefault(quote.source, [0, 0, 0]), rank)
        for pseudonym in dict.fromkeys(quote.respondents):
            _count(self.respondents.setdefault(pseudonym, [0, 0, 0]), rank)
        # A reading may show both poles of a tension: one quote for the tension, one for each pole.
        for tension in dict.fromkeys(showing.tension for showing in reading.shows):
            poles = {showing.pole for showing in reading.shows if showing.tension == tension}
            driving = self.tensions.setdefault(tension, Driving())
            _count(driving.quotes, rank)
            if PoleSide.A in poles:
                _count(driving.pole_a, rank)
            if PoleSide.B in poles:
                _count(driving.pole_b, rank)


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


def _cell(quote: Quote, reading: Reading, coder: str) -> Cell:
    return Cell(quote.said_by or "", reading.about[0], reading.role or "", reading.order, coder)


def _count(counter: Counter, rank: int) -> None:
    for index in range(rank, len(counter)):
        counter[index] += 1
