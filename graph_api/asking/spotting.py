"""Finds names and words with a sense in a question: the longest first, and names before words."""

from collections.abc import Iterator
from dataclasses import replace

from graph_api.asking.lexicon import NONE, OTHER, Senses, lexicon
from graph_api.asking.pieces import Piece
from graph_api.asking.spelling import corrected
from graph_api.asking.vocabulary import How, Named, Vocabulary
from graph_api.asking.words import Word, spaced
from graph_api.model import Language

LONGEST = 12
"""Words of a name or a phrase that are looked at together."""
GUESSED = {How.PLURAL, How.PART}
"""A form made by rule, or a part of a name, gives way to a word that is written so."""


def pieces_of(question: str, words: list[Word], vocabulary: Vocabulary, language: Language) -> list[Piece]:
    spelt = [corrected(words, place, vocabulary, language) for place in range(len(words))]
    typos = [spelt[place] is not word for place, word in enumerate(words)]
    return list(_joined(question, _pieces(question, spelt, typos, vocabulary, language)))


def _joined(question: str, pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Unknown words in a row are one: `trade unions`."""
    last: Piece | None = None
    for piece in pieces:
        is_range = piece.hyphen and piece.text.isdigit()
        if last and last.is_unknown and piece.is_unknown and not (piece.comma or last.possessive or is_range):
            last = replace(piece, start=last.start, text=question[last.start : piece.end], comma=last.comma)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last


def _pieces(
    question: str, words: list[Word], typos: list[bool], vocabulary: Vocabulary, language: Language
) -> Iterator[Piece]:
    place = 0
    while place < len(words):
        length, names, senses = _longest(words[place : place + LONGEST], vocabulary, language)
        first, last = words[place], words[place + length - 1]
        yield Piece(
            first.start,
            last.end,
            question[first.start : last.end],
            names,
            senses,
            typo=any(typos[place : place + length]),
            possessive=last.possessive,
            comma=first.comma,
            hyphen=first.hyphen,
            quoted=first.quoted and last.quoted,
        )
        place += length


def _longest(words: list[Word], vocabulary: Vocabulary, language: Language) -> tuple[int, tuple[Named, ...], Senses]:
    within = next((place for place, word in enumerate(words) if place and word.comma), len(words))
    for length in range(within, 0, -1):
        names, senses = _meaning(words[:length], vocabulary, language)
        if names or senses:
            return length, names, senses
    return 1, (), NONE


def _meaning(words: list[Word], vocabulary: Vocabulary, language: Language) -> tuple[tuple[Named, ...], Senses]:
    names = vocabulary.named(words)
    senses = lexicon(language).get(spaced(words), NONE)
    if senses and all(named.how in GUESSED for named in names):
        return (), senses
    if not (names or senses):
        senses = lexicon(OTHER[language]).get(spaced(words), NONE)
    return names, senses
