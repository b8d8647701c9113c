"""A misspelt word becomes the one word it is nearest to, or stays as it is; a diminutive what it is of."""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph_api.asking.inflection import bases
from graph_api.asking.lexicon import lexicon, single_words
from graph_api.asking.vocabulary import Vocabulary
from graph_api.asking.words import Word
from graph_api.model import Language

SHORTEST = 4
LONG = 9
"""Names this long may have two errors, shorter ones one."""
SHORTEST_NAME = 6
"""A name this long may have an error: `street` and `staat`, `start` and `state`, `stuff` and `staff` are too near."""
LONG_ENOUGH = 7
"""Words of the language this long may have one error. In shorter ones only swapped letters are read through: too many
other words, which stand in no lexicon, are as near."""


def is_known(text: str, vocabulary: Vocabulary) -> bool:
    """A word that stands in a name or in either language is meant as it is written, however near another one is."""
    return text in vocabulary.words or text in vocabulary.names or any(text in single_words(each) for each in Language)


def corrected(words: Sequence[Word], place: int, vocabulary: Vocabulary, language: Language) -> Word:
    """The word meant, or the word itself where that is not clear. The first letter is right, or swapped with the next.

    The distance is Damerau's: a letter too many, too few, another one, or two swapped count one each.
    """
    word = words[place]
    if len(word.text) < SHORTEST or word.text.isdigit() or is_known(word.text, vocabulary):
        return word
    for base in bases(word.text) if language is Language.NL else ():
        if is_known(base, vocabulary):
            return replace(word, text=base)
    for each in _likely(word.text, vocabulary, language, SHORTEST):
        if _completes(each, words, place, vocabulary):
            return replace(word, text=each)
    likely = _likely(word.text, vocabulary, language, SHORTEST_NAME)
    best = [
        each
        for each in likely
        if _unlikeness(word.text, each, vocabulary, language) == _unlikeness(word.text, likely[0], vocabulary, language)
    ]
    meanings = [_meaning(each, vocabulary, language) for each in best]
    is_clear = len(best) == 1 or (best and frozenset.intersection(*meanings))
    return replace(word, text=best[0]) if is_clear else word


def _likely(text: str, vocabulary: Vocabulary, language: Language, shortest: int) -> list[str]:
    """The nearest words, the likeliest first; a name only for a text that is not too short to be one misspelt."""
    errors = 2 if len(text) >= LONG else 1
    choices = [*vocabulary.words, *single_words(language)]
    near = process.extract(text, choices, scorer=OSA.distance, score_cutoff=errors, limit=None)
    words = {word: distance for word, distance, _ in near if _may_be(text, word, distance, vocabulary, shortest)}
    nearest = [word for word, distance in words.items() if distance == min(words.values())]
    return sorted(nearest, key=lambda word: (_unlikeness(text, word, vocabulary, language), word))


def _completes(text: str, words: Sequence[Word], place: int, vocabulary: Vocabulary) -> bool:
    """Whether it makes a name with the word beside it: `provincia council` is no `provincie`."""
    behind = "".join(word.text for word in words[place + 1 : place + 2])
    ahead = "".join(word.text for word in words[max(place - 1, 0) : place])
    return (bool(behind) and text + behind in vocabulary.names) or (bool(ahead) and ahead + text in vocabulary.names)


def _may_be(text: str, word: str, distance: float, vocabulary: Vocabulary, shortest: int) -> bool:
    if len(word) < SHORTEST - 1 or not (text[0] == word[0] or text[:2] == word[1::-1]):
        return False
    is_swap = sorted(text) == sorted(word)
    is_name = word in vocabulary.written and len(text) >= shortest
    return is_name or (distance == 1 and (is_swap or len(text) >= LONG_ENOUGH))


def _unlikeness(text: str, word: str, vocabulary: Vocabulary, language: Language) -> tuple[bool, bool, bool, int]:
    """Names come first, then words that are written so, in a name or in the language, then forms made by rule.

    Swapped letters are the likeliest error, then one letter for another.
    """
    is_part = word not in vocabulary.names
    is_no_part = word not in vocabulary.written and word not in single_words(language)
    is_no_swap = sorted(text) != sorted(word)
    return is_part, is_no_part, is_no_swap, abs(len(text) - len(word))


def _meaning(word: str, vocabulary: Vocabulary, language: Language) -> frozenset[str]:
    named = {f"{named.kind}:{named.key}" for named in vocabulary.words.get(word, ())}
    return frozenset(named | {sense.concept.value for sense in lexicon(language).get(word, ())})
