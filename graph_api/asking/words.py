"""A question as words, each with its place in what was typed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph_api.names import fold

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*['’]?|&")
_QUOTATION = re.compile(r"""(?<!\w)["“”„'‘‚«]([^"“”„'‘‚’«»]+)["“”'’»](?!\w)""")
_POSSESSIVE = re.compile(r"['’](?:s)?$", re.IGNORECASE)
_ABBREVIATED = re.compile(r"(?:\b(?:vs|resp|incl|excl|bijv|ca)|\.\w)$", re.IGNORECASE)

MARKS = ",;:.?!()\n"
"""What ends a clause."""
HYPHENS = ("-", "–", "‑")


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    """Code points of the question, [start, end)."""
    text: str
    """Folded as names are, with nothing but letters, digits and an inner apostrophe."""
    possessive: bool = False
    """Written with 's or ' at its end, which `text` has no more."""
    comma: bool = False
    """Something that parts clauses stands before it."""
    hyphen: bool = False
    """A hyphen ties it to the word before it."""
    quoted: bool = False
    """It stands between quotation marks."""


def words_of(question: str) -> list[Word]:
    return list(_words(question))


def _words(question: str) -> Iterator[Word]:
    end = 0
    quotations = [match.span(1) for match in _QUOTATION.finditer(question)]
    for match in _WORD.finditer(question):
        start, stop = match.span()
        within = [last for first, last in quotations if first <= start < last]
        written = question[start : min([stop, *within])]  # the mark behind a quotation is no apostrophe
        text = _POSSESSIVE.sub("", written)
        folded = "".join(char for char in fold(text.replace("’", "'")) if char.isalnum() or char in "'&")
        if folded:
            between = question[end:start]
            parted = _parts(between, question[:end])
            end = start + len(written)
            yield Word(start, end, folded, text != written, parted, between in HYPHENS, bool(within))


def _parts(between: str, ahead: str) -> bool:
    """Whether a clause ends between two words; not at a dot within `m.b.t.` or behind it."""
    is_short = between == "." or (between.startswith(".") and _ABBREVIATED.search(ahead) is not None)
    return any(mark in between[is_short:] for mark in MARKS)


def squeezed(words: Iterable[Word]) -> str:
    """Written as one word, so that spaces and hyphens make no difference: `Staten leden`, `self-image`."""
    return "".join(word.text for word in words)


def spaced(words: Iterable[Word]) -> str:
    return " ".join(word.text for word in words)
