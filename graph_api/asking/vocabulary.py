"""The names of a study, found by how they are written, and the nearest ones for what is written otherwise."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from rapidfuzz.distance import JaroWinkler

from graph_api.asking.words import Word, spaced, squeezed, words_of
from graph_api.model import Language
from graph_api.published import PublishedStudy

NEAREST = 5
LINKS = {"of", "or", "en", "and", "versus", "vs", "tegenover", "&"}
"""What may stand between two poles; people vary it."""
SHORTEST_SHARED = 4
"""Letters that make a name likely when they are all of what was asked for, or of the name."""


class How(StrEnum):
    """How something was recognised, surest first."""

    EXACT = "EXACT"
    NAME = "NAME"
    ALIAS = "ALIAS"
    PLURAL = "PLURAL"
    STEM = "STEM"
    PART = "PART"
    TYPO = "TYPO"
    WORD = "WORD"
    ORDER = "ORDER"
    IMPLIED = "IMPLIED"


@dataclass(frozen=True, slots=True)
class Named:
    kind: str
    key: str
    how: How


@dataclass(frozen=True, slots=True)
class Candidate:
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    study: PublishedStudy
    names: Mapping[str, tuple[Named, ...]]
    """A name without its spaces to what is called so."""
    forms: Mapping[str, tuple[Named, ...]]
    """The other forms of a name, its words apart."""
    words: Mapping[str, frozenset[Named]]
    """The single words of names and their other forms: what a misspelt word is compared with."""
    written: frozenset[str]
    """Those of them that stand in a name as they are."""
    rounds: tuple[str, ...]
    """Keys of the published rounds, oldest first."""
    years: Mapping[int, tuple[str, ...]]
    """Years to the published rounds that hold them; those whose key does come alone."""

    def named(self, words: Sequence[Word]) -> tuple[Named, ...]:
        found = [*self.names.get(squeezed(words), ()), *self.forms.get(spaced(words), ())]
        if any(word.text in LINKS for word in words[1:-1]):
            found += self.names.get(squeezed(linked_words(words)), ())
        return tuple({(named.kind, named.key): named for named in reversed(found)}.values())

    def candidates(self, kind: str, keys: Iterable[str], language: Language) -> tuple[Candidate, ...]:
        return tuple(Candidate(key, self.label(kind, key, language)) for key in keys)

    def label(self, kind: str, key: str, language: Language) -> str:
        """What a thing is called in a language; in the other one when it has no name there."""
        given = list(self.study.labels[kind].get(key, ()))
        return next(filter(None, given if language is Language.NL else given[::-1]), key)

    def nearest(self, kind: str, text: str) -> list[str]:
        """The keys of a kind whose names are most like a text, nearest first."""
        plain = squeezed(words_of(text))
        names = self.study.names[kind]
        likeness = {name: _likeness(plain, squeezed(words_of(name))) for name in names.keys}
        ranked = sorted(likeness, key=lambda name: (-likeness[name], name))
        return list(dict.fromkeys(key for name in ranked for key in sorted(names.keys[name])))[:NEAREST]


def linked_words(words: Sequence[Word]) -> list[Word]:
    return [replace(word, text="&") if word.text in LINKS else word for word in words]


def _likeness(text: str, name: str) -> float:
    """From 0 to 2. `partijen` is more like `externe partijen`, which holds it, than like `partners`."""
    holds = min(len(text), len(name)) >= SHORTEST_SHARED and (text in name or name in text)
    return float(JaroWinkler.similarity(text, name)) + holds
