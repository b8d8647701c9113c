"""Who feels which tension, about whom, and which tensions go together."""

import strawberry

from graph_api import model
from graph_api.types.codebook import Group, TensionField
from graph_api.types.perception import Answer, Share


@strawberry.type(description="A group that feels a tension, or in which it is seen.")
class TensionGroup:
    group: Group | None = strawberry.field(description="The group; null for speakers nobody recorded.")
    quotes: int = strawberry.field(description="Quotes that show the tension.")
    pole_a: int = strawberry.field(description="Of those, quotes that lean to pole A.")
    pole_b: int = strawberry.field(description="Of those, quotes that lean to pole B.")
    leans_to: model.PoleSide | None = strawberry.field(description="The pole more quotes lean to; null when the same.")


@strawberry.type(description="Another tension shown by the same quotes.")
class TensionTogether:
    tension: TensionField = strawberry.field(description="The other tension.")
    quotes: int = strawberry.field(description="Quotes that show both.")
    jaccard: float = strawberry.field(
        description="Quotes that show both / quotes that show either, from 0 to 1 (Jaccard 1901)."
    )
    lift: float = strawberry.field(
        description="Quotes that show both / what chance alone would give; 1 is as by chance."
    )


@strawberry.type(description="One tension over the perceptions asked about.")
class MappedTension:
    tension: TensionField = strawberry.field(description="The tension.")
    share: Share = strawberry.field(description="Its share of all quotes asked about.")
    pole_a: int = strawberry.field(description="Quotes that lean to pole A.")
    pole_b: int = strawberry.field(description="Quotes that lean to pole B.")
    upside_a: int = strawberry.field(description="Quotes that show the upside of pole A.")
    downside_a: int = strawberry.field(description="Quotes that show the downside of pole A.")
    upside_b: int = strawberry.field(description="Quotes that show the upside of pole B.")
    downside_b: int = strawberry.field(description="Quotes that show the downside of pole B.")
    leans_to: model.PoleSide | None = strawberry.field(description="The pole more quotes lean to; null when the same.")
    felt_by: list[TensionGroup] = strawberry.field(description="Who shows it in speaking, most quotes first.")
    about: list[TensionGroup] = strawberry.field(description="In whom it is seen, most quotes first.")
    together: list[TensionTogether] = strawberry.field(description="Tensions that go with it, most quotes first.")


@strawberry.type(description="Two groups that are seen to lean to opposite poles of one tension.")
class OppositePoles:
    tension: TensionField = strawberry.field(description="The tension.")
    pole_a: TensionGroup = strawberry.field(description="The group seen to lean to pole A.")
    pole_b: TensionGroup = strawberry.field(description="The group seen to lean to pole B.")


@strawberry.type(description="The tensions of a study, of a group or of a pair, as the filter says.")
class TensionMap(Answer):
    tensions: list[MappedTension] = strawberry.field(description="Most quotes first, then by key.")
    opposites: list[OppositePoles] = strawberry.field(
        description="Pairs of groups at opposite poles, by the keys of tension and groups."
    )
