"""Agreement between coders: against figures that were published, the package `krippendorff`, and simulation."""

import random
from collections import Counter
from statistics import fmean, pstdev

import krippendorff
import pytest

from graph_api.analysis.agreement import Pattern, alpha, kappa, parse, percent, prevalence
from graph_api.analysis.resampling import binomial, multinomial


def two(table: dict[tuple[str, str], int]) -> list[Pattern]:
    return [Pattern({"a": one, "b": other}, quotes) for (one, other), quotes in table.items() if quotes]


PSYCHIATRISTS = {
    ("psychotic", "psychotic"): 75,
    ("psychotic", "neurotic"): 1,
    ("psychotic", "organic"): 4,
    ("neurotic", "psychotic"): 5,
    ("neurotic", "neurotic"): 4,
    ("neurotic", "organic"): 1,
    ("organic", "organic"): 10,
}
"""100 patients, two raters: Fleiss, Levin and Paik (2003), table 18.1."""


def test_kappa_and_its_error_are_those_of_the_textbook() -> None:
    found = kappa(two(PSYCHIATRISTS))
    assert found.value == pytest.approx(0.68, abs=0.005)
    assert found.high is not None
    assert found.low is not None
    assert (found.high - found.low) / 2 / 1.959964 == pytest.approx(0.087, abs=0.001)
    assert found.method == "ANALYTIC"


def test_kappa_needs_exactly_two_coders() -> None:
    assert kappa([]).reason == "ONE_CODER_ONLY"
    assert kappa([Pattern({"a": "x", "b": "x", "c": "y"}, 1)]).reason == "MORE_THAN_TWO_CODERS"


def test_coders_who_always_say_the_same_one_thing_have_no_kappa_and_no_alpha() -> None:
    same = two({("x", "x"): 9})
    assert percent(same).value == 1
    assert kappa(same).reason == "NO_VARIATION"
    assert alpha(same).reason == "NO_VARIATION"


def test_percent_is_of_quotes_on_which_all_agree() -> None:
    patterns = [Pattern({"a": "x", "b": "x", "c": "y"}, 1), Pattern({"a": "x", "b": "x"}, 3)]
    assert percent(patterns).value == 0.75
    assert percent([]).reason == "ONE_CODER_ONLY"


def test_values_are_counted_by_vote() -> None:
    assert prevalence([Pattern({"a": "x", "b": "y"}, 2), Pattern({"a": "y", "b": "y"}, 1)]) == [("y", 4), ("x", 2)]


def test_patterns_of_several_rounds_are_added_up() -> None:
    assert parse(["a=x b=y", "a=x b=y", "a=- b=p+q"], [2, 3, 1]) == [
        Pattern({"a": "-", "b": "p+q"}, 1),
        Pattern({"a": "x", "b": "y"}, 5),
    ]


def package(patterns: list[Pattern], level: str, domain: list[str]) -> float:
    coders = sorted({coder for pattern in patterns for coder in pattern.votes})
    units = [pattern.votes for pattern in patterns for _ in range(pattern.quotes)]
    codes = {value: float(place) for place, value in enumerate(domain)}
    table = [[codes[unit[coder]] if coder in unit else float("nan") for unit in units] for coder in coders]
    return float(krippendorff.alpha(table, level_of_measurement=level, value_domain=sorted(codes.values())))


@pytest.mark.parametrize("seed", range(12))
def test_alpha_is_that_of_the_package(seed: int) -> None:
    generator = random.Random(seed)
    domain = ["LOW", "MEDIUM", "HIGH"]
    patterns = []
    for _ in range(8):
        coders = generator.sample(["a", "b", "c", "d"], generator.randint(2, 4))
        votes = {coder: generator.choice(domain) for coder in sorted(coders)}
        patterns.append(Pattern(votes, generator.randint(1, 9)))
    assert alpha(patterns).value == pytest.approx(package(patterns, "nominal", domain))
    assert alpha(patterns, is_ordinal=True).value == pytest.approx(package(patterns, "ordinal", domain))


def test_interval_of_alpha_is_that_of_drawing_quotes_one_by_one() -> None:
    patterns = two(PSYCHIATRISTS)
    found = alpha(patterns)
    generator = random.Random(1)
    quotes = [pattern for pattern in patterns for _ in range(pattern.quotes)]
    drawn = []
    for _ in range(400):
        chosen = Counter(tuple(pattern.votes.values()) for pattern in generator.choices(quotes, k=len(quotes)))
        drawn.append(package(two(dict(chosen)), "nominal", ["psychotic", "neurotic", "organic"]))
    drawn.sort()
    assert found.low == pytest.approx(drawn[10], abs=0.05)
    assert found.high == pytest.approx(drawn[390], abs=0.05)
    assert alpha(patterns) == found


@pytest.mark.parametrize(("tries", "chance"), [(40, 0.1), (40, 0.9), (5_000, 0.3), (2_000_000, 0.0001)])
def test_draws_have_the_mean_and_spread_of_a_binomial(tries: int, chance: float) -> None:
    generator = random.Random(3)
    drawn = [binomial(generator, tries, chance) for _ in range(2_000)]
    spread = (tries * chance * (1 - chance)) ** 0.5
    assert fmean(drawn) == pytest.approx(tries * chance, abs=4 * spread / 2_000**0.5)
    assert pstdev(drawn) == pytest.approx(spread, rel=0.08)


def test_as_many_are_drawn_as_there_are() -> None:
    drawn = multinomial(random.Random(1), [3, 0, 5, 100_000])
    assert sum(drawn) == 100_008
    assert drawn[1] == 0
