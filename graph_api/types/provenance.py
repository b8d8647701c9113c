"""What a figure or a thing stands on: down to quotes, readings, sources, places in them, and who loaded it."""

import strawberry

from graph_api.types.base import Node
from graph_api.types.content import ImportRecord, Quote, Reading, Source
from graph_api.types.perception import Answer


@strawberry.type(description="A source with the number of quotes it contributes.")
class SourceShare:
    source: Source = strawberry.field(description="The source.")
    quotes: int = strawberry.field(description="Quotes from it, of those counted.")


@strawberry.type(description="Where a quote stands.")
class Span:
    quote: Quote = strawberry.field(description="The quote.")
    source: Source = strawberry.field(description="The source it comes from.")
    start: int | None = strawberry.field(
        description="First code point in the source's plain text, from 0; null when nobody recorded it."
    )
    end: int | None = strawberry.field(description="Code point after the last; null when nobody recorded it.")
    page: str | None = strawberry.field(description="Page, as the source numbers it.")


@strawberry.type(
    description="What something stands on. A perception: the readings in its cells. A tension or pole: accepted "
    "readings that show it. A group: those it holds and those about it. A role, round, study, source or import record: "
    "those in it. A respondent or term: quotes they voiced or that hold it, with the accepted readings. A quote: all "
    "readings of it. `about.n` is the number of quotes."
)
class Provenance(Answer):
    of: Node = strawberry.field(description="What was asked about.")
    readings: list[Reading] = strawberry.field(description="The first readings it stands on, by key.")
    quotes: list[Quote] = strawberry.field(description="The quotes of these readings, in the same order.")
    spans: list[Span] = strawberry.field(description="Where these quotes stand, in the same order.")
    sources: list[SourceShare] = strawberry.field(
        description="All sources it stands on, most quotes first, then by key."
    )
    import_records: list[ImportRecord] = strawberry.field(description="What loaded the rounds it stands on, by round.")


@strawberry.type(
    description="Quotes around one in the same source, by their place in its text, or by key where no place is "
    "recorded. The running text between them is not kept here; `Source.citation` and `url` say where it is."
)
class QuoteContext:
    before: list[Quote] = strawberry.field(description="The nearest ones before it, in the order of the source.")
    after: list[Quote] = strawberry.field(description="The nearest ones after it, in the order of the source.")
