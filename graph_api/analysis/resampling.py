"""Draws with replacement, by how often each kind is drawn."""

import random
from collections.abc import Sequence
from math import log, sqrt

ENOUGH = 100.0
"""From this variance on a binomial draw is a rounded normal one: the error is far below what draws differ."""


def multinomial(generator: random.Random, counts: Sequence[int]) -> list[int]:
    """As many draws as there are things, with replacement: how many came out of each kind. Costs a draw a kind."""
    left, things = sum(counts), sum(counts)
    drawn = []
    for count in counts:
        share = count / things if things else 0.0
        drawn.append(binomial(generator, left, share))
        left -= drawn[-1]
        things -= count
    return drawn


def binomial(generator: random.Random, tries: int, chance: float) -> int:
    """Successes in independent tries."""
    if chance >= 1 or tries == 0:
        return tries
    if chance > 0.5:
        return tries - binomial(generator, tries, 1 - chance)
    if chance == 0:
        return 0
    mean = tries * chance
    if mean * (1 - chance) > ENOUGH:
        return min(tries, max(0, round(generator.gauss(mean, sqrt(mean * (1 - chance))))))
    # The tries up to the next success are geometric, so only successes cost a draw.
    successes, place, step = 0, 0, log(1 - chance)
    while True:
        place += int(log(1 - generator.random()) / step) + 1
        if place > tries:
            return successes
        successes += 1
