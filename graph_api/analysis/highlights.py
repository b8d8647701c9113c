"""Where the words that were sought stand in a text: words are cut and stemmed as the full-text index does it.

The index has the Dutch or English analyzer of Lucene: words by Unicode's rules, in lower case, without stop words,
stemmed by the Snowball stemmer `dutch_porter` or Porter's for English.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

WORD = re.compile(r"\w+(?:['’.:]\w+)*")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP_WORDS = {
    "EN": _words(
        """
        a an and are as at be but by for if in into is it no not of on or such that the their then there these they
        this to was will with
        """
    ),
    "NL": _words(
        """
        aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een eens en er ge
        geen geweest haar had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon kunnen
        maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over reeds te tegen
        toch toen tot u uit uw van veel voor want waren was wat werd wezen wie wil worden wordt zal ze zelf zich zij
        zijn zo zonder zou
        """
    ),
}
EXCEPTIONS = {"EN": {}, "NL": {"fiets": "fiets", "bromfiets": "bromfiets", "ei": "eier", "kind": "kinder"}}
STEMMERS = {"EN": "porter", "NL": "dutch_porter"}


class Token(NamedTuple):
    """`stem` is '' for a stop word, which stands in no index."""

    stem: str
    start: int
    end: int


def highlights(text: str, words: list[str], language: str) -> list[dict[str, int]]:
    """Spans `start` to `end` in code points, in order, of each place where one of the words sought stands.

    A word that the analyzer cuts in several, such as one with a hyphen, is found where all of them follow each other.
    """
    tokens = list(tokens_of(text, language))
    found = set()
    for word in words:
        stems = [token.stem for token in tokens_of(word, language)]
        if not any(stems):
            continue
        for place in range(len(tokens) - len(stems) + 1):
            here = tokens[place : place + len(stems)]
            if [token.stem for token in here] == stems:
                found.add((here[0].start, here[-1].end))
    return [{"start": start, "end": end} for start, end in sorted(found)]


def tokens_of(text: str, language: str) -> Iterator[Token]:
    stem, stopped = _stemmer(language), STOP_WORDS[language]
    for match in WORD.finditer(text):
        word = match.group().lower()
        yield Token("" if word in stopped else stem(word), match.start(), match.end())


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    import snowballstemmer  # type: ignore[import-untyped]  # only who searches pays for it

    stemmer = snowballstemmer.stemmer(STEMMERS[language])
    exceptions = EXCEPTIONS[language]

    def stem(word: str) -> str:
        plain = re.sub(r"['’]s$", "", word) if language == "EN" else word
        return exceptions.get(plain) or str(stemmer.stemWord(plain))

    return stem
