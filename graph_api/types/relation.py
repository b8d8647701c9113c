"""How the relation between two groups is seen."""

import strawberry

from graph_api.types.codebook import Group, TensionField
from graph_api.types.content import Reading
from graph_api.types.perception import Answer, Most, ValenceCounts


@strawberry.type(description="Who speaks about a relation.")
class RelationObserver:
    group: Group | None = strawberry.field(description="Who speaks; null when nobody recorded it.")
    quotes: int = strawberry.field(description="Their quotes about it.")


@strawberry.type(description="A tension in a relation.")
class RelationTension:
    tension: TensionField = strawberry.field(description="The tension.")
    quotes: int = strawberry.field(description="Quotes about the relation that show it.")


@strawberry.type(description="The relation between two groups, as quotes that are about both see it.")
class Relation:
    groups: list[Group] = strawberry.field(description="The two groups, by key.")
    quotes: int = strawberry.field(description="Quotes about both; one about three groups is about three relations.")
    valence: ValenceCounts = strawberry.field(description="How those quotes value the group they are about first.")
    observers: list[RelationObserver] = strawberry.field(description="Who said them, most quotes first, then by key.")
    tensions: list[RelationTension] = strawberry.field(description="What they show, most quotes first, then by key.")

    @strawberry.field(description="The first readings it stands on, most certain first.")
    def readings(self, first: Most = 5) -> list[Reading]: ...


@strawberry.type(description="Every relation that somebody has a view on.")
class Relations(Answer):
    relations: list[Relation] = strawberry.field(description="Most quotes first, then by the keys of the groups.")
