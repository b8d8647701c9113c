"""The words to look for, in a question that searches."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from graph_api.asking.concepts import Concept
from graph_api.asking.facts import Facts
from graph_api.asking.pieces import Piece, Pieces

LEADS_IN = (Concept.ABOUT, Concept.CONTAIN, Concept.MENTION)
"""What the text stands directly behind; a word for mentioning also follows it."""
AROUND = (
    *LEADS_IN,
    Concept.SEARCH,
    Concept.QUOTE,
    Concept.FILLER,
    Concept.WHICH,
    Concept.WHAT,
    Concept.WHERE,
    Concept.BE,
    Concept.DO,
    Concept.HAVE,
    Concept.IN,
    Concept.OF,
    Concept.TO,
    Concept.WORDS,
    Concept.SPEAK,
    Concept.BY,
    Concept.FROM,
    Concept.WHO,
    Concept.USE,
    Concept.OTHERS,
)
"""What may stand before the text and behind it."""
SEEN = (Concept.OPINION, Concept.IMAGE)
NARROWED = (Concept.NOT, Concept.EXCEPT, Concept.ONLY, Concept.SUBGROUPS, Concept.WHEN)
BESIDE = (*AROUND, Concept.THAT, Concept.WITH, Concept.AND, Concept.ADJECTIVE, *SEEN, Concept.THEM, *NARROWED)
"""What is no part of the text where nothing says that all that follows is to be looked for."""
JOINTS = (Concept.FILLER, Concept.OF, Concept.IN, Concept.ABOUT, Concept.AND)
"""What may stand within the text: `state of the art`."""
NARROWING = ("group", "role", "round")

Stretch = tuple[int, int]
"""Pieces [first, last)."""


@dataclass(frozen=True, slots=True)
class FreeText:
    text: str
    first: int
    last: int
    """The pieces it is made of, [first, last)."""
    is_sought: bool
    """A word for searching leads it in."""
    is_new: bool
    """It holds a word that is no name of a group, role, round or tension, and no word of asking; or it is quoted."""
    is_beside: bool
    """It stands beside a word for mentioning or what is like it."""


def free_text(facts: Facts) -> FreeText | None:
    pieces = facts.pieces
    stretch = _quotation(facts) or (_rest(facts) if is_told(facts) else _stretch(facts))
    if stretch is None:
        return None
    first, last = stretch
    asked = itertools.takewhile(lambda piece: not piece.names, pieces[:first])
    return FreeText(
        facts.question[pieces[first].start : pieces[last - 1].end],
        first,
        last,
        is_sought=any(piece.has(Concept.SEARCH) for piece in asked),
        is_new=_is_new(pieces[first:last]) or pieces[first].quoted,
        is_beside=_is_beside(facts, stretch),
    )


def _quotation(facts: Facts) -> Stretch | None:
    """What stands between quotation marks, unless it is a name and nothing speaks of texts."""
    places = [place for place, piece in enumerate(facts.pieces) if piece.quoted]
    if not places:
        return None
    first, last = places[0], places[-1] + 1
    speaks = facts.has(Concept.QUOTE, Concept.SEARCH, Concept.CONTAIN, Concept.MENTION)
    return (first, last) if speaks or _is_new(facts.pieces[first:last]) else None


def is_told(facts: Facts) -> bool:
    """`Search for`: all that follows is to be looked for, names too."""
    return "text" in facts.values(Concept.SEARCH)


def _rest(facts: Facts) -> Stretch | None:
    pieces = facts.pieces
    first, last = 0, len(pieces)
    while first < last and pieces[first].has(*AROUND) and not pieces[first].names:
        first += 1
    last = next((end for end in range(first + 1, last) if facts.is_parted(end - 1, end)), last)
    while last > first and (
        (pieces[last - 1].has(*AROUND) and not pieces[last - 1].names) or _is_time(facts, last - 1)
    ):
        last -= 1
    return (first, last) if first < last else None


def _stretch(facts: Facts) -> Stretch | None:
    """The first words that are new, else the first beside a word that leads a text in."""
    pieces = facts.pieces
    found = list(_stretches(facts))
    new = [stretch for stretch in found if _is_new(pieces[slice(*stretch)])]
    beside = [stretch for stretch in found if _is_beside(facts, stretch)]
    best = [stretch for stretch in new if stretch in beside] or new or beside
    if not best:
        return None
    last = best[0][1]
    for stretch in best[1:]:
        if all(piece.has(*JOINTS) for piece in pieces[last : stretch[0]]):
            last = stretch[1]
    return best[0][0], last


def _stretches(facts: Facts) -> Iterator[Stretch]:
    clauses = itertools.accumulate(piece.comma for piece in facts.pieces)
    kinds = [(clause, _is_outside(facts, place)) for place, clause in enumerate(clauses)]
    for (_, outside), places in itertools.groupby(range(len(kinds)), kinds.__getitem__):
        if not outside:
            run = list(places)
            yield run[0], run[-1] + 1


def _is_outside(facts: Facts, place: int) -> bool:
    """Names and rounds limit the search."""
    piece = facts.pieces[place]
    named = any(piece.keys(kind) for kind in NARROWING) or _is_time(facts, place)
    mentioned = piece.has(*SEEN) and _is_beside(facts, (place, place + 1))  # `quotes about trust`
    return named or (piece.has(*BESIDE) and not piece.names and not mentioned)


def _is_new(pieces: Pieces) -> bool:
    return any(piece.is_unknown or piece.keys("term") for piece in pieces)


def _is_beside(facts: Facts, stretch: Stretch) -> bool:
    pieces = facts.pieces
    ahead = next((place for place in range(stretch[0] - 1, -1, -1) if not pieces[place].is_light), None)
    led = ahead is not None and _leads_in(pieces[ahead]) and not facts.is_parted(ahead, stretch[0])
    behind = [piece for piece in pieces[stretch[1] :] if not piece.is_light and not piece.has(Concept.BE)][:1]
    return led or any(piece.has(Concept.MENTION) for piece in behind)


def _leads_in(piece: Piece) -> bool:
    return piece.has(*LEADS_IN, Concept.WORDS) and not piece.names


def _is_time(facts: Facts, place: int) -> bool:
    return any(moment.place == place for moment in facts.span.moments)
