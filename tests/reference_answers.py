"""Answers about more than one perception, as the plain reference gives them: mirror, silences, tensions, changes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from graph_api.model import PoleSide, Side
from tests.reference_lists import Web, about, counting_of, perception, several, web
from tests.reference_perceptions import Counting, Seen, counted, leans, share, shown, shows, valences, within
from tests.reference_world import Loaded, Thing, World

Filter = Mapping[str, Any] | None
Map = dict[str, Any]


def question(filter: Filter, **beside: Any) -> Map:
    """What is asked in a filter and beside it, as `perception` takes it."""
    return {name: value for name, value in {**(filter or {}), **beside}.items() if value is not None}


def tilt(seen: Seen) -> float | None:
    balance: float | None = valences(seen.readings)["balance"]
    return balance


def gap(one: Seen, other: Seen) -> float | None:
    """The balance of the one less that of the other; None when a side has no quotes."""
    left, right = tilt(one), tilt(other)
    return None if left is None or right is None else left - right


def explained(reason: str | None) -> Map | None:
    return None if reason is None else {"reason": reason}


def incomplete(sums: list[Seen]) -> str | None:
    """Which side has no quotes."""
    empty = [seen for seen in sums if not seen.readings]
    if any(not seen.covered for seen in sums):
        return "NO_ROUND_PUBLISHED"
    if any(seen.order == 2 for seen in empty):
        return "NO_META_PERCEPTION"
    if any(seen.observer == seen.observed for seen in empty):
        return "NO_SELF_IMAGE"
    reasons = {seen.reason for seen in empty}
    return next((reason for reason in ("NOBODY_RECORDED", "ONLY_UNATTRIBUTED") if reason in reasons), None)


def about_sums(sums: list[Seen]) -> Map:
    """Quotes are counted in each of the sums they are in."""
    readings = [thing for seen in sums for thing in seen.readings]
    rounds = [key for key in sums[0].of.rounds if any(key in seen.covered for seen in sums)]
    first = sums[0]
    return about(first.of, readings, rounds, first.roles, first.counting, nested=first.nested)


def in_either(one: Seen, other: Seen) -> list[tuple[str, int, int]]:
    """The tensions of two perceptions, by key, with the quotes that show them in both."""
    left, right = shown(one.readings), shown(other.readings)
    return [(key, left[key], right[key]) for key in sorted(left | right)]


def field_of(loaded: Loaded, key: str) -> Thing:
    return loaded.things["TensionField", key]


# Mirror and meta-perception


def mirror(world: World, study: str, x: str, y: str, role: str | None, round: str | None, filter: Filter) -> Map:
    asked = question(filter, role=role, round=round)
    names = {"xOnY": (x, y), "yOnX": (y, x), "xOnX": (x, x), "yOnY": (y, y)}
    sums = {name: perception(world.study(study), *pair, **asked) for name, pair in names.items()}
    return {
        **sums,
        "gap": gap(sums["xOnY"], sums["yOnX"]),
        "images": [images(sums["yOnX"], sums["xOnX"]), images(sums["xOnY"], sums["yOnY"])],
        "explanation": explained(incomplete(list(sums.values()))),
        "about": about_sums(list(sums.values())),
    }


def images(others: Seen, own: Seen) -> Map:
    between = gap(others, own)
    finding = "BLIND_SPOT" if (between or 0) < -0.25 else "HIDDEN_STRENGTH" if (between or 0) > 0.25 else "IN_ACCORD"
    return {
        "group": own.of.things["Group", own.observed],
        "others": others,
        "own": own,
        "gap": between,
        "finding": None if between is None else finding,
        "tensions": [
            {
                "tension": field_of(own.of, key),
                "others": left,
                "own": right,
                "window": "OPEN" if left and right else "BLIND" if left else "HIDDEN",
            }
            for key, left, right in in_either(others, own)
        ],
    }


def meta_perception(
    world: World, study: str, x: str, y: str, role: str | None, round: str | None, filter: Filter
) -> Map:
    asked = question(filter, role=role, round=round)
    expected = replace(perception(world.study(study), x, y, **asked), order=2)
    found = perception(world.study(study), y, x, **asked)
    between = gap(expected, found)
    return {
        "expected": expected,
        "found": found,
        "gap": between,
        "accuracy": None if between is None else 1 - abs(between) / 2,
        "tensions": [
            {"tension": field_of(found.of, key), "expected": left, "found": right}
            for key, left, right in in_either(expected, found)
        ],
        "explanation": explained(incomplete([expected, found])),
        "about": about_sums([expected, found]),
    }


# What nobody says


@dataclass(frozen=True, eq=False)
class Whole:
    """All of a study that a filter leaves, whoever sees whom."""

    of: Loaded
    counting: Counting
    roles: tuple[str, ...] | None
    rounds: tuple[str, ...]
    nested: bool

    @classmethod
    def asked(cls, loaded: Loaded, asked: Map) -> "Whole":
        names = ("coder", "min_certainty", "valence", "attribution")
        rounds = several(asked.get("round"), asked.get("rounds"))
        return cls(
            loaded,
            counting_of(*(asked.get(name) for name in names)),
            several(asked.get("role"), asked.get("roles")),
            tuple(key for key in loaded.rounds if rounds is None or key in rounds),
            asked.get("with_subgroups", True),
        )

    @property
    def recorded(self) -> list[Thing]:
        """What the coder read of these rounds, before anything else is filtered."""
        everything = counted(self.of, 1, Counting(coder=self.counting.coder))
        return [thing for thing in everything if thing.round.key in self.rounds]

    @property
    def readings(self) -> list[Thing]:
        return [thing for thing in self.recorded if self.counts(thing)]

    def counts(self, thing: Thing) -> bool:
        return self.counting.counts(thing) and (self.roles is None or thing.value.role in self.roles)

    def about(self, readings: list[Thing]) -> Map:
        return about(self.of, readings, self.rounds, self.roles, self.counting, nested=self.nested)

    @property
    def explanation(self) -> Map | None:
        return explained(None if self.rounds else "NO_ROUND_PUBLISHED")


def silences(world: World, study: str, by_role: bool, round: str | None, filter: Filter) -> Map:
    whole = Whole.asked(world.study(study), question(filter, round=round))
    said = [thing for thing in whole.recorded if thing.quote.said_by]
    groups = whole.of.itself.others("Group")
    parts = {group.key: within(whole.of, group.key) if whole.nested else {group.key} for group in groups}
    pairs = []
    for seer, seen in product(groups, groups):
        if seer.key in parts[seen.key] or seen.key in parts[seer.key]:
            continue
        spoken = [thing for thing in said if thing.quote.said_by in parts[seer.key]]
        on = [thing for thing in spoken if thing.value.about[0] in parts[seen.key]]
        for role in whole.of.itself.others("Role") if by_role else [None]:
            here = [thing for thing in on if role is None or thing.value.role == role.key]
            if not any(map(whole.counts, here)):
                why = "LEFT_OUT" if here else "NO_QUOTE" if spoken else "NOBODY_ASKED"
                pairs.append({"observer": seer, "observed": seen, "role": role, "why": why})
    return {
        "pairs": pairs,
        "explanation": whole.explanation,
        "about": whole.about([thing for thing in said if whole.counts(thing)]),
    }


def unspoken_tensions(world: World, study: str, round: str | None, filter: Filter) -> Map:
    whole = Whole.asked(world.study(study), question(filter, round=round))
    spoken = shown(whole.readings)
    return {
        "tensions": [field for field in whole.of.itself.others("TensionField") if field.key not in spoken],
        "explanation": whole.explanation,
        "about": whole.about(whole.readings),
    }


# The tension map


def tension_map(world: World, study: str, filter: Filter) -> Map:
    found = web(world.study(study), **filter or {})
    readings = [thing for seen in found.cells for thing in seen.readings]
    wanted = (filter or {}).get("tension")
    ranked = [key for key, _ in most_first(shown(readings).items()) if wanted in (None, key)]
    reason = "NO_ROUND_PUBLISHED" if not found.about["rounds"] else None if found.cells else "NOBODY_RECORDED"
    return {
        "tensions": [mapped(found, readings, key) for key in ranked],
        "opposites": opposites(found, readings, sorted(ranked)),
        "explanation": explained(reason or (None if ranked else "NO_TENSION_READ")),
        "about": found.about,
    }


def most_first(numbers: Iterable[tuple[Any, int]]) -> list[tuple[Any, int]]:
    """By key, nobody first, where the numbers are equal."""
    return sorted(numbers, key=lambda entry: (-entry[1], entry[0] or ""))


def mapped(found: Web, all_: list[Thing], tension: str) -> Map:
    readings = [thing for thing in all_ if shows(thing, tension)]

    def side(pole: PoleSide, side: Side) -> int:
        return sum(
            any((one.tension, one.pole, one.side) == (tension, pole, side) for one in thing.value.shows)
            for thing in readings
        )

    return {
        "tension": field_of(found.of, tension),
        "share": share(len(readings), len(all_)),
        **poles(readings, tension),
        "upsideA": side(PoleSide.A, Side.UPSIDE),
        "downsideA": side(PoleSide.A, Side.DOWNSIDE),
        "upsideB": side(PoleSide.B, Side.UPSIDE),
        "downsideB": side(PoleSide.B, Side.DOWNSIDE),
        "feltBy": by_group(found.of, readings, tension, lambda thing: thing.quote.said_by),
        "about": by_group(found.of, readings, tension, lambda thing: thing.value.about[0]),
        "together": [
            together(found.of, all_, tension, other)
            for other, _ in most_first(shown(readings).items())
            if other != tension
        ],
    }


def poles(readings: list[Thing], tension: str) -> Map:
    a, b = (sum(shows(thing, tension, pole) for thing in readings) for pole in PoleSide)
    return {"poleA": a, "poleB": b, "leansTo": leans(a, b)}


def by_group(loaded: Loaded, readings: list[Thing], tension: str, group: Callable[[Thing], str | None]) -> list[Map]:
    keys = {group(thing) for thing in readings}
    mine = {key: [thing for thing in readings if group(thing) == key] for key in keys}
    return [
        {"group": loaded.itself.other("Group", key), "quotes": number, **poles(mine[key], tension)}
        for key, number in most_first((key, len(found)) for key, found in mine.items())
    ]


def together(loaded: Loaded, all_: list[Thing], tension: str, other: str) -> Map:
    one = {thing.key for thing in all_ if shows(thing, tension)}
    two = {thing.key for thing in all_ if shows(thing, other)}
    both = len(one & two)
    return {
        "tension": field_of(loaded, other),
        "quotes": both,
        "jaccard": both / len(one | two),
        "lift": both * len(all_) / (len(one) * len(two)),
    }


def opposites(found: Web, all_: list[Thing], tensions: list[str]) -> list[Map]:
    pairs = []
    for tension in tensions:
        readings = [thing for thing in all_ if shows(thing, tension)]
        seen = by_group(found.of, readings, tension, lambda thing: thing.value.about[0])
        seen.sort(key=lambda one: one["group"].key)
        for a, b in product(seen, seen):
            if (a["leansTo"], b["leansTo"]) == (PoleSide.A, PoleSide.B):
                pairs.append({"tension": field_of(found.of, tension), "poleA": a, "poleB": b})
    return pairs


# Rounds


def speakers(loaded: Loaded, round: str, coder: str | None) -> set[str]:
    """Whoever spoke in a round, whatever else is asked for."""
    whole = Whole.asked(loaded, {**question({"coder": coder} if coder else None, with_subgroups=False), "round": round})
    return {thing.quote.said_by for thing in whole.readings if thing.quote.said_by}


def changes(world: World, study: str, from_: str, to: str, role: str | None, filter: Filter) -> Map:
    loaded = world.study(study)
    asked = question(filter, role=role, with_subgroups=False)
    asked.pop("rounds", None)
    halves = [Whole.asked(loaded, {**asked, "round": key}) for key in (from_, to)]
    pairs = {(thing.quote.said_by, thing.value.about[0]) for half in halves for thing in half.readings}
    spoke = [speakers(loaded, key, (filter or {}).get("coder")) for key in (from_, to)]
    return {
        "before": loaded.things["Round", from_],
        "after": loaded.things["Round", to],
        "perceptions": [
            pair_change(loaded, asked, from_, to, *pair)
            for pair in sorted(pairs, key=lambda pair: (pair[0] or "", pair[1]))
        ],
        "tensions": tension_changes(loaded, *(half.readings for half in halves)),
        "onlyBefore": loaded.itself.others("Group", list(spoke[0] - spoke[1])),
        "onlyAfter": loaded.itself.others("Group", list(spoke[1] - spoke[0])),
        "explanation": explained("ROUNDS_NOT_COMPARABLE" if spoke[0] != spoke[1] else None),
        "about": about(
            loaded,
            [thing for half in halves for thing in half.readings],
            [key for key in loaded.rounds if key in (from_, to)],
            halves[0].roles,
            halves[0].counting,
        ),
    }


def pair_change(loaded: Loaded, asked: Map, from_: str, to: str, observer: str | None, observed: str) -> Map:
    before, after = (perception(loaded, observer, observed, **asked, round=key) for key in (from_, to))
    left, right = tilt(before), tilt(after)
    flipped = left is not None and right is not None and left * right < 0
    return {
        "observer": loaded.itself.other("Group", observer),
        "observed": loaded.itself.other("Group", observed),
        "change": became(len(before.readings), len(after.readings), flipped=flipped),
        "before": before,
        "after": after,
        "shift": gap(after, before),
        "tensions": tension_changes(loaded, before.readings, after.readings),
    }


def became(before: int, after: int, *, flipped: bool) -> str:
    return "NEW" if not before else "VANISHED" if not after else "FLIPPED" if flipped else "STABLE"


def tension_changes(loaded: Loaded, before: list[Thing], after: list[Thing]) -> list[Map]:
    left, right = shown(before), shown(after)
    changed = []
    for key in sorted(left | right):
        leant, leaning = poles(before, key)["leansTo"], poles(after, key)["leansTo"]
        flipped = leant is not None and leaning is not None and leant != leaning
        changed.append(
            {
                "tension": field_of(loaded, key),
                "change": became(left[key], right[key], flipped=flipped),
                "before": left[key],
                "after": right[key],
                "leantTo": leant,
                "leansTo": leaning,
            }
        )
    return changed


def timeline(world: World, study: str, observer: str, observed: str, role: str | None, filter: Filter) -> Map:
    whole = perception(world.study(study), observer, observed, **question(filter, role=role))
    sums = [replace(whole, rounds=(key,)) for key in whole.covered]
    reason = None if whole.readings else whole.reason
    return {
        "perceptions": sums,
        "explanation": explained(reason if sums else "NO_ROUND_PUBLISHED"),
        "about": about_sums([whole]),
    }


QUERY = {
    "Query.mirror": mirror,
    "Query.metaPerception": meta_perception,
    "Query.silences": silences,
    "Query.unspokenTensions": unspoken_tensions,
    "Query.tensionMap": tension_map,
    "Query.changes": changes,
    "Query.timeline": timeline,
}

PLAIN = {
    "Mirror": "xOnY yOnX xOnX yOnY gap images explanation about",
    "TwoImages": "group others own gap finding tensions",
    "WindowTension": "tension others own window",
    "MetaPerception": "expected found gap accuracy tensions explanation about",
    "ForeseenTension": "tension expected found",
    "Silences": "pairs explanation about",
    "Silence": "observer observed role why",
    "UnspokenTensions": "tensions explanation about",
    "TensionMap": "tensions opposites explanation about",
    "MappedTension": "tension share poleA poleB upsideA downsideA upsideB downsideB leansTo feltBy about together",
    "TensionGroup": "group quotes poleA poleB leansTo",
    "TensionTogether": "tension quotes jaccard lift",
    "OppositePoles": "tension poleA poleB",
    "Changes": "before after perceptions tensions onlyBefore onlyAfter explanation about",
    "PerceptionChange": "observer observed change before after shift tensions",
    "TensionChange": "tension change before after leantTo leansTo",
    "Timeline": "perceptions explanation about",
}
