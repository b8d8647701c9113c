"""How well coders agree, and what about."""

from enum import StrEnum
from typing import Annotated

import strawberry

from graph_api.types.base import Key
from graph_api.types.content import Quote
from graph_api.types.enums import described
from graph_api.types.perception import Answer, Most, Reason


@described(
    "What coders may differ on. Readings with a label, by which one coder reads a quote more than once, are left out.",
    OBSERVED="The group a quote is about, the first where there are several.",
    ROLE="The role in which that group is seen.",
    VALENCE="How the quote values that group.",
    TENSIONS="The tensions shown, as a set: one more or fewer is another value.",
    CERTAINTY="How certain the coder is.",
)
class Dimension(StrEnum):
    OBSERVED = "OBSERVED"
    ROLE = "ROLE"
    VALENCE = "VALENCE"
    TENSIONS = "TENSIONS"
    CERTAINTY = "CERTAINTY"


@described(
    "How a 95 % interval was found.",
    WILSON="The score interval of Wilson (1927).",
    ANALYTIC="From the standard error of Fleiss, Cohen and Everitt (1969).",
    BOOTSTRAP="The middle 95 % of 1,000 resamples of the quotes, drawn with a fixed seed.",
)
class IntervalMethod(StrEnum):
    WILSON = "WILSON"
    ANALYTIC = "ANALYTIC"
    BOOTSTRAP = "BOOTSTRAP"


@strawberry.type(description="A figure of agreement with its 95 % interval.")
class AgreementEstimate:
    value: float | None = strawberry.field(
        description="1 is full agreement; of kappa and alpha 0 is that of chance. Null when it cannot be computed."
    )
    low: float | None = strawberry.field(description="Lower bound of the interval; null when there is none.")
    high: float | None = strawberry.field(description="Upper bound of the interval; null when there is none.")
    method: IntervalMethod = strawberry.field(description="How the interval is found.")
    reason: Reason | None = strawberry.field(description="Why `value` is null; null when it is not.")


@strawberry.type(description="How often coders gave one value.")
class VotedValue:
    value: str = strawberry.field(
        description="A key or an enum value; tensions by key with `+` between; `-` for no role and for no tension."
    )
    count: int = strawberry.field(description="Votes: one a coder and quote.")
    share: float = strawberry.field(description="count / all votes, from 0 to 1.")


@strawberry.type(description="How well coders agree on one dimension.")
class DimensionAgreement:
    dimension: Dimension = strawberry.field(description="On what.")
    n: int = strawberry.field(description="Quotes read by two of the coders or more; all figures are of these.")
    differing: int = strawberry.field(description="Of these, quotes on which they differ.")
    percent: AgreementEstimate = strawberry.field(
        description="Share of the quotes on which all who read them agree, from 0 to 1."
    )
    kappa: AgreementEstimate = strawberry.field(description="Kappa of Cohen (1960), unweighted: of exactly two coders.")
    alpha: AgreementEstimate = strawberry.field(
        description="Alpha of Krippendorff (2019), of any number of coders: ordinal for CERTAINTY, else nominal."
    )
    prevalence: list[VotedValue] = strawberry.field(
        description="The values with their votes, most first, then by value. Where one value prevails, kappa and alpha "
        "may be low though nearly all agree."
    )

    @strawberry.field(description="The first quotes on which they differ, by key; more under `disagreements`.")
    def quotes(self, first: Most = 3) -> list[Quote]: ...


@strawberry.type(description="How well coders who read the same quotes agree.")
class Agreement(Answer):
    coders: list[Key] = strawberry.field(
        description="The coders compared, by key; none where no quote has votes of two."
    )
    dimensions: list[DimensionAgreement] = strawberry.field(description="Each dimension, in the order of the enum.")


@strawberry.input(description="Which quotes agreement is measured on.")
class AgreementFilter:
    rounds: list[Key] | None = strawberry.field(default=None, description="Quotes of these rounds.")


Coders = Annotated[
    list[Key] | None, strawberry.argument(description="Only these coders, two or more; absent: all of them.")
]
