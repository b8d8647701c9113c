"""The words of both languages, found by how they are written."""

from collections.abc import Collection, Container, Mapping
from functools import cache

from graph_api.asking.concepts import Concept, Phrases, Sense
from graph_api.asking.dutch_content_words import DUTCH_CONTENT_WORDS
from graph_api.asking.dutch_function_words import DUTCH_FUNCTION_WORDS
from graph_api.asking.english_content_words import ENGLISH_CONTENT_WORDS
from graph_api.asking.english_function_words import ENGLISH_FUNCTION_WORDS
from graph_api.asking.words import spaced, words_of
from graph_api.model import Language

Senses = frozenset[Sense]
NONE: Senses = frozenset()
PHRASES: Mapping[Language, Phrases] = {
    Language.NL: {**DUTCH_FUNCTION_WORDS, **DUTCH_CONTENT_WORDS},
    Language.EN: {**ENGLISH_FUNCTION_WORDS, **ENGLISH_CONTENT_WORDS},
}
OTHER = {Language.NL: Language.EN, Language.EN: Language.NL}


@cache
def lexicon(language: Language) -> Mapping[str, Senses]:
    """A phrase, its words with a space between, to what it can mean."""
    found: dict[str, set[Sense]] = {}
    for key, phrases in PHRASES[language].items():
        sense = Sense(key) if isinstance(key, Concept) else Sense(*key)
        for phrase in phrases.split(","):
            found.setdefault(spaced(words_of(phrase)), set()).add(sense)
    return {phrase: frozenset(senses) for phrase, senses in found.items()}


@cache
def single_words(language: Language) -> frozenset[str]:
    """Every word that stands in a phrase of this language."""
    phrases = (phrase for listed in PHRASES[language].values() for phrase in listed.split(","))
    return frozenset(word.text for phrase in phrases for word in words_of(phrase))


def language_of(words: Collection[str], named: Container[str], wanted: Language) -> Language:
    """The language most of the words are in; the wanted one when that cannot be told.

    Words that stand in a name count only when the others do not decide: names of both languages go in either.
    """
    for counted in ([word for word in words if word not in named], words):
        own, other = (sum(word in lexicon(each) for word in counted) for each in (wanted, OTHER[wanted]))
        if own != other:
            return wanted if own > other else OTHER[wanted]
    return wanted
