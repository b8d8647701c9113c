"""How two groups see each other, themselves, and how they think they are seen."""

from enum import StrEnum

import strawberry

from graph_api.types.codebook import Group, TensionField
from graph_api.types.enums import described
from graph_api.types.perception import Answer, Perception


@described(
    "How the image others have of a group compares with its self-image, by the difference of the balances.",
    BLIND_SPOT="Others are less appreciative.",
    HIDDEN_STRENGTH="Others are more appreciative.",
    IN_ACCORD="They differ by a quarter at most.",
)
class Finding(StrEnum):
    BLIND_SPOT = "BLIND_SPOT"
    HIDDEN_STRENGTH = "HIDDEN_STRENGTH"
    IN_ACCORD = "IN_ACCORD"


@described(
    "Who sees a tension in a group, as in the window of Luft and Ingham (1955).",
    OPEN="Others and the group itself.",
    BLIND="Only others.",
    HIDDEN="Only the group itself.",
)
class Window(StrEnum):
    OPEN = "OPEN"
    BLIND = "BLIND"
    HIDDEN = "HIDDEN"


@strawberry.type(description="A tension in the image of a group, seen by others, by itself, or by both.")
class WindowTension:
    tension: TensionField = strawberry.field(description="The tension.")
    others: int = strawberry.field(description="Quotes of the others that show it.")
    own: int = strawberry.field(description="Quotes of the group itself that show it.")
    window: Window = strawberry.field(description="Who sees it.")


@strawberry.type(description="The image others have of a group beside its self-image.")
class TwoImages:
    group: Group = strawberry.field(description="Who is seen.")
    others: Perception = strawberry.field(description="How the other group sees it.")
    own: Perception = strawberry.field(description="How it sees itself.")
    gap: float | None = strawberry.field(
        description="Balance of others - own balance, from -2 to 2; null when a side has no quotes."
    )
    finding: Finding | None = strawberry.field(
        description="BLIND_SPOT: gap below -0.25, others are less appreciative. HIDDEN_STRENGTH: gap above 0.25. "
        "Null when the gap is."
    )
    tensions: list[WindowTension] = strawberry.field(description="Tensions in either image, by key.")


@strawberry.type(description="X on Y beside Y on X beside the self-image of both.")
class Mirror(Answer):
    x_on_y: Perception = strawberry.field(description="How X see Y.")
    y_on_x: Perception = strawberry.field(description="How Y see X.")
    x_on_x: Perception = strawberry.field(description="How X see themselves.")
    y_on_y: Perception = strawberry.field(description="How Y see themselves.")
    gap: float | None = strawberry.field(
        description="Balance of X on Y - balance of Y on X, from -2 to 2; null when a side has no quotes."
    )
    images: list[TwoImages] = strawberry.field(description="X, then Y: the image the other has beside the self-image.")


@strawberry.type(description="A tension that X expect Y to see in them, that Y do see in X, or both.")
class ForeseenTension:
    tension: TensionField = strawberry.field(description="The tension.")
    expected: int = strawberry.field(description="Quotes of X on how Y see them that show it.")
    found: int = strawberry.field(description="Quotes of Y on X that show it.")


@strawberry.type(
    description="How X think Y see them, beside how Y see X (Laing, Phillipson and Lee 1966; Kenny and DePaulo 1993)."
)
class MetaPerception(Answer):
    expected: Perception = strawberry.field(description="How X think Y see them: order 2.")
    found: Perception = strawberry.field(description="How Y see X.")
    gap: float | None = strawberry.field(
        description="Balance expected - balance found, from -2 to 2; null when a side has no quotes."
    )
    accuracy: float | None = strawberry.field(
        description="1 - |gap| / 2, from 0 (opposite) to 1 (the same balance); null when a side has no quotes."
    )
    tensions: list[ForeseenTension] = strawberry.field(description="Tensions on either side, by key.")
