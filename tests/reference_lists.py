"""Lists that take filters, as the plain reference makes them: all entries, each with what orders it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph_api.model import Attribution, Certainty, Valence
from tests.reference_perceptions import Counting, Seen, by_certainty, cells
from tests.reference_world import Loaded, Thing, World

Listed = list[tuple[Any, Any]]


def by_key(things: Iterable[Thing]) -> Listed:
    return [(thing.key, thing) for thing in things]


def about(
    loaded: Loaded,
    readings: Sequence[Thing],
    rounds: Iterable[str],
    roles: Iterable[str | None] | None,
    counting: Counting,
    *,
    nested: bool = False,
) -> dict[str, Any]:
    return {
        "n": len(readings),
        "revision": loaded.revision,
        "rounds": list(rounds),
        "roles": [role for role in roles or () if role],
        "minCertainty": counting.least,
        "valence": counting.valence,
        "attribution": counting.attribution,
        "coder": counting.coder,
        "withSubgroups": nested,
    }


def surest_first(found: Iterable[Thing], order_by: str) -> Listed:
    if order_by == "CERTAINTY_DESC":
        return sorted(((by_certainty(thing), thing) for thing in found), key=lambda entry: entry[0])
    return by_key(found)


def evidence(seen: Seen, filter: Mapping[str, Any] | None, order_by: str) -> Listed:
    return surest_first(seen.evidence(**filter or {}), order_by)


def held(group: Thing, role: str | None, round: str | None) -> Listed:
    """The cells of how a group sees others."""
    return _cells(group, role, round, lambda seen: seen.observer)


def received(group: Thing, role: str | None, round: str | None) -> Listed:
    """The cells of how a group is seen."""
    return _cells(group, role, round, lambda seen: seen.observed)


def _cells(group: Thing, role: str | None, round: str | None, side: Callable[[Seen], str | None]) -> Listed:
    return [
        (seen.key, seen)
        for seen in cells(group.of, 1, Counting())
        if side(seen) == group.key and role in (None, seen.role) and round in (None, seen.round)
    ]


def quotes(
    loaded: Loaded,
    *,
    observer: str | None = None,
    source: str | None = None,
    round: str | None = None,
    language: str | None = None,
) -> Listed:
    def wanted(thing: Thing) -> bool:
        quote = thing.value
        return (
            observer in (None, quote.said_by)
            and source in (None, quote.source)
            and round in (None, thing.round.key)
            and language in (None, quote.language)
        )

    return by_key(filter(wanted, loaded.itself.others("Quote")))


def readings(
    loaded: Loaded,
    *,
    coder: str | None = None,
    round: str | None = None,
    accepted: bool | None = None,
    valence: str | None = None,
) -> list[Thing]:
    def wanted(thing: Thing) -> bool:
        reading = thing.value
        return (
            coder in (None, reading.coder)
            and round in (None, thing.round.key)
            and accepted in (None, reading.accepted)
            and valence in (None, reading.valence)
        )

    return [thing for thing in loaded.itself.others("Reading") if wanted(thing)]


def several(one: str | None, many: list[str] | None) -> tuple[str, ...] | None:
    """One key, several, or None for all."""
    return (one,) if one else tuple(dict.fromkeys(many)) if many else None


def counting_of(coder: str | None, least: str | None, valence: str | None, attribution: str | None) -> Counting:
    return Counting(
        coder, Certainty(least or "LOW"), valence and Valence(valence), attribution and Attribution(attribution)
    )


@dataclass(frozen=True, eq=False)
class Web:
    """Cells for a picture, and what they were chosen by."""

    of: Loaded
    counting: Counting
    rounds: tuple[str, ...] | None
    roles: tuple[str, ...] | None
    cells: list[Seen]

    type = "Web"

    @property
    def about(self) -> dict[str, Any]:
        covered = [key for key in self.of.rounds if self.rounds is None or key in self.rounds]
        counted = [thing for seen in self.cells for thing in seen.readings]
        return about(self.of, counted, covered, self.roles, self.counting)

    @property
    def reason(self) -> str | None:
        if not self.about["rounds"]:
            return "NO_ROUND_PUBLISHED"
        if not self.cells:
            return "NOBODY_RECORDED"
        return None if any(seen.observer for seen in self.cells) else "ONLY_UNATTRIBUTED"


def web(
    loaded: Loaded,
    *,
    observer: str | None = None,
    observer_recorded: bool | None = None,
    observed: str | None = None,
    role: str | None = None,
    roles: list[str] | None = None,
    round: str | None = None,
    rounds: list[str] | None = None,
    valence: str | None = None,
    attribution: str | None = None,
    coder: str | None = None,
    tension: str | None = None,
    min_certainty: str | None = None,
) -> Web:
    """The perceptions a filter leaves."""
    counting = counting_of(coder, min_certainty, valence, attribution)
    in_roles, in_rounds = several(role, roles), several(round, rounds)

    def wanted(seen: Seen) -> bool:
        return (
            observer in (None, seen.observer)
            and observer_recorded in (None, seen.observer is not None)
            and observed in (None, seen.observed)
            and (in_roles is None or seen.role in in_roles)
            and (in_rounds is None or seen.round in in_rounds)
            and (tension is None or bool(seen.evidence(tension)))
        )

    return Web(loaded, counting, in_rounds, in_roles, [seen for seen in cells(loaded, 1, counting) if wanted(seen)])


def perceptions(loaded: Loaded, filter: Mapping[str, Any] | None, order_by: str) -> Listed:
    found = web(loaded, **filter or {}).cells
    if order_by == "QUOTES_DESC":
        return sorted((((-len(seen.readings), seen.key), seen) for seen in found), key=lambda entry: entry[0])
    return [(seen.key, seen) for seen in found]


def perception(
    loaded: Loaded,
    observer: str,
    observed: str,
    *,
    role: str | None = None,
    roles: list[str] | None = None,
    round: str | None = None,
    rounds: list[str] | None = None,
    valence: str | None = None,
    attribution: str | None = None,
    coder: str | None = None,
    min_certainty: str | None = None,
    with_subgroups: bool = True,
) -> Seen:
    counting = counting_of(coder, min_certainty, valence, attribution)
    return Seen(loaded, observer, observed, several(role, roles), several(round, rounds), 1, counting, with_subgroups)


def perception_asked(
    world: World,
    study: str,
    observer: str,
    observed: str,
    role: str | None,
    round: str | None,
    coder: str | None,
    min_certainty: str,
    with_subgroups: bool,
    filter: Mapping[str, Any] | None = None,
) -> Seen:
    """What stands in the filter is not said beside it."""
    beside = {
        "role": role,
        "round": round,
        "coder": coder,
        "min_certainty": min_certainty,
        "with_subgroups": with_subgroups,
    }
    within = {name: value for name, value in (filter or {}).items() if value is not None}
    return perception(world.study(study), observer, observed, **beside | within)


INPUTS: dict[str, Callable[..., Any]] = {
    "EvidenceFilter": Seen.evidence,
    "QuoteFilter": quotes,
    "ReadingFilter": readings,
    "PerceptionFilter": web,
    "CountFilter": perception,
}
"""By input, what takes its fields."""
