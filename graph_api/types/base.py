"""What every type is made of: scalars, arguments, pages.

No field here has a resolver that runs: a read is compiled to Cypher from the selection (see compiler/), so a method's
body is only its signature. A field without a file in cypher/fields is the property of that name.
"""

from typing import Annotated, Generic, NewType, TypeVar

import strawberry

from graph_api import model
from graph_api.types.enums import Attribution, Certainty, Language, Valence

Key = NewType("Key", str)
KEY = strawberry.scalar(
    name="Key",
    description="A slug like `council-members`. As an argument also a name or alias, in Dutch or English.",
    serialize=str,
    parse_value=str,
)

LanguageArgument = Annotated[
    model.Language, strawberry.argument(description="The language wanted; where it is missing the other one is given.")
]
First = Annotated[
    int | None, strawberry.argument(description="How many from the start, 1 to 100. Neither first nor last: 20.")
]
After = Annotated[str | None, strawberry.argument(description="Only what comes after this cursor.")]
Last = Annotated[
    int | None, strawberry.argument(description="How many from the end, 1 to 100; not together with first.")
]
Before = Annotated[str | None, strawberry.argument(description="Only what comes before this cursor.")]
StudyKey = Annotated[
    Key, strawberry.argument(description="The study asked about. Nothing is ever mixed across studies.")
]
RoundKey = Annotated[
    Key | None, strawberry.argument(description="Only this interview round; absent: all published rounds.")
]
RoleKey = Annotated[
    Key | None, strawberry.argument(description="Only as seen in this role; absent: all roles, and none.")
]


@strawberry.input(description="Which quotes an answer counts. What is absent leaves nothing out.")
class CountFilter:
    rounds: list[Key] | None = strawberry.field(default=None, description="Quotes of these rounds.")
    roles: list[Key] | None = strawberry.field(default=None, description="Readings in these roles.")
    min_certainty: Certainty | None = strawberry.field(default=None, description="Readings at least this certain.")
    coder: Key | None = strawberry.field(
        default=None, description="Readings by this coder, instead of the accepted ones."
    )
    valence: Valence | None = strawberry.field(default=None, description="Readings of this valence.")
    attribution: Attribution | None = strawberry.field(default=None, description="Quotes whose voice is recorded so.")
    with_subgroups: bool | None = strawberry.field(
        default=None, description="Whether a group counts the groups within it too; absent: it does."
    )


@strawberry.type(description="A text with the language it is in.")
class LocalizedText:
    text: str = strawberry.field(description="The words.")
    language: Language = strawberry.field(description="The language found, which may differ from the one wanted.")


@strawberry.interface(description="Anything with an id of its own.")
class Node:
    id: strawberry.ID = strawberry.field(
        description="Stable and readable: `study:kind:key`. The same content keeps its id when a round is replaced."
    )


T = TypeVar("T")


@strawberry.type(description="Where a page lies in its list.")
class PageInfo:
    has_next_page: bool = strawberry.field(description="Whether more follows this page.")
    has_previous_page: bool = strawberry.field(description="Whether something comes before this page.")
    start_cursor: str | None = strawberry.field(description="Cursor of the first entry; null on an empty page.")
    end_cursor: str | None = strawberry.field(description="Cursor of the last entry; null on an empty page.")


@strawberry.type(description="One entry of a page.")
class Edge(Generic[T]):
    cursor: str = strawberry.field(description="Opaque; give it back as `after` or `before`.")
    node: T = strawberry.field(description="The entry.")


@strawberry.type(description="A page of a list, and how long the list is.")
class Connection(Generic[T]):
    edges: list[Edge[T]] = strawberry.field(description="The entries of this page, in the list's order.")
    page_info: PageInfo = strawberry.field(description="Where this page lies.")
    total_count: int = strawberry.field(description="How many there are in the whole list, from counters.")
