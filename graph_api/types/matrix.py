"""Quotes in a table of any two of the things they are read for."""

from enum import StrEnum

import strawberry

from graph_api.types.base import LanguageArgument, LocalizedText, Node
from graph_api.types.codebook import NL
from graph_api.types.content import Reading
from graph_api.types.enums import described
from graph_api.types.perception import Answer, Most, Share


@described(
    "What the rows or the columns of a matrix are.",
    OBSERVER="Who sees; nobody recorded is one of them.",
    OBSERVED="Who is seen.",
    ROLE="In which role; none is one of them.",
    ROUND="In which round.",
    VALENCE="How it is valued.",
    TENSION="Which tension it shows. A quote may show several, or none.",
    CODER="As which coder reads it. A quote counts once for each coder, whether the reading was accepted or not.",
    SOURCE="From which source.",
)
class MatrixDimension(StrEnum):
    OBSERVER = "OBSERVER"
    OBSERVED = "OBSERVED"
    ROLE = "ROLE"
    ROUND = "ROUND"
    VALENCE = "VALENCE"
    TENSION = "TENSION"
    CODER = "CODER"
    SOURCE = "SOURCE"


@strawberry.type(description="The head of a row or column.")
class MatrixHead:
    key: str | None = strawberry.field(description="What its cells are found by; null: nobody recorded, or no role.")
    node: Node | None = strawberry.field(description="The group, role, round, tension or source; null for the others.")
    quotes: int = strawberry.field(
        description="The margin: all its quotes, those without a tension too where the other dimension is TENSION."
    )

    @strawberry.field(description="What it is called.")
    def name(self, language: LanguageArgument = NL) -> LocalizedText: ...


@strawberry.type(description="A cell with at least one quote.")
class MatrixCell:
    row: str | None = strawberry.field(description="The key of its row.")
    column: str | None = strawberry.field(description="The key of its column.")
    quotes: int = strawberry.field(description="Quotes in it; with CODER, readings.")
    row_share: Share = strawberry.field(description="Its share of the quotes in its row.")
    column_share: Share = strawberry.field(description="Its share of the quotes in its column.")
    sources: int = strawberry.field(description="Distinct sources they come from.")
    respondents: int | None = strawberry.field(
        description="Distinct respondents who voiced them; null where SOURCE is a dimension: not counted."
    )

    @strawberry.field(description="The first readings it stands on, most certain first.")
    def readings(self, first: Most = 5) -> list[Reading]: ...


@strawberry.type(
    description="A table of quotes. A cell that is not listed holds none, so the list itself is the binary matrix."
)
class Matrix(Answer):
    rows: list[MatrixHead] = strawberry.field(description="Those with a quote, by key, null last.")
    columns: list[MatrixHead] = strawberry.field(description="Those with a quote, by key, null last.")
    cells: list[MatrixCell] = strawberry.field(description="Those with a quote, by row, then by column.")
