"""Through the eyes of another: what others say about each group, role by role, beside the group's own words."""

import strawberry

from graph_api.types.codebook import Group, Role
from graph_api.types.content import Reading
from graph_api.types.language import GroupTerm
from graph_api.types.perception import Answer, Most


@strawberry.type(description="A column of the figure.")
class FigureColumn:
    role: Role | None = strawberry.field(description="The role; null for quotes in which a group is seen in none.")
    quotes: int = strawberry.field(description="Quotes in the column.")


@strawberry.type(description="What others say about one group in one role.")
class FigureCell:
    role: Role | None = strawberry.field(description="The role of its column; null for no role.")
    quotes: int = strawberry.field(description="Quotes in it; 0 is drawn as an empty cell.")

    @strawberry.field(description="The first of them as they are read, most certain first.")
    def readings(self, first: Most = 20) -> list[Reading]: ...


@strawberry.type(description="One group through the eyes of others.")
class FigureRow:
    group: Group = strawberry.field(description="Who is seen; `about` of a reading tells which group within it.")
    quotes: int = strawberry.field(description="Quotes in the row.")
    cells: list[FigureCell] = strawberry.field(description="One for each column, in their order.")
    dictionary: list[GroupTerm] = strawberry.field(
        description="The group's little dictionary, by key; its uses are those in the figure."
    )


@strawberry.type(
    description="The figure `door de ogen van een ander`: what is said about a group by others or by nobody recorded."
)
class Figure(Answer):
    columns: list[FigureColumn] = strawberry.field(description="Roles with a quote, by key, no role last.")
    rows: list[FigureRow] = strawberry.field(
        description="Groups that are spoken about or have a dictionary, by key: a study keeps no other order of them. "
        "With subgroups, one without a dictionary stands in the row of the nearest group around it that has one."
    )
