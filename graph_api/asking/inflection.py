"""Other forms of a noun or adjective: one from many and many from one, by the rules of Dutch and English.

The rules make more forms than exist. That does no harm: a form is a key under which a name is found, and comes after
every name and word that is written so.
"""

from collections.abc import Iterator

VOWELS = "aeiou"
SMALL = ("etje", "tje", "pje", "je")
"""What Dutch ends the name of something small with, or of something it makes light of."""
SHORTEST = 4
"""Letters a word needs to be inflected: names like PS and GS are not."""


def forms(word: str) -> set[str]:
    """The other number of a word, or its other adjectival ending; not the word itself."""
    if len(word) < SHORTEST or not word.isalpha():
        return set()
    return {form for form in (*_many(word), *_one(word)) if len(form) >= SHORTEST} - {word}


def bases(word: str) -> Iterator[str]:
    """What a Dutch diminutive may be of: `ambtenaar` of `ambtenaartjes`, `tabel` of `tabelletje`."""
    one = word.removesuffix("s")
    for base in (one.removesuffix(ending) for ending in SMALL if one.endswith(ending)):
        if len(base) >= SHORTEST:
            yield base
        if len(base) > SHORTEST and base[-1] == base[-2]:
            yield base[:-1]


def _many(word: str) -> Iterator[str]:
    yield word + "s"
    yield word + "en"
    yield word + "e"
    if word.endswith("e"):
        yield word + "n"
    if word.endswith(("s", "x", "z", "ch", "sh")):
        yield word + "es"
    if word.endswith("y") and word[-2] not in VOWELS:
        yield word[:-1] + "ies"
    if word.endswith("man"):
        yield word[:-3] + "men"
    if word.endswith("lid"):
        yield word[:-3] + "leden"
    if word.endswith("heid"):
        yield word[:-4] + "heden"
    if word[-1] in "fs":
        yield word[:-1] + {"f": "v", "s": "z"}[word[-1]] + "en"
    if _closes_long(word):
        yield word[:-3] + word[-2] + _voiced(word[-1]) + "en"
    if _closes_short(word):
        yield word + word[-1] + "en"


def _one(word: str) -> Iterator[str]:
    if word.endswith("s"):
        yield word[:-1]
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("men"):
        yield word[:-3] + "man"
    if word.endswith("leden"):
        yield word[:-5] + "lid"
    if word.endswith("heden"):
        yield word[:-5] + "heid"
    if word.endswith("e"):
        yield word[:-1]
    if word.endswith("en"):
        yield word[:-1]
        yield from _one_of_en(word[:-2])


def _one_of_en(stem: str) -> Iterator[str]:
    """`ambtenar`, `bedrijv`, `bestur` and `manner` without their `en`: long vowels are written twice again."""
    yield stem
    if stem.endswith(("v", "z")):
        yield stem[:-1] + {"v": "f", "z": "s"}[stem[-1]]
    if len(stem) > 1 and stem[-1] == stem[-2]:
        yield stem[:-1]
    if len(stem) > 2 and stem[-1] not in VOWELS and stem[-2] in "aeou" and stem[-3] not in VOWELS:
        yield stem[:-1] + stem[-2] + _unvoiced(stem[-1])


def _closes_long(word: str) -> bool:
    return word[-1] not in VOWELS and word[-2] == word[-3] and word[-2] in "aeou"


def _closes_short(word: str) -> bool:
    return word[-1] not in VOWELS and word[-2] in VOWELS and word[-3] not in VOWELS


def _voiced(letter: str) -> str:
    return {"f": "v", "s": "z"}.get(letter, letter)


def _unvoiced(letter: str) -> str:
    return {"v": "f", "z": "s"}.get(letter, letter)
