"""What a thing found by a search can be narrowed and counted by: `observer:managers`, `valence:CRITICAL`.

Beside the scope, each stands in the full-text index as a word of digits, which every analyzer keeps as it is. So a
filter is part of the search itself, and a page costs what it returns.
"""

import hashlib
from collections.abc import Iterable, Iterator

from graph_api.model import Lesson, Quote

DIGITS = 18


def number(digest: str, digits: int) -> str:
    """Decimal digits from a hex digest: what a full-text index keeps as one word."""
    return str(int(digest, 16) % 10**digits).zfill(digits)


def word(facet: str) -> str:
    """The facet as the index has it."""
    return number(hashlib.sha256(facet.encode()).hexdigest(), DIGITS)


def scope_with(scope: str, facets: Iterable[str]) -> str:
    """The words by which a search is narrowed: what is published, then the facets."""
    return " ".join([scope, *map(word, facets)])


def of_quote(round_key: str, quote: Quote) -> list[str]:
    """By the accepted reading, as answers count the quote; without one, by what the source records only."""
    return [f"{name}:{value}" for name, value in dict.fromkeys(_of_quote(round_key, quote))]


def _of_quote(round_key: str, quote: Quote) -> Iterator[tuple[str, str]]:
    yield "kind", "QUOTE"
    yield "round", round_key
    if quote.said_by:
        yield "observer", quote.said_by
    for reading in quote.readings:
        if reading.accepted:
            yield "observed", reading.about[0]
            yield "valence", reading.valence
            if reading.role:
                yield "role", reading.role
            yield from (("tension", showing.tension) for showing in reading.shows)


def of_lesson(lesson: Lesson) -> list[str]:
    return ["kind:LESSON", *(f"tension:{key}" for key in lesson.addresses)]


OF_TERM = ["kind:TERM"]
OF_ENTRY = ["kind:LOGBOOK"]
