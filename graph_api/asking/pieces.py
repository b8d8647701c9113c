"""A question cut into pieces: names, words with a sense, and what is neither."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from graph_api.asking.concepts import Concept, Sense
from graph_api.asking.interpretation import ReadWord
from graph_api.asking.vocabulary import How, Named


@dataclass(frozen=True, slots=True)
class Piece:
    start: int
    end: int
    """Code points of the question, [start, end)."""
    text: str
    """As it was typed."""
    names: tuple[Named, ...] = ()
    senses: frozenset[Sense] = frozenset()
    typo: bool = False
    possessive: bool = False
    comma: bool = False
    """Something that parts clauses stands before it."""
    hyphen: bool = False
    """A hyphen ties it to what is before it."""
    quoted: bool = False
    """It stands between quotation marks."""

    def has(self, *concepts: Concept) -> bool:
        return any(sense.concept in concepts for sense in self.senses)

    def value(self, *concepts: Concept) -> str:
        """What the first of these concepts carries here; empty when nothing."""
        values = [sense.value for concept in concepts for sense in self.senses if sense.concept is concept]
        return next(filter(None, values), "")

    def keys(self, kind: str) -> list[str]:
        return sorted({named.key for named in self.names if named.kind == kind})

    def how(self, kind: str, key: str) -> How:
        how = next(named.how for named in self.names if (named.kind, named.key) == (kind, key))
        return How.TYPO if self.typo else how

    def read_as(self, kind: str, key: str, how: How) -> ReadWord:
        return ReadWord(self.start, self.end, self.text, kind, key, how)

    @property
    def is_unknown(self) -> bool:
        return not (self.names or self.senses)

    @property
    def is_open(self) -> bool:
        """It may be meant as the name of anything; a word of a glossary may be meant as a group too."""
        return not self.senses and all(named.kind == "term" for named in self.names)

    @property
    def is_light(self) -> bool:
        """Nothing that changes what stands around it."""
        return self.has(Concept.FILLER) and not self.names


Pieces = Sequence[Piece]


def having(pieces: Pieces, *concepts: Concept) -> list[int]:
    """Where pieces with one of these concepts stand."""
    return [place for place, piece in enumerate(pieces) if piece.has(*concepts)]


def before(pieces: Pieces, place: int, skipped: Callable[[Piece], bool]) -> Piece | None:
    """The nearest piece before a place that is not skipped."""
    return next((piece for piece in reversed(pieces[:place]) if not skipped(piece)), None)


def after(pieces: Pieces, place: int, skipped: Callable[[Piece], bool]) -> Piece | None:
    return next((piece for piece in pieces[place + 1 :] if not skipped(piece)), None)


def followers(pieces: Pieces, *concepts: Concept) -> list[Piece]:
    """What comes behind each piece with one of these concepts."""
    found = (after(pieces, place, light) for place in having(pieces, *concepts))
    return [piece for piece in found if piece is not None]


def light(piece: Piece) -> bool:
    return piece.is_light


def named(pieces: Pieces, kind: str) -> Iterator[Piece]:
    return (piece for piece in pieces if piece.keys(kind))
