"""What can be listened to. Each event is read by the same compiled query as any answer."""

from collections.abc import AsyncGenerator
from enum import StrEnum

import strawberry

from graph_api.types.base import Key, StudyKey
from graph_api.types.codebook import LogbookEntry
from graph_api.types.content import Round
from graph_api.types.enums import described


@described(
    "What became of a round.",
    ADDED="It counts from now on.",
    REPLACED="Another version of it counts.",
    EDITED="Readings of it were added, revised, accepted or withdrawn.",
    WITHDRAWN="It counts no longer.",
    UNCHANGED="It was published again, with the quotes and readings it had.",
)
class RoundChange(StrEnum):
    ADDED = "ADDED"
    REPLACED = "REPLACED"
    EDITED = "EDITED"
    WITHDRAWN = "WITHDRAWN"
    UNCHANGED = "UNCHANGED"


@strawberry.type(description="A round that counts otherwise from now on.")
class RoundEvent:
    key: Key = strawberry.field(description="The key of the round.")
    change: RoundChange = strawberry.field(description="What became of it.")
    revision: int = strawberry.field(description="The revision of the study since.")
    round: Round | None = strawberry.field(description="The round as it is now; null when it was withdrawn.")


@strawberry.type(description="Everything that can be listened to, over a WebSocket or as server-sent events.")
class Subscription:
    @strawberry.subscription(description="Each round of a study that is published, changed or withdrawn from now on.")
    def round_published(self, study: StudyKey) -> AsyncGenerator[RoundEvent, None]: ...

    @strawberry.subscription(description="Each entry added to the logbook of a study from now on, none left out.")
    def logbook_entry_added(self, study: StudyKey) -> AsyncGenerator[LogbookEntry, None]: ...
