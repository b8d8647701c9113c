"""What stands in a question, before it is known what is asked."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property

from graph_api.asking.concepts import Concept, Sense
from graph_api.asking.grammar import PREDICATES, Slots, Voice, slots_of, voice_of
from graph_api.asking.parties import LEADS, Member, Party, parties_of
from graph_api.asking.pieces import Piece, before, having, light, named
from graph_api.asking.rounds import Span, span_of
from graph_api.asking.vocabulary import How, Vocabulary

ABOUT_TENSION = (Concept.TENSION, Concept.CLASH, Concept.FEEL)
UNSURE = (Concept.LEVEL, Concept.READING)
"""What may stand between a `without` and the certainty it leaves out."""
PARTING = re.compile(r"[?!;(\n]|\.(?=\s)")
ASKS_FOR_GROUP = {Concept.OWN, Concept.BY, Concept.ABOUT, Concept.OF}


@dataclass(frozen=True)
class Facts:
    pieces: list[Piece]
    vocabulary: Vocabulary
    question: str

    def has(self, *concepts: Concept) -> bool:
        return bool(having(self.pieces, *concepts))

    def values(self, concept: Concept) -> list[str]:
        """What the pieces with a concept carry, in the order of the question."""
        found = (piece.value(concept) for piece in self.pieces if piece.has(concept))
        return list(dict.fromkeys(filter(None, found)))

    @cached_property
    def dimensions(self) -> list[str]:
        """What can be tabulated or differed on; not the `round` of `in round 2`, nor the name of a coder."""
        named = {place for each in self.span.moments for place in range(each.place, each.last + 1)}
        found = (
            piece.value(Concept.DIMENSION)
            for place, piece in enumerate(self.pieces)
            if piece.has(Concept.DIMENSION) and not piece.keys("coder") and not self._counts_rounds(place, named)
        )
        return list(dict.fromkeys(filter(None, found)))

    def _counts_rounds(self, place: int, named: Collection[int]) -> bool:
        """The `round` of `in round 2`, `the round of 2023`, `the first of the rounds`, `all rounds except the last`."""
        if not self.pieces[place].has(Concept.ROUND, Concept.YEAR):
            return False
        spans = (self.pieces[min(place, each) : max(place, each) + 1] for each in named)
        return any(
            not any(piece.comma for piece in span[1:])
            and all(piece.is_light or piece.has(Concept.OF, Concept.EXCEPT) for piece in span[1:-1])
            for span in spans
        )

    @cached_property
    def parties(self) -> list[Party]:
        parties = [party for party in parties_of(self.pieces) if party.lead != Concept.EXCEPT]
        known = sum(bool(member.keys) for party in parties for member in party.members)
        full = known > 1 or (known == 1 and self.has(Concept.SELF, Concept.EACH_OTHER, Concept.SELF_IMAGE))
        return [party for party in parties if party.is_known or (not full and self._asks_for_group(party.lead))]

    def _asks_for_group(self, lead: str) -> bool:
        """Whether an unknown word stands for a group: behind `in` and `with` it may be anything."""
        if lead == Concept.FROM:
            return self.has(Concept.OPINION, Concept.IMAGE, Concept.RECEIVE)
        return lead in ASKS_FOR_GROUP or (not lead and self.has(*PREDICATES, Concept.FEEL))

    def is_parted(self, first: int, last: int) -> bool:
        """Whether a sentence ends between two pieces, or an aside begins."""
        return PARTING.search(self.question, self.pieces[first].end, self.pieces[last].start) is not None

    @cached_property
    def members(self) -> list[Member]:
        """The groups named, in the order of the question."""
        return [member for party in self.parties for member in party.members if member.keys]

    @cached_property
    def groups(self) -> list[tuple[str, ...]]:
        """The different groups named."""
        return list(dict.fromkeys(member.keys for member in self.members))

    @cached_property
    def voice(self) -> Voice:
        return voice_of(self.pieces, self.parties)

    @cached_property
    def slots(self) -> Slots:
        return slots_of(self.parties, self.voice)

    @cached_property
    def span(self) -> Span:
        return span_of(self.pieces, self.vocabulary)

    @cached_property
    def predicates(self) -> list[int]:
        """Where it speaks of seeing."""
        return having(self.pieces, *PREDICATES)

    @cached_property
    def is_led(self) -> bool:
        """Whether a group stands behind a word that says whether it sees or is seen."""
        return any(party.lead in (Concept.BY, Concept.ABOUT, Concept.FROM, Concept.TO) for party in self.parties)

    @cached_property
    def has_coders(self) -> bool:
        return self.has(Concept.CODER) or any(named(self.pieces, "coder"))

    @cached_property
    def is_crossed(self) -> bool:
        """X and Y, and later Y and X."""
        order = [member.keys for member in self.members]
        return len(self.groups) == 2 and len(order) > 3 and order[:2] == order[2:4][::-1]


def facts_of(question: str, pieces: list[Piece], vocabulary: Vocabulary) -> Facts:
    asks_tension = bool(having(pieces, *ABOUT_TENSION))
    settled = [_settled(piece, pieces, asks_tension) for piece in pieces]
    moments = {moment.place for moment in span_of(settled, vocabulary).moments}
    return Facts([_narrowing(settled, place, moments) for place in range(len(settled))], vocabulary, question)


def _narrowing(pieces: list[Piece], place: int, moments: Collection[int]) -> Piece:
    """A `not` that leaves something out denies nothing: `silences, not in 2023`, `the web without subgroups`."""
    piece = pieces[place]
    if piece.has(Concept.NOT) and _leaves_out(pieces, place, moments):
        return replace(piece, senses=(piece.senses - {Sense(Concept.NOT)}) | {Sense(Concept.EXCEPT)})
    return piece


def _leaves_out(pieces: list[Piece], place: int, moments: Collection[int]) -> bool:
    """`Without 2023`, `, not in 2023`, `no low certainty`; not `what was not said in 2023`, nor `was not in 2023`."""
    opens = place == 0 or pieces[place].comma or pieces[place - 1].has(Concept.AND)
    skipped = (Concept.ROUND, Concept.YEAR, Concept.ONLY, *((Concept.IN,) if opens else ()))
    for each in range(place + 1, len(pieces)):
        if each in moments or pieces[each].has(Concept.SUBGROUPS, Concept.CERTAINTY):
            return True
        is_of_reading = pieces[each].has(Concept.WITH, Concept.OF) and pieces[each - 1].has(Concept.READING)
        if not (pieces[each].is_light or is_of_reading or pieces[each].has(*skipped, *UNSURE)):
            return False
    return False


def _settled(piece: Piece, pieces: list[Piece], asks_tension: bool) -> Piece:
    """Parts of a tension's name count where tensions are spoken of; a name that is also a verb may be the verb."""
    parts = asks_tension and not piece.keys("group")
    names = tuple(named for named in piece.names if parts or named.how is not How.PART)
    if piece.possessive and piece.has(Concept.WHAT, Concept.WHO):
        piece = replace(piece, senses=piece.senses | {Sense(Concept.BE)})  # `what's`
    if not piece.keys("tension"):
        return replace(piece, names=names)
    if _is_predicate(piece, pieces):
        return replace(piece, names=())
    return replace(piece, names=names, senses=frozenset() if names else piece.senses)


def _is_predicate(piece: Piece, pieces: list[Piece]) -> bool:
    """`Do officials trust politicians`, where nothing else says what they do; not `who wrestles with trust`."""
    others = [
        other for other in pieces if other is not piece and other.has(*PREDICATES, *ABOUT_TENSION, Concept.MENTION)
    ]
    ahead = before(pieces, pieces.index(piece), light)
    is_noun = ahead is not None and ahead.has(*LEADS) and sum(bool(each.keys("group")) for each in pieces) < 2
    return piece.has(*PREDICATES) and not others and not is_noun
