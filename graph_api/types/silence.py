"""What nobody says."""

from enum import StrEnum

import strawberry

from graph_api.types.codebook import Group, Role, TensionField
from graph_api.types.enums import described
from graph_api.types.perception import Answer


@described(
    "What a silence is.",
    NOBODY_ASKED="No quote of the observer at all is recorded.",
    NO_QUOTE="In the rounds asked for the observer spoke, but not about this group.",
    LEFT_OUT="The observer did speak about this group, and the filter leaves it out.",
)
class Silent(StrEnum):
    NOBODY_ASKED = "NOBODY_ASKED"
    NO_QUOTE = "NO_QUOTE"
    LEFT_OUT = "LEFT_OUT"


@strawberry.type(description="A group about which another group is silent.")
class Silence:
    observer: Group = strawberry.field(description="Who is silent.")
    observed: Group = strawberry.field(description="About whom.")
    role: Role | None = strawberry.field(description="In which role; null unless asked by role.")
    why: Silent = strawberry.field(description="What the silence is.")


@strawberry.type(
    description="Ordered pairs of groups without a quote; neither is within the other, unless subgroups are left out."
)
class Silences(Answer):
    pairs: list[Silence] = strawberry.field(description="By the keys of observer, observed and role.")


@strawberry.type(description="Tensions that the study knows and no counted reading shows.")
class UnspokenTensions(Answer):
    tensions: list[TensionField] = strawberry.field(description="By key.")
