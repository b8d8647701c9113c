"""Damaged text becomes readable text, and every change stays traceable.

Text taken out of a laid-out page is broken over lines, hyphenated and now and then misread. `clean` undoes that
and lists what it did, so that a span of the clean text can be shown in the source.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph_api.model import Fix

# Whole runs of space are matched at once: one pass, linear however long a run is. The hyphen counts only behind
# a letter or digit, so a dash between spaces stays a dash.
_SPACE = re.compile(r"(?P<hyphen>(?<=\w)-)?(?P<space>[ \t\r\n\f]+)")


@dataclass(frozen=True, slots=True)
class Repair:
    """At code point `start` of the raw text, `raw` was replaced by `text`."""

    start: int
    raw: str
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.raw)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Clean text with its repairs, which are in order and do not overlap."""

    text: str
    repairs: tuple[Repair, ...]


def clean(raw: str, fixes: Sequence[Fix] = ()) -> Cleaned:
    """Line breaks become spaces, a hyphen at a line's end joins the word, runs of spaces become one.

    `fixes` come first, and the rules leave alone what they repaired: a fix is how a hyphen at a line's end is kept.
    Raises ValueError for a fix whose raw does not occur exactly once, or that overlaps another.
    """
    repairs: list[Repair] = []
    done = 0
    for fix in sorted((_located(raw, fix) for fix in fixes), key=lambda repair: repair.start):
        if fix.start < done:
            raise ValueError(f"the fix of {fix.raw!r} overlaps the one before it; write the two as one fix")
        repairs += [*_spacing(raw, done, fix.start), fix]
        done = fix.end
    repairs += _spacing(raw, done, len(raw))
    return Cleaned(_apply(raw, repairs), tuple(repairs))


def _located(raw: str, fix: Fix) -> Repair:
    if not fix.raw:
        raise ValueError("a fix has an empty raw; give the characters it repairs")
    start = raw.find(fix.raw)
    if start < 0:
        raise ValueError(f"the fix of {fix.raw!r} does not occur in the raw text; copy it from there, spaces included")
    if raw.find(fix.raw, start + 1) >= 0:
        raise ValueError(f"the fix of {fix.raw!r} occurs more than once in the raw text; add what stands around it")
    return Repair(start, fix.raw, fix.text)


def _spacing(raw: str, start: int, end: int) -> Iterator[Repair]:
    """The repairs the rules ask for between two code points of the raw text."""
    for match in _SPACE.finditer(raw, start, end):
        if match["hyphen"] and "\n" in match["space"]:
            yield Repair(match.start(), match[0], "")
        elif match["space"] != " ":
            yield Repair(match.start("space"), match["space"], " ")


def _apply(raw: str, repairs: Sequence[Repair]) -> str:
    pieces: list[str] = []
    done = 0
    for repair in repairs:
        pieces += [raw[done : repair.start], repair.text]
        done = repair.end
    return "".join([*pieces, raw[done:]])
