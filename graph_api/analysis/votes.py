"""What coders made of the same quotes, as patterns that can be counted: `coder-a=CRITICAL coder-b=MIXED`.

Pure: a round in, counts out. A vote is a coder's first reading of a quote, the one without a label; a quote has a
pattern where two coders or more voted.
"""

from collections import Counter
from collections.abc import Callable, Iterator

from graph_api.model import Quote, Reading, Round

NOTHING = "-"
"""The value of a reading that names no role, or shows no tension."""

DIMENSIONS: dict[str, Callable[[Reading], str]] = {
    "OBSERVED": lambda reading: reading.about[0],
    "ROLE": lambda reading: reading.role or NOTHING,
    "VALENCE": lambda reading: reading.valence,
    "TENSIONS": lambda reading: "+".join(sorted({showing.tension for showing in reading.shows})) or NOTHING,
    "CERTAINTY": lambda reading: reading.certainty,
}
"""What coders may differ on, and what a reading says of it."""


def pattern(quote: Quote, dimension: str) -> str:
    """The votes, by coder; '' where fewer than two coders voted."""
    votes = sorted(
        f"{reading.coder}={DIMENSIONS[dimension](reading)}" for reading in quote.readings if reading.label is None
    )
    return " ".join(votes) if len(votes) > 1 else ""


def patterns(round_: Round, dimension: str) -> Counter[str]:
    """How many quotes have each pattern."""
    found = (pattern(quote, dimension) for quote in round_.quotes)
    return Counter(each for each in found if each)


def differing(round_: Round) -> Iterator[tuple[Quote, str, str]]:
    """Every quote with a dimension its coders differ on, and the pattern."""
    for quote in round_.quotes:
        for dimension in DIMENSIONS:
            votes = pattern(quote, dimension)
            if len(set(values(votes))) > 1:
                yield quote, dimension, votes


def values(votes: str) -> list[str]:
    """The values of a pattern."""
    return [vote.partition("=")[2] for vote in votes.split()]
