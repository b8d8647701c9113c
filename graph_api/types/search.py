"""Full-text search: what was found, where in its text, and what the hits are about."""

from enum import StrEnum

import strawberry

from graph_api import model
from graph_api.types.base import Key, Node
from graph_api.types.enums import described
from graph_api.types.perception import Answer


@described(
    "What a search can find.",
    QUOTE="A quote, by its words.",
    TERM="A glossary term, by headword, plural and definitions.",
    LESSON="A lesson, by title and text.",
    LOGBOOK="A logbook entry, by its text.",
)
class HitKind(StrEnum):
    QUOTE = "QUOTE"
    TERM = "TERM"
    LESSON = "LESSON"
    LOGBOOK = "LOGBOOK"


@strawberry.input(
    description="Which hits. Of a quote the accepted reading tells what it is about; terms and logbook entries have "
    "none of this but their kind, lessons the tensions they address."
)
class SearchFilter:
    kind: HitKind | None = strawberry.field(default=None, description="Only what is of this kind.")
    observer: Key | None = strawberry.field(default=None, description="Only quotes said by this group.")
    observed: Key | None = strawberry.field(default=None, description="Only quotes about this group.")
    with_subgroups: bool | None = strawberry.field(
        default=None, description="Whether a group counts the groups within it too; absent: it does."
    )
    role: Key | None = strawberry.field(default=None, description="Only quotes about a group in this role.")
    round: Key | None = strawberry.field(default=None, description="Only quotes from this round.")
    tension: Key | None = strawberry.field(
        default=None, description="Only quotes that show this tension, and lessons that address it."
    )
    valence: model.Valence | None = strawberry.field(default=None, description="Only quotes of this valence.")


@strawberry.type(description="A place in a text, in code points.")
class Highlight:
    start: int = strawberry.field(description="First code point, from 0.")
    end: int = strawberry.field(description="Code point after the last.")


@strawberry.type(description="A place where the words sought were found.")
class Hit:
    score: float = strawberry.field(description="How well it fits; only its order within one answer means something.")
    found: Node = strawberry.field(description="A quote, glossary term, lesson or logbook entry.")
    text: str = strawberry.field(
        description="The text that was searched: a quote's `text`; of a term headword, plural and definitions; of a "
        "lesson title and text, with spaces between."
    )
    highlights: list[Highlight] = strawberry.field(
        description="Where in `text` the words stand, also in another form of the same stem, in order."
    )


@strawberry.type(description="How many hits have one value.")
class FacetCount:
    key: str = strawberry.field(description="A key or an enum value, as a filter takes it.")
    hits: int = strawberry.field(description="Hits that have it.")


@strawberry.type(
    description="What the hits of a search are about, each list with most hits first, then by key. `about.n` is the "
    "number of hits counted: the 10,000 that fit best, where there are more."
)
class SearchFacets(Answer):
    is_capped: bool = strawberry.field(description="Whether there are more hits than were counted.")
    kinds: list[FacetCount] = strawberry.field(description="By kind of thing.")
    observers: list[FacetCount] = strawberry.field(description="By the group that said it, subgroups apart.")
    observed: list[FacetCount] = strawberry.field(description="By the group it is about, subgroups apart.")
    roles: list[FacetCount] = strawberry.field(description="By the role in which that group is seen.")
    rounds: list[FacetCount] = strawberry.field(description="By round.")
    tensions: list[FacetCount] = strawberry.field(description="By tension; a hit may have several.")
    valences: list[FacetCount] = strawberry.field(description="By valence.")
