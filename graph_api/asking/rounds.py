"""Which rounds a question speaks of: by name, by year, by place in the order, and from one to another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph_api.asking.concepts import Concept
from graph_api.asking.pieces import Piece, Pieces, after, before, light
from graph_api.asking.vocabulary import How, Vocabulary

YEAR = re.compile(r"(?:19|20)\d\d")
MANY = 3
"""Digits that number no round."""
GOES_ON = (Concept.DO, Concept.BE, Concept.HAVE, Concept.VIEW, Concept.HOW, Concept.WHAT, Concept.WHO, Concept.WHICH)
"""What a sentence goes on with behind `from 2023 on`."""
JOINS = (Concept.AND, Concept.TO, Concept.UNTIL)
"""What may stand between two numbers of rounds."""
COUNTABLE = (
    Concept.NOUN,
    Concept.OPINION,
    Concept.IMAGE,
    Concept.QUOTE,
    Concept.WORDS,
    Concept.TENSION,
    Concept.CODER,
    Concept.RELATION,
)
"""What an ordinal may count other than rounds."""
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
    last: int
    """The last piece that names it."""


@dataclass(frozen=True, slots=True)
class Span:
    """The rounds asked about, oldest first, and what was named to say so."""

    moments: tuple[Moment, ...]
    rounds: tuple[str, ...]

    @property
    def unknown(self) -> list[Moment]:
        return [moment for moment in self.moments if len(moment.keys) != 1]


def span_of(pieces: Pieces, vocabulary: Vocabulary) -> Span:
    moments = tuple(_spread(pieces, list(_moments(pieces, vocabulary))))
    known = [moment for moment in moments if len(moment.keys) == 1]
    return Span(moments, tuple(_between(known, vocabulary.rounds)))


def _spread(pieces: Pieces, moments: Sequence[Moment]) -> Iterator[Moment]:
    """In `except in 2022 and 2023` both are left out."""
    left_out: Moment | None = None
    for moment in moments:
        if left_out and not moment.bound and _only_joins(pieces[left_out.last + 1 : moment.place]):
            moment = replace(moment, bound=Concept.EXCEPT)
        left_out = moment if moment.bound is Concept.EXCEPT else None
        yield moment


def _only_joins(between: Pieces) -> bool:
    return all(piece.is_light or piece.has(Concept.AND, Concept.OR, Concept.IN) for piece in between)


def _moments(pieces: Pieces, vocabulary: Vocabulary) -> Iterator[Moment]:
    last = -1
    for place, piece in enumerate(pieces):
        if place <= last:
            continue
        if several := _several(pieces, place, vocabulary):
            last = place + 2
            yield from (Moment(place, piece, (key,), How.ORDER, _bound(pieces, place, last), last) for key in several)
        elif found := _round(pieces, place, vocabulary):
            keys, how, last = found
            yield Moment(place, piece, keys, how, _bound(pieces, place, last), last)


def _several(pieces: Pieces, place: int, vocabulary: Vocabulary) -> Sequence[str]:
    """`The first two rounds`, `de laatste 2 rondes`."""
    end = pieces[place + 1 : place + 3]
    if len(end) < 2 or not _is_cardinal(end[0]) or not end[1].has(Concept.ROUND, Concept.YEAR):
        return ()
    if pieces[place].has(Concept.LAST, Concept.PREVIOUS):
        return vocabulary.rounds[-_number(end[0]) :]
    return vocabulary.rounds[: _number(end[0])] if pieces[place].value(Concept.ORDINAL) == "1" else ()


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
    if ago := _ago(pieces, place, vocabulary):
        return ago, How.ORDER, place + 2
    if follows is not None and piece.has(Concept.ROUND) and _counts(follows):
        return _at(vocabulary, _number(follows)), How.ORDER, place + 1
    if follows is not None and follows.has(Concept.ROUND, Concept.YEAR):
        return _in_order(piece, follows, place, vocabulary)
    if _is_ordinal(pieces, place) or _is_numbered(pieces, place):
        return _at(vocabulary, _number(piece)), How.ORDER, place
    if piece.has(Concept.LAST) and _stands_for_round(pieces, place):
        return vocabulary.rounds[-1:], How.ORDER, place
    return None


def _ago(pieces: Pieces, place: int, vocabulary: Vocabulary) -> tuple[str, ...]:
    """`Two years ago`, `een jaar geleden`: counted from the last round."""
    behind = pieces[place + 1 : place + 3]
    if len(behind) < 2 or not (behind[0].has(Concept.ROUND, Concept.YEAR) and behind[1].has(Concept.AGO)):
        return ()
    number = _number(pieces[place]) if _is_cardinal(pieces[place]) else int(pieces[place].is_light)
    return vocabulary.rounds[-1 - number : -number] if number else ()


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
    return is_place and _stands_for_round(pieces, place)


def _stands_for_round(pieces: Pieces, place: int) -> bool:
    """`All rounds except the first`; not `the first impression`, nor `First: how ...`."""
    behind = pieces[place + 1 : place + 2]
    is_other = any(
        not piece.comma and (piece.has(*COUNTABLE) or piece.is_unknown or piece.keys("group")) for piece in behind
    )
    is_aside = place == 0 or (pieces[place].comma and any(piece.comma for piece in behind))
    speaks = any(piece.has(Concept.ROUND) or piece.keys("round") for piece in pieces)
    return speaks and not is_other and not is_aside


def _is_numbered(pieces: Pieces, place: int) -> bool:
    """The `three` of `rounds one and three` and of `rounds 1-3`, but not that of `all three rounds`."""
    ahead = place - 1
    if place > 1 and pieces[place].hyphen and _is_cardinal(pieces[place]) and _counts(pieces[ahead]):
        return pieces[ahead - 1].has(Concept.ROUND)
    while ahead > 0 and pieces[ahead].has(*JOINS):
        ahead -= 1
    if not _is_cardinal(pieces[place]) or not 0 < ahead < place - 1 or not _counts(pieces[ahead]):
        return False
    return pieces[ahead - 1].has(Concept.ROUND) or _is_numbered(pieces, ahead)


def _counts(piece: Piece) -> bool:
    return piece.has(Concept.ORDINAL) or _is_cardinal(piece)


def _is_cardinal(piece: Piece) -> bool:
    """Behind `round` it names one, before `rounds` it counts them."""
    return piece.has(Concept.CARDINAL) or (len(piece.text) < MANY and piece.text.isdigit())


def _number(piece: Piece) -> int:
    return int(piece.text if piece.text.isdigit() else piece.value(Concept.ORDINAL, Concept.CARDINAL))


def _at(vocabulary: Vocabulary, number: int) -> tuple[str, ...]:
    return vocabulary.rounds[number - 1 : number] if number else ()


def _bound(pieces: Pieces, place: int, last: int) -> Concept | None:
    """How the round is limited that stands from one place to another."""
    if pieces[place].hyphen and (YEAR.fullmatch(pieces[place - 1].text) or _counts(pieces[place - 1])):
        return Concept.BETWEEN
    if _is_left_out(pieces, place, last):
        return Concept.EXCEPT
    if open_end := _runs_on(pieces, place, last):
        return open_end
    ahead = before(pieces, place, _is_passed)
    if ahead is None or _is_for(ahead):
        return None
    return next((bound for bound in BOUNDS if ahead.has(bound)), None) or _joined(pieces, last, ahead)


def _runs_on(pieces: Pieces, place: int, last: int) -> Concept | None:
    """`From 2023 on`, `in 2023 and later`, `in 2023 of eerder`; not `2022 and before 2024`."""
    behind = list(pieces[last + 1 : last + 4])
    is_joined = bool(behind) and behind[0].has(Concept.AND, Concept.OR)
    word, *rest = behind[is_joined:] or [pieces[place]]
    if word.comma or any(not piece.comma and not piece.has(*GOES_ON) for piece in rest[:1]):
        return None
    if is_joined and word.has(Concept.EARLIER):
        return Concept.UNTIL
    starts = word.value(Concept.LATER) == "on" and _starts(pieces, place)
    return Concept.SINCE if starts or (is_joined and word.has(Concept.LATER)) else None


def _starts(pieces: Pieces, place: int) -> bool:
    ahead = before(pieces, place, _is_passed)
    return ahead is not None and ahead.has(Concept.FROM, Concept.OF, Concept.SINCE)


def _is_left_out(pieces: Pieces, place: int, last: int) -> bool:
    """`Except in 2022`, `but not in 2022`, `without the third round`, `op 2022 na`, `2022 niet meegerekend`; not
    `sprak niet in 2022`."""
    ahead = before(pieces, place, _is_passed)
    around = before(pieces, place, _is_led_by)
    behind = after(pieces, last, light)
    negated = ahead is not None and ahead.has(Concept.NOT)
    led = around is not None and around.has(Concept.EXCEPT) and around.value(Concept.EXCEPT) != "behind"
    closed = behind is not None and behind.value(Concept.EXCEPT) == "behind"
    return negated or led or closed or _stands_between(pieces, place, "op", "na")


def leaves_out_round(pieces: Pieces, span: Span, place: int) -> bool:
    """Whether a negation is used up by a round that is left out."""
    left_out = {moment.place for moment in span.moments if moment.bound is Concept.EXCEPT}
    ends = {moment.last for moment in span.moments if moment.bound is Concept.EXCEPT}
    behind = [each for each in range(place + 1, len(pieces)) if each in left_out or not _is_led_by(pieces[each])]
    ahead = [each for each in range(place) if each in ends or not pieces[each].is_light]
    return bool(behind[:1] and behind[0] in left_out) or bool(ahead[-1:] and ahead[-1] in ends)


def _is_led_by(piece: Piece) -> bool:
    return _is_passed(piece) or piece.has(Concept.IN)


def _is_passed(piece: Piece) -> bool:
    """What may stand between a round and what limits it: `since the second round`."""
    return light(piece) or (piece.has(Concept.ROUND, Concept.YEAR) and not piece.has(Concept.EXCEPT))


def _stands_between(pieces: Pieces, place: int, first: str, last: str) -> bool:
    around = before(pieces, place, _is_passed), after(pieces, place, _is_passed)
    return [piece.text.casefold() for piece in around if piece] == [first, last]


def _is_for(piece: Piece) -> bool:
    """Dutch `voor 2023` is `for 2023`; with its accents, and behind `van`, `before`."""
    return piece.text.casefold() == "voor"


def _joined(pieces: Pieces, last: int, ahead: Piece) -> Concept | None:
    """The end of `between 2022 and 2024`, and of `van 2022 tot`."""
    follows = after(pieces, last, light)
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
