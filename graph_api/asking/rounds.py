"""Which rounds a question speaks of: by name, by year, by place in the order, and from one to another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph_api.asking.concepts import Concept
from graph_api.asking.pieces import Piece, Pieces, after, before, light
from graph_api.asking.vocabulary import How, Vocabulary

YEAR = re.compile(r"(?:19|20)\d\d")
MANY = 3
"""Digits that number no round."""
BOUNDS = (Concept.EXCEPT, Concept.SINCE, Concept.UNTIL, Concept.BEFORE, Concept.AFTER, Concept.BETWEEN)


@dataclass(frozen=True, slots=True)
class Moment:
    """A round that was named. No key: a year in which there was none; several: a year with several."""

    place: int
    piece: Piece
    keys: tuple[str, ...]
    how: How
    bound: Concept | None
    """How it limits: since, until, before, after, between; or it is left out."""


@dataclass(frozen=True, slots=True)
class Span:
    """The rounds asked about, oldest first, and what was named to say so."""

    moments: tuple[Moment, ...]
    rounds: tuple[str, ...]

    @property
    def unknown(self) -> list[Moment]:
        return [moment for moment in self.moments if len(moment.keys) != 1]


def span_of(pieces: Pieces, vocabulary: Vocabulary) -> Span:
    moments = tuple(_moments(pieces, vocabulary))
    known = [moment for moment in moments if len(moment.keys) == 1]
    return Span(moments, tuple(_between(known, vocabulary.rounds)))


def _moments(pieces: Pieces, vocabulary: Vocabulary) -> Iterator[Moment]:
    taken = -1
    for place, piece in enumerate(pieces):
        if place <= taken:
            continue
        found = _round(pieces, place, vocabulary)
        if found:
            keys, how, taken = found
            yield Moment(place, piece, keys, how, _bound(pieces, place))


def _round(pieces: Pieces, place: int, vocabulary: Vocabulary) -> tuple[tuple[str, ...], How, int] | None:
    """The keys of the round named here, how, and the last piece that names it."""
    piece, follows = pieces[place], pieces[place + 1] if place + 1 < len(pieces) else None
    if YEAR.fullmatch(piece.text):
        return vocabulary.years.get(int(piece.text), ()), How.NAME, place
    keys = tuple(key for key in piece.keys("round") if key in vocabulary.rounds)
    if keys:
        return keys, piece.how("round", keys[0]), place
    if piece.has(Concept.CURRENT):
        return vocabulary.rounds[-1:], How.ORDER, place
    if follows is not None and piece.has(Concept.ROUND) and _counts(follows):
        return _at(vocabulary, _number(follows)), How.ORDER, place + 1
    if follows is not None and follows.has(Concept.ROUND, Concept.YEAR):
        return _in_order(piece, follows, place, vocabulary)
    return (_at(vocabulary, _number(piece)), How.ORDER, place) if _is_ordinal(pieces, place) else None


def _in_order(
    piece: Piece, follows: Piece, place: int, vocabulary: Vocabulary
) -> tuple[tuple[str, ...], How, int] | None:
    """`the second round`, `vorige ronde`, `last year`: a year is counted from the last round."""
    if piece.has(Concept.ORDINAL):
        return _at(vocabulary, int(piece.value(Concept.ORDINAL))), How.ORDER, place + 1
    if piece.has(Concept.PREVIOUS) or (
        piece.has(Concept.LAST) and follows.has(Concept.YEAR) and not follows.has(Concept.ROUND)
    ):
        return vocabulary.rounds[-2:-1], How.ORDER, place + 1
    if piece.has(Concept.LAST):
        return vocabulary.rounds[-1:], How.ORDER, place + 1
    return None


def _is_ordinal(pieces: Pieces, place: int) -> bool:
    """`The first` of `the first and the second round`; not the `one` that only counts."""
    is_place = pieces[place].has(Concept.ORDINAL) and not pieces[place].is_light
    return is_place and any(piece.has(Concept.ROUND) or piece.keys("round") for piece in pieces)


def _counts(piece: Piece) -> bool:
    return piece.has(Concept.ORDINAL) or (len(piece.text) < MANY and piece.text.isdigit())


def _number(piece: Piece) -> int:
    return int(piece.text) if piece.text.isdigit() else int(piece.value(Concept.ORDINAL))


def _at(vocabulary: Vocabulary, number: int) -> tuple[str, ...]:
    return vocabulary.rounds[number - 1 : number] if number else ()


def _bound(pieces: Pieces, place: int) -> Concept | None:
    if pieces[place].hyphen and YEAR.fullmatch(pieces[place - 1].text):
        return Concept.BETWEEN
    if _is_left_out(pieces, place):
        return Concept.EXCEPT
    ahead = before(pieces, place, _is_passed)
    if ahead is None or _is_for(ahead):
        return None
    return next((bound for bound in BOUNDS if ahead.has(bound)), None) or _joined(pieces, place, ahead)


def _is_left_out(pieces: Pieces, place: int) -> bool:
    """`Except in 2022`, `but not in 2022`, `without the third round`, `op 2022 na`; not `sprak niet in 2022`."""
    ahead = before(pieces, place, _is_passed)
    around = before(pieces, place, lambda piece: _is_passed(piece) or piece.has(Concept.IN))
    negated = ahead is not None and ahead.has(Concept.NOT)
    return negated or (around is not None and around.has(Concept.EXCEPT)) or _stands_between(pieces, place, "op", "na")


def _is_passed(piece: Piece) -> bool:
    """What may stand between a round and what limits it: `since the second round`."""
    return light(piece) or piece.has(Concept.ROUND, Concept.YEAR)


def _stands_between(pieces: Pieces, place: int, first: str, last: str) -> bool:
    around = before(pieces, place, _is_passed), after(pieces, place, _is_passed)
    return [piece.text.casefold() for piece in around if piece] == [first, last]


def _is_for(piece: Piece) -> bool:
    """Dutch `voor 2023` is `for 2023`; with its accents, and behind `van`, `before`."""
    return piece.text.casefold() == "voor"


def _joined(pieces: Pieces, place: int, ahead: Piece) -> Concept | None:
    """The end of `between 2022 and 2024`, and of `van 2022 tot`."""
    follows = after(pieces, place, light)
    if ahead.has(Concept.OF, Concept.FROM) and follows is not None and follows.has(Concept.UNTIL):
        return Concept.SINCE
    return None


def _between(moments: Sequence[Moment], rounds: Sequence[str]) -> Iterator[str]:
    left_out = {moment.keys[0] for moment in moments if moment.bound is Concept.EXCEPT}
    kept = [moment for moment in moments if moment.bound is not Concept.EXCEPT]
    named = list(_named(kept, rounds)) if kept or not left_out else rounds
    yield from (key for key in named if key not in left_out)


def _named(moments: Sequence[Moment], rounds: Sequence[str]) -> Iterator[str]:
    if not moments:
        return
    places = [rounds.index(moment.keys[0]) for moment in moments]
    bounds = {moment.bound for moment in moments}
    if Concept.BETWEEN in bounds or {Concept.SINCE, Concept.UNTIL} <= bounds:
        yield from rounds[min(places) : max(places) + 1]
    elif len(moments) == 1 and moments[0].bound:
        yield from _bounded(moments[0].bound, places[0], rounds)
    else:
        yield from (rounds[place] for place in sorted(set(places)))


def _bounded(bound: Concept, place: int, rounds: Sequence[str]) -> Sequence[str]:
    match bound:
        case Concept.SINCE:
            return rounds[place:]
        case Concept.AFTER:
            return rounds[place + 1 :]
        case Concept.UNTIL:
            return rounds[: place + 1]
        case _:
            return rounds[:place]
