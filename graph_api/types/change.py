"""What changed between rounds."""

from enum import StrEnum

import strawberry

from graph_api import model
from graph_api.types.codebook import Group, TensionField
from graph_api.types.content import Round
from graph_api.types.enums import described
from graph_api.types.perception import Answer, Perception


@described(
    "What became of something between two rounds.",
    NEW="Quotes in the second round only.",
    VANISHED="Quotes in the first round only.",
    FLIPPED="The balance of a pair, or the pole that a tension leans to, changed sides.",
    STABLE="Neither of these.",
)
class Change(StrEnum):
    NEW = "NEW"
    VANISHED = "VANISHED"
    FLIPPED = "FLIPPED"
    STABLE = "STABLE"


@strawberry.type(description="A tension in two rounds.")
class TensionChange:
    tension: TensionField = strawberry.field(description="The tension.")
    change: Change = strawberry.field(description="What became of it.")
    before: int = strawberry.field(description="Quotes that show it in the first round.")
    after: int = strawberry.field(description="Quotes that show it in the second.")
    leant_to: model.PoleSide | None = strawberry.field(description="The pole leaned to in the first round.")
    leans_to: model.PoleSide | None = strawberry.field(description="The pole leaned to in the second.")


@strawberry.type(description="How one group saw another in two rounds.")
class PerceptionChange:
    observer: Group | None = strawberry.field(description="Who sees; null when nobody recorded it.")
    observed: Group = strawberry.field(description="Who is seen.")
    change: Change = strawberry.field(description="What became of it.")
    before: Perception = strawberry.field(description="In the first round; empty when the perception is new.")
    after: Perception = strawberry.field(description="In the second round; empty when it vanished.")
    shift: float | None = strawberry.field(
        description="Balance after - balance before, from -2 to 2; null when a round has no quotes."
    )
    tensions: list[TensionChange] = strawberry.field(description="Tensions in either round, by key.")


@strawberry.type(
    description="Two rounds side by side. When other groups spoke, the explanation says so, and what is new may be new "
    "only because nobody asked."
)
class Changes(Answer):
    before: Round = strawberry.field(description="The first round.")
    after: Round = strawberry.field(description="The second round.")
    perceptions: list[PerceptionChange] = strawberry.field(description="Pairs of groups in either round, by keys.")
    tensions: list[TensionChange] = strawberry.field(description="Tensions over all those pairs, by key.")
    only_before: list[Group] = strawberry.field(description="Groups that spoke in the first round only, by key.")
    only_after: list[Group] = strawberry.field(description="Groups that spoke in the second round only, by key.")


@strawberry.type(description="How one group saw another, round after round.")
class Timeline(Answer):
    perceptions: list[Perception] = strawberry.field(description="One a published round, by the round's key.")
