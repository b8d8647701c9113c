"""The vocabulary of a study, made of its names: with other forms, without articles, and each pole by itself."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from graph_api.asking.inflection import forms
from graph_api.asking.vocabulary import LINKS, How, Named, Vocabulary, linked_words
from graph_api.asking.words import Word, spaced, squeezed, words_of
from graph_api.kept import Kept
from graph_api.names import fold
from graph_api.published import PublishedStudy

KEPT = 16
"""Studies whose vocabulary is kept."""
ARTICLES = {"de", "het", "een", "the", "a", "an"}
CODERS = ("coder", "codeur", "codeerder")
"""What a coder is called before the own part of the name, in either language."""
SHORTEST_PART = 6
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
BRACKETS = re.compile(r"\([^)]*\)")
SURENESS = list(How)
Index = defaultdict[str, dict[tuple[str, str], Named]]

_known: Kept[int, Vocabulary] = Kept(KEPT)


def vocabulary_of(study: PublishedStudy) -> Vocabulary:
    """Made once for each snapshot of a study. What is kept holds the study, so its id cannot be another's."""
    return _known.get(id(study)) or _known.keep(id(study), _vocabulary(study))


def _vocabulary(study: PublishedStudy) -> Vocabulary:
    names: Index = defaultdict(dict)
    inflected: Index = defaultdict(dict)
    words: defaultdict[str, set[Named]] = defaultdict(set)
    for name, named in _names(study):
        for written, how in _written(named, name):
            _add(names, written, replace(named, how=how))
        for written in _inflected(named, name):
            _add(inflected, written, replace(named, how=How.PLURAL))
        for word in words_of(name):
            for form in {word.text, *forms(word.text)}:
                words[form].add(named)
    years = _years(study)
    return Vocabulary(
        study,
        _listed(names),
        _listed(inflected),
        {word: frozenset(found) for word, found in words.items()},
        frozenset(word.text for name, _ in _names(study) for word in words_of(name)),
        tuple(sorted(study.rounds, key=lambda key: (_first_year(years, key), key))),
        years,
    )


def _add(index: Index, written: str, named: Named) -> None:
    best = index[written].setdefault((named.kind, named.key), named)
    if SURENESS.index(named.how) < SURENESS.index(best.how):
        index[written][named.kind, named.key] = named


def _listed(index: Index) -> dict[str, tuple[Named, ...]]:
    return {written: tuple(found.values()) for written, found in index.items()}


def _names(study: PublishedStudy) -> Iterator[tuple[str, Named]]:
    for kind, names in study.names.items():
        for name in names.written:
            for key in sorted(names.keys[fold(name)]):
                yield name, Named(kind, key, _how(study, kind, key, name))


def _how(study: PublishedStudy, kind: str, key: str, name: str) -> How:
    if name == key:
        return How.EXACT
    return How.NAME if name in study.labels[kind][key] else How.ALIAS


def _written(named: Named, name: str) -> Iterator[tuple[str, How]]:
    """Every way a name may be written, without spaces, and how it is then recognised."""
    yield from ((squeezed(words), named.how) for words in _wordings(named, name))
    if named.kind == "tension":
        yield from ((part, How.PART) for part in _poles(words_of(name)))


def _inflected(named: Named, name: str) -> Iterator[str]:
    """A name with one of its words in another form. The words stay apart, or `gemeenten en` would be a form too."""
    for words in _wordings(named, name):
        for place, word in enumerate(words):
            for form in forms(word.text):
                yield spaced([*words[:place], replace(word, text=form), *words[place + 1 :]])


def _wordings(named: Named, name: str) -> Iterator[list[Word]]:
    words = words_of(name)
    yield words
    if len(words) > 1 and words[0].text in ARTICLES:
        yield words[1:]
    match named.kind:
        case "round":
            yield words_of(BRACKETS.sub("", name))
        case "tension":
            yield linked_words(words)
            yield [word for word in words if word.text not in LINKS]
        case "coder" if words[0].text in CODERS:
            own = words_of(name.partition(",")[0])[1:]
            yield from ([replace(words[0], text=coder), *own] for coder in CODERS)


def _poles(words: list[Word]) -> list[str]:
    """`vooruitlopen` and `samen optrekken`, of a tension between two poles."""
    links = [place for place, word in enumerate(words) if word.text in LINKS]
    if len(links) != 1:
        return []
    sides = squeezed(words[: links[0]]), squeezed(words[links[0] + 1 :])
    return [side for side in sides if len(side) >= SHORTEST_PART]


def _years(study: PublishedStudy) -> Mapping[int, tuple[str, ...]]:
    in_keys: defaultdict[int, list[str]] = defaultdict(list)
    in_names: defaultdict[int, list[str]] = defaultdict(list)
    for key in study.rounds:
        for year in YEAR.findall(key):
            in_keys[int(year)].append(key)
        for name in filter(None, study.labels["round"].get(key, ())):
            for year in YEAR.findall(name):
                if key not in in_names[int(year)]:
                    in_names[int(year)].append(key)
    return {year: tuple(keys) for year, keys in (in_names | in_keys).items()}


def _first_year(years: Mapping[int, tuple[str, ...]], key: str) -> int:
    return min((year for year, keys in years.items() if key in keys), default=0)
