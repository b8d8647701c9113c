"""The words to look for, in a question that searches."""

import itertools
from dataclasses import dataclass

from graph_api.asking.concepts import Concept
from graph_api.asking.facts import Facts
from graph_api.asking.pieces import Piece

AROUND = (
    Concept.SEARCH,
    Concept.QUOTE,
    Concept.ABOUT,
    Concept.CONTAIN,
    Concept.MENTION,
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
"""What leads the text in, and may follow it."""


@dataclass(frozen=True, slots=True)
class FreeText:
    text: str
    first: int
    last: int
    """The pieces it is made of, [first, last)."""
    is_sought: bool
    """A word for searching leads it in."""
    is_new: bool
    """It holds a word that is no name of a group, role, round or tension, and no word of asking."""


def free_text(facts: Facts) -> FreeText | None:
    pieces = facts.pieces
    named = () if "text" in facts.values(Concept.SEARCH) else ("group", "role", "round")
    first, last = 0, len(pieces)
    while first < last and _is_around(pieces[first], named):
        first += 1
    while last > first and (_is_around(pieces[last - 1], named) or _is_time(facts, last - 1)):
        last -= 1
    if first == last:
        return None
    asked = itertools.takewhile(lambda piece: not piece.names, pieces[:first])
    sought = any(piece.has(Concept.SEARCH) for piece in asked)
    new = any(piece.is_unknown or piece.keys("term") for piece in pieces[first:last])
    return FreeText(facts.question[pieces[first].start : pieces[last - 1].end], first, last, sought, new)


def _is_around(piece: Piece, named: tuple[str, ...]) -> bool:
    """Names limit the search, unless the words behind `search for` are all there is to look for."""
    return any(piece.keys(kind) for kind in named) or (piece.has(*AROUND) and not piece.names)


def _is_time(facts: Facts, place: int) -> bool:
    """A round at the end limits the search; it is no word to look for."""
    return any(moment.place == place for moment in facts.span.moments)
