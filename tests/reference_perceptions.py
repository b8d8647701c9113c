"""How groups see each other, counted the slow way: every answer goes through all readings of the study."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from math import sqrt
from typing import Any

from graph_api.model import Attribution, Certainty, PoleSide, Valence
from tests.reference_world import Loaded, Opaque, Thing

Z = 1.959963984540054
"""Of the normal distribution, for 95 %."""

SENTENCES = {
    "NO_ROUND_PUBLISHED": (
        "Er is nog geen ronde gepubliceerd waarin dit geteld kan worden.",
        "No round in which this could be counted is published yet.",
    ),
    "ONLY_UNATTRIBUTED": (
        "Van geen citaat is vastgelegd dat deze groep het uitsprak; "
        "de citaten over de andere groep hebben geen bekende spreker.",
        "No quote is recorded as said by this group; the quotes about the other group have no recorded speaker.",
    ),
    "NOBODY_RECORDED": (
        "Er is geen citaat vastgelegd waarin dit gezien wordt.",
        "No quote is recorded in which this is seen.",
    ),
    "NO_TENSION_READ": (
        "Er zijn citaten, maar in geen ervan is een spanningsveld gelezen.",
        "There are quotes, but no tension was read in any of them.",
    ),
    "NO_SELF_IMAGE": (
        "Van een van de groepen is geen citaat over zichzelf vastgelegd.",
        "Of one of the groups no quote about itself is recorded.",
    ),
    "NO_META_PERCEPTION": (
        "Er is geen citaat vastgelegd over hoe deze groep denkt te worden gezien.",
        "No quote is recorded on how this group thinks it is seen.",
    ),
    "ROUNDS_NOT_COMPARABLE": (
        "In de twee ronden spraken niet dezelfde groepen; wat nieuw of verdwenen lijkt, kan daaraan liggen.",
        "Other groups spoke in the two rounds; what seems new or vanished may be due to that.",
    ),
}


@dataclass(frozen=True, slots=True)
class Counting:
    """Which readings count: the accepted ones, or the unlabelled ones of a coder; this certain; and so on."""

    coder: str | None = None
    least: Certainty = Certainty.LOW
    valence: Valence | None = None
    attribution: Attribution | None = None

    def counts(self, thing: Thing) -> bool:
        reading = thing.value
        return (
            (reading.accepted if self.coder is None else (reading.coder, reading.label) == (self.coder, None))
            and list(Certainty).index(reading.certainty) <= list(Certainty).index(self.least)
            and self.valence in (None, reading.valence)
            and self.attribution in (None, thing.quote.attribution)
        )


@dataclass(frozen=True, eq=False)
class Seen:
    """A perception. `roles` and `rounds` that are None leave nothing out; a role or observer that is None is none."""

    of: Loaded
    observer: str | None
    observed: str
    roles: tuple[str | None, ...] | None
    rounds: tuple[str, ...] | None
    order: int
    counting: Counting
    nested: bool = False
    is_cell: bool = False

    type = "Perception"

    @property
    def id(self) -> str:
        if self.is_cell and replace(self.counting, coder=None) == Counting():
            return f"{self.of.study.key}:perception:{self.key}"
        asked = (self.observer, self.observed, self.roles, self.rounds, self.order, self.counting, self.nested)
        return Opaque.of(f"{self.of.study.key} {self.is_cell} {asked}", self)

    @property
    def key(self) -> str:
        """Of a cell."""
        parts = [str(self.round), self.observer or "-", self.observed, self.role or "-", str(self.order)]
        return "/".join([*parts, self.counting.coder] if self.counting.coder else parts)

    @property
    def role(self) -> str | None:
        return self.roles[0] if self.roles and len(self.roles) == 1 else None

    @property
    def round(self) -> str | None:
        return self.rounds[0] if self.rounds and len(self.rounds) == 1 else None

    @property
    def covered(self) -> tuple[str, ...]:
        """The published rounds it is about."""
        return tuple(key for key in self.of.rounds if self.rounds is None or key in self.rounds)

    @cached_property
    def readings(self) -> list[Thing]:
        observers = within(self.of, self.observer) if self.nested and self.observer else {self.observer}
        observed = within(self.of, self.observed) if self.nested else {self.observed}

        def belongs(thing: Thing) -> bool:
            return (
                thing.quote.said_by in observers
                and thing.value.about[0] in observed
                and (self.roles is None or thing.value.role in self.roles)
                and thing.round.key in self.covered
            )

        return [thing for thing in counted(self.of, self.order, self.counting) if belongs(thing)]

    @property
    def unattributed(self) -> list["Seen"]:
        same = replace(self, observer=None, is_cell=False)
        return [same] if self.observer and same.readings else []

    @property
    def reason(self) -> str | None:
        if any(thing.value.shows for thing in self.readings):
            return None
        if self.readings:
            return "NO_TENSION_READ"
        if not self.covered:
            return "NO_ROUND_PUBLISHED"
        return "ONLY_UNATTRIBUTED" if replace(self, observer=None).readings else "NOBODY_RECORDED"

    def tensions(self) -> list["Driving"]:
        ranked = sorted(shown(self.readings).items(), key=lambda entry: (-entry[1], entry[0]))
        return [Driving(self, rank, key) for rank, (key, _) in enumerate(ranked, 1)]

    def evidence(self, tension: str | None = None, pole: str | None = None, valence: str | None = None) -> list[Thing]:
        return [
            thing
            for thing in self.readings
            if valence in (None, thing.value.valence) and (tension is None or shows(thing, tension, pole))
        ]


@dataclass(frozen=True, eq=False)
class Driving:
    """A tension that drives a perception."""

    seen: Seen
    rank: int
    tension: str

    @property
    def readings(self) -> list[Thing]:
        return self.seen.evidence(self.tension)

    def pole(self, side: PoleSide) -> int:
        return len(self.seen.evidence(self.tension, side))

    @property
    def leans_to(self) -> PoleSide | None:
        return leans(self.pole(PoleSide.A), self.pole(PoleSide.B))

    @property
    def lift(self) -> float:
        everywhere = counted(self.seen.of, self.seen.order, self.seen.counting)
        here = len(self.readings) / len(self.seen.readings)
        return here / (shown(everywhere)[self.tension] / len(everywhere))

    def quotes(self, first: int) -> list[Thing]:
        surest = sorted(self.readings, key=by_certainty)[:first]
        return [thing.of.things["Quote", thing.quote.key] for thing in surest]


def leans(a: int, b: int) -> PoleSide | None:
    """The pole more quotes lean to."""
    return None if a == b else PoleSide.A if a > b else PoleSide.B


def by_certainty(thing: Thing) -> tuple[int, str]:
    return list(Certainty).index(thing.value.certainty), thing.key


def shows(thing: Thing, tension: str, pole: str | None = None) -> bool:
    return any(showing.tension == tension and pole in (None, showing.pole) for showing in thing.value.shows)


def shown(readings: Iterable[Thing]) -> Counter[str]:
    """How many readings show each tension."""
    return Counter(key for thing in readings for key in {showing.tension for showing in thing.value.shows})


def counted(loaded: Loaded, order: int, counting: Counting) -> list[Thing]:
    """All readings of a study that count, by key."""
    return [thing for thing in loaded.itself.others("Reading") if thing.value.order == order and counting.counts(thing)]


def within(loaded: Loaded, group: str) -> set[str]:
    """A group and all groups within it."""
    parts = {entry.key for entry in loaded.study.groups if entry.part_of == group}
    return {group}.union(*(within(loaded, part) for part in parts))


def cells(
    loaded: Loaded, order: int, counting: Counting, wanted: Callable[[Thing], bool] = lambda _: True
) -> list[Seen]:
    """The cells these readings fall into, by key."""
    found = {
        (thing.quote.said_by, thing.value.about[0], thing.value.role, thing.round.key)
        for thing in counted(loaded, order, counting)
        if wanted(thing)
    }
    all_ = [Seen(loaded, *pair, (role,), (round_,), order, counting, is_cell=True) for *pair, role, round_ in found]
    return sorted(all_, key=lambda seen: seen.key)


def share(count: int, of: int) -> dict[str, Any]:
    """With the interval of Wilson (1927)."""
    if of == 0:
        return {"count": count, "of": of, "value": None, "low": None, "high": None}
    p = count / of
    middle = (p + Z**2 / (2 * of)) / (1 + Z**2 / of)
    half = Z * sqrt(p * (1 - p) / of + Z**2 / (4 * of**2)) / (1 + Z**2 / of)
    return {"count": count, "of": of, "value": p, "low": max(0.0, middle - half), "high": min(1.0, middle + half)}


def valences(readings: list[Thing]) -> dict[str, Any]:
    numbers = Counter(thing.value.valence for thing in readings)
    balance = (numbers[Valence.APPRECIATIVE] - numbers[Valence.CRITICAL]) / len(readings) if readings else None
    return {valence.lower(): numbers[valence] for valence in Valence} | {"balance": balance}
