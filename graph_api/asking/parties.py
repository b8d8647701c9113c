"""Who a question speaks of: groups, and words where a group would stand, each with what leads it in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph_api.asking.concepts import Concept
from graph_api.asking.pieces import Piece, Pieces, before

LEADS = (
    Concept.EXCEPT,
    Concept.BY,
    Concept.ABOUT,
    Concept.FROM,
    Concept.OF,
    Concept.WITH,
    Concept.TO,
    Concept.IN,
    Concept.BETWEEN,
    Concept.AS,
)
"""What may lead a group in, the one that counts first where a word is more than one of them."""


@dataclass(frozen=True, slots=True)
class Member:
    """One mention. No key: a word that names no group of the study; several: a name of several groups."""

    place: int
    piece: Piece
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """One mention, or several joined by `and`."""

    lead: str
    members: tuple[Member, ...]

    @property
    def place(self) -> int:
        return self.members[0].place

    @property
    def is_known(self) -> bool:
        return any(member.keys for member in self.members)


def parties_of(pieces: Pieces) -> list[Party]:
    found: list[Party] = []
    for member in _members(pieces):
        lead = _lead(pieces, member)
        if found and lead == Concept.OF and _is_same(pieces, found[-1].members[-1], member):
            continue
        is_apart = bool(found) and found[-1].lead == Concept.EXCEPT and member.piece.comma
        if found and not lead and not is_apart and _joined(pieces, found[-1].members[-1].place, member.place):
            found[-1] = replace(found[-1], members=(*found[-1].members, member))
        else:
            found.append(Party(lead, (member,)))
    return found


def _is_same(pieces: Pieces, last: Member, member: Member) -> bool:
    """`Directors of enterprises`, where both are names of one group."""
    between = [piece for piece in pieces[last.place + 1 : member.place] if not piece.is_light]
    return bool(last.keys) and last.keys == member.keys and len(between) == 1


def is_role(pieces: Pieces, place: int) -> bool:
    """Whether a piece stands where a role does: `as directors`, `when they facilitate`, `in a directing role`."""
    ahead = before(pieces, place, lambda piece: piece.is_light or piece.has(Concept.THEM, Concept.BE))
    if ahead and pieces[place].keys("group") and _is_clause(pieces, ahead, place):
        return False
    return bool(ahead and ahead.has(Concept.AS, Concept.WHEN)) or _leads_role(pieces, place)


def _is_clause(pieces: Pieces, ahead: Piece, place: int) -> bool:
    """`Als statenleden het over managers hebben`, `council members as managers see them`."""
    behind = pieces[place + 1 : place + 3]
    again = [piece.has(Concept.VIEW) for piece in behind[:1]] + [piece.has(Concept.THEM) for piece in behind[1:]]
    return (ahead.has(Concept.WHEN) and _opens_clause(pieces, place)) or (ahead.has(Concept.AS) and again == [True] * 2)


def _opens_clause(pieces: Pieces, place: int) -> bool:
    """`Als statenleden het over managers hebben`: a verb stands behind, and something between."""
    return any(piece.has(Concept.VIEW, Concept.HAVE, Concept.SPEAK) for piece in pieces[place + 2 :])


def _leads_role(pieces: Pieces, place: int) -> bool:
    behind = pieces[place + 1 : place + 2]
    is_led = place > 0 and (pieces[place - 1].is_light or pieces[place - 1].has(Concept.THEM, Concept.IN))
    return is_led and any(piece.has(Concept.ROLE) for piece in behind)


def _members(pieces: Pieces) -> Iterator[Member]:
    for place, piece in enumerate(pieces):
        keys = piece.keys("group")
        if keys and not (piece.keys("role") and is_role(pieces, place)):
            yield Member(place, piece, tuple(keys))
        elif piece.is_open and not piece.text.isdigit() and not is_role(pieces, place):
            yield Member(place, piece, ())


def _lead(pieces: Pieces, member: Member) -> str:
    if member.piece.possessive:
        return Concept.OWN
    place = member.place
    while place and not pieces[place].comma and _passes(pieces[place - 1]):
        place -= 1
    if not place or pieces[place].comma:
        return ""
    ahead = pieces[place - 1]
    if (
        ahead.has(Concept.OF, Concept.FROM, Concept.IN)
        and place > 1
        and pieces[place - 2].has(Concept.NOUN, Concept.ROLE, Concept.DIMENSION)
    ):
        return _lead(pieces, replace(member, place=place - 2))
    if ahead.has(Concept.OF) and place > 1 and pieces[place - 2].has(Concept.QUOTE):
        return Concept.BY
    if ahead.has(Concept.IN) and place > 1 and pieces[place - 2].has(Concept.WHO):
        return Concept.FROM  # `who in the province`
    if _is_clause(pieces, ahead, member.place):
        return ""
    return next((lead for lead in LEADS if ahead.has(lead)), "")


def _passes(piece: Piece) -> bool:
    """What may stand between a preposition and its group: `about the directing`, `van alle kritische`."""
    return piece.is_light or bool(piece.keys("role")) or piece.has(Concept.ADJECTIVE, Concept.THEM)


def _joined(pieces: Pieces, last: int, place: int) -> bool:
    """Only `and`, `or` or a comma stands between the two."""
    between = [piece for piece in pieces[last + 1 : place] if not piece.is_light]
    if not between:
        return place == last + 1 and pieces[place].comma and not pieces[last].comma
    return all(piece.has(Concept.AND, Concept.OR) for piece in between) and not pieces[last].possessive
