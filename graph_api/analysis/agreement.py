"""How well coders agree on one dimension: percent, Cohen's kappa, Krippendorff's alpha, prevalence.

Pure: patterns with their counts in (see votes.py), numbers out. Quotes with the same pattern are alike to every figure
here, so the cost grows with the number of patterns, not of quotes.
"""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations
from math import sqrt
from statistics import NormalDist

from graph_api.analysis.resampling import multinomial

ORDER = ("LOW", "MEDIUM", "HIGH")
"""The values of CERTAINTY, whose distance counts; those of the other dimensions differ or not."""

Z = NormalDist().inv_cdf(0.975)
SEED = 2024
RESAMPLES = 1_000

Votes = Mapping[str, str]
"""Value by coder."""


@dataclass(frozen=True, slots=True)
class Pattern:
    votes: Votes
    quotes: int


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its 95 % interval, or the reason why there is none; `method` says how the interval was found."""

    value: float | None
    low: float | None
    high: float | None
    method: str
    reason: str | None = None


def missing(reason: str, method: str) -> Estimate:
    return Estimate(None, None, None, method, reason)


def parse(patterns: Sequence[str], quotes: Sequence[int]) -> list[Pattern]:
    """Patterns as they are stored; those of several rounds are added up."""
    total: Counter[str] = Counter()
    for text, count in zip(patterns, quotes, strict=True):
        total[text] += count
    return [
        Pattern({coder: value for coder, _, value in (vote.partition("=") for vote in text.split())}, count)
        for text, count in sorted(total.items())
    ]


def quotes_of(patterns: Sequence[Pattern]) -> int:
    return sum(pattern.quotes for pattern in patterns)


def percent(patterns: Sequence[Pattern]) -> Estimate:
    """Quotes on which all who read them agree / all quotes, with the interval of Wilson (1927)."""
    n = quotes_of(patterns)
    if n == 0:
        return missing("ONE_CODER_ONLY", "WILSON")
    p = sum(pattern.quotes for pattern in patterns if len(set(pattern.votes.values())) == 1) / n
    middle = (p + Z**2 / (2 * n)) / (1 + Z**2 / n)
    half = Z * sqrt(p * (1 - p) / n + Z**2 / (4 * n**2)) / (1 + Z**2 / n)
    return Estimate(p, max(0.0, middle - half), min(1.0, middle + half), "WILSON")


def kappa(patterns: Sequence[Pattern]) -> Estimate:
    """Cohen (1960), of two coders, with the standard error of Fleiss, Cohen and Everitt (1969, formula 13)."""
    coders = sorted({coder for pattern in patterns for coder in pattern.votes})
    if len(coders) != 2:
        return missing("ONE_CODER_ONLY" if len(coders) < 2 else "MORE_THAN_TWO_CODERS", "ANALYTIC")
    n = quotes_of(patterns)
    first, second = coders
    table: Counter[tuple[str, str]] = Counter()
    for pattern in patterns:
        table[pattern.votes[first], pattern.votes[second]] += pattern.quotes
    rows: Counter[str] = Counter()
    columns: Counter[str] = Counter()
    for (row, column), quotes in table.items():
        rows[row] += quotes
        columns[column] += quotes
    observed = sum(quotes for (row, column), quotes in table.items() if row == column) / n
    chance = sum(rows[value] * columns[value] for value in rows) / n**2
    if chance == 1:
        return missing("NO_VARIATION", "ANALYTIC")
    value = (observed - chance) / (1 - chance)
    spread = -((value - chance * (1 - value)) ** 2)
    for (row, column), quotes in table.items():
        if row == column:
            spread += quotes / n * (1 - (rows[row] + columns[row]) / n * (1 - value)) ** 2
        else:
            spread += quotes / n * (1 - value) ** 2 * ((columns[row] + rows[column]) / n) ** 2
    half = Z * sqrt(max(spread, 0.0) / n) / (1 - chance)
    return Estimate(value, max(-1.0, value - half), min(1.0, value + half), "ANALYTIC")


def alpha(patterns: Sequence[Pattern], *, is_ordinal: bool = False) -> Estimate:
    """Krippendorff (2019), nominal or ordinal; the interval is that of a bootstrap of quotes with a fixed seed.

    A resample in which all votes are the same has no alpha and is left out.
    """
    if not patterns:
        return missing("ONE_CODER_ONLY", "BOOTSTRAP")
    units = [Unit.of(pattern.votes) for pattern in patterns]
    quotes = [pattern.quotes for pattern in patterns]
    value = _alpha(units, quotes, is_ordinal)
    if value is None:
        return missing("NO_VARIATION", "BOOTSTRAP")
    # The same draws for the same question, whoever asks; nothing secret hangs on them.
    generator = random.Random(SEED)  # noqa: S311
    drawn = (_alpha(units, multinomial(generator, quotes), is_ordinal) for _ in range(RESAMPLES))
    found = sorted(each for each in drawn if each is not None)
    return Estimate(value, _quantile(found, 0.025), _quantile(found, 0.975), "BOOTSTRAP")


Pairs = dict[tuple[str, str], float]


@dataclass(frozen=True, slots=True)
class Unit:
    """What one quote adds to the matrix of coincidences: its pairs of values, both ways, each by 1 / (votes - 1).

    `totals` are the sums of its rows, `apart` is the sum of what lies off its diagonal.
    """

    pairs: Pairs
    totals: Mapping[str, float]
    apart: float

    @classmethod
    def of(cls, votes: Votes) -> "Unit":
        pairs: Pairs = {}
        for pair in permutations(votes.values(), 2):
            pairs[pair] = pairs.get(pair, 0.0) + 1 / (len(votes) - 1)
        apart = sum(weight for (one, other), weight in pairs.items() if one != other)
        return cls(pairs, Counter(votes.values()), apart)


def _alpha(units: Sequence[Unit], quotes: Sequence[int], is_ordinal: bool) -> float | None:
    """1 - disagreement observed / expected by chance; None where no two values differ."""
    totals: dict[str, float] = {}
    observed = 0.0
    for unit, count in zip(units, quotes, strict=True):
        if count:
            observed += count * unit.apart
            for value, weight in unit.totals.items():
                totals[value] = totals.get(value, 0.0) + count * weight
    n = sum(totals.values())
    if len(totals) < 2:
        return None
    expected = n**2 - sum(total**2 for total in totals.values())
    if is_ordinal:
        far = _distances(totals)
        observed = sum(
            count * weight * far.get(pair, 0.0)
            for unit, count in zip(units, quotes, strict=True)
            for pair, weight in unit.pairs.items()
        )
        expected = sum(totals[one] * totals[other] * distance for (one, other), distance in far.items())
    return 1 - (n - 1) * observed / expected


def _distances(totals: Mapping[str, float]) -> Pairs:
    """Of ordinal values: the squared number of votes from one to the other, either end half."""
    values = [value for value in ORDER if value in totals]
    far: Pairs = {}
    for low, high in combinations(range(len(values)), 2):
        between = sum(totals[value] for value in values[low : high + 1])
        distance = (between - (totals[values[low]] + totals[values[high]]) / 2) ** 2
        far[values[low], values[high]] = far[values[high], values[low]] = distance
    return far


def _quantile(found: Sequence[float], share: float) -> float | None:
    return found[round(share * (len(found) - 1))] if found else None


def prevalence(patterns: Sequence[Pattern]) -> list[tuple[str, int]]:
    """How many votes each value got: most first, then by value."""
    votes: Counter[str] = Counter()
    for pattern in patterns:
        for value in pattern.votes.values():
            votes[value] += pattern.quotes
    return sorted(votes.items(), key=lambda entry: (-entry[1], entry[0]))
