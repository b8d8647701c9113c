"""What can be written. One operation is one transaction: all of it is written, or nothing.

A payload is read back by the same compiled query as any answer, so nothing here has a resolver that runs.
"""

import datetime as dt
from enum import StrEnum
from typing import Annotated

import strawberry

from graph_api import model
from graph_api.types.base import Key, LanguageArgument, LocalizedText, Node
from graph_api.types.codebook import NL, LogbookEntry
from graph_api.types.content import Reading
from graph_api.types.enums import described


@described(
    "Why something was not written.",
    CONFLICT="Somebody wrote something else meanwhile, or it is there already.",
    REQUEST_KEY_REUSED="The request key was that of another request.",
    UNKNOWN_NAME="Nothing is called so; the message names the nearest.",
    AMBIGUOUS_NAME="More than one thing is called so; the message names them.",
    UNKNOWN_ID="Nothing has this id or key.",
    INVALID="The input cannot be so; the message says how it can.",
    NOT_APPLIED="Something else in the same operation could not be written.",
)
class ProblemCode(StrEnum):
    CONFLICT = "CONFLICT"
    REQUEST_KEY_REUSED = "REQUEST_KEY_REUSED"
    UNKNOWN_NAME = "UNKNOWN_NAME"
    AMBIGUOUS_NAME = "AMBIGUOUS_NAME"
    UNKNOWN_ID = "UNKNOWN_ID"
    INVALID = "INVALID"
    NOT_APPLIED = "NOT_APPLIED"


@strawberry.type(description="Why something was not written: an answer, not an error.")
class Problem:
    code: ProblemCode = strawberry.field(description="The code.")
    field: str | None = strawberry.field(
        description="The place in the input, like `shows[0].tension`; null when it is not about one place."
    )

    @strawberry.field(description="What is wrong, and what would be right.")
    def message(self, language: LanguageArgument = NL) -> LocalizedText: ...


@strawberry.input(description="A text in Dutch, English, or both.")
class TextInput:
    nl: str | None = strawberry.field(default=None, description="In Dutch.")
    en: str | None = strawberry.field(default=None, description="In English.")


@strawberry.input(description="A judgement that the quote shows a tension.")
class ShowingInput:
    tension: Key = strawberry.field(description="The tension shown.")
    pole: model.PoleSide | None = strawberry.field(default=None, description="The pole it leans to; absent: neither.")
    side: model.Side | None = strawberry.field(default=None, description="The up- or downside of that pole it shows.")
    certainty: model.Certainty = strawberry.field(description="How sure the coder is of this.")


@strawberry.input(description="A guess at who spoke; it is never counted.")
class ObserverCandidateInput:
    group: Key = strawberry.field(description="Who it may have been.")
    certainty: model.Certainty = strawberry.field(description="How sure the coder is.")
    rationale: str = strawberry.field(description="What the guess rests on.")


@strawberry.input
class _Write:
    request_key: strawberry.ID = strawberry.field(
        description="Made up by who asks, 1 to 200 characters. The same request again gives the first result."
    )
    study: Key = strawberry.field(description="The study written on.")
    expected_revision: int | None = strawberry.field(
        default=None, description="Write only while the study is at this revision; absent: at any."
    )


@strawberry.input
class _Content(_Write):
    about: list[Key] = strawberry.field(description="The group observed, then the other sides of a relation.")
    about_certainty: model.Certainty = strawberry.field(description="How sure it is about this group.")
    valence: model.Valence = strawberry.field(description="How it values the group.")
    certainty: model.Certainty = strawberry.field(description="Of the reading as a whole.")
    role: Key | None = strawberry.field(default=None, description="The role in which the group is seen.")
    role_certainty: model.Certainty | None = strawberry.field(
        default=None, description="How sure the role is; goes with `role`."
    )
    order: int = strawberry.field(
        default=1, description="1: the observer on the observed. 2: how the observer thinks they are seen."
    )
    shows: list[ShowingInput] | None = strawberry.field(default=None, description="The tensions it shows.")
    observer_candidates: list[ObserverCandidateInput] | None = strawberry.field(
        default=None, description="Guesses at the speaker."
    )
    part_start: int | None = strawberry.field(
        default=None, description="First code point of the part read; absent: all of the quote."
    )
    part_end: int | None = strawberry.field(default=None, description="Code point after the last of the part.")
    rationale: str | None = strawberry.field(default=None, description="Why it is read so.")
    date: dt.date | None = strawberry.field(default=None, description="When it was read; absent: today.")


@strawberry.input(description="A new reading of a quote.")
class NewReadingInput(_Content):
    quote: Key = strawberry.field(description="The key of the quote.")
    coder: Key = strawberry.field(description="Who reads it, a coder of the study.")
    label: str | None = strawberry.field(
        default=None, description="Tells this reading from the coder's first one, which has none."
    )


@strawberry.input(description="Another reading in the place of an earlier one by the same coder.")
class RevisedReadingInput(_Content):
    reading: strawberry.ID = strawberry.field(description="The id of the reading that is revised.")


@strawberry.input(description="A reading.")
class ReadingInput(_Write):
    reading: strawberry.ID = strawberry.field(description="Its id.")


@strawberry.input(description="An entry of the logbook, or a new version of one.")
class LogbookEntryInput(_Write):
    on: strawberry.ID = strawberry.field(
        description="The id of what it is about: a study, round, group, role, tension, term, lesson, source or quote."
    )
    text: TextInput = strawberry.field(description="What it says, at most 10,000 characters in a language.")
    author: str = strawberry.field(description="Who writes it, by function; never a private name.")
    replaces: strawberry.ID | None = strawberry.field(
        default=None, description="The id of the version that this one corrects; absent: it is a new entry."
    )


@strawberry.input(description="Other names for a group, role or tension. What is absent stays.")
class LabelsInput(_Write):
    of: strawberry.ID = strawberry.field(description="The id of the group, role or tension.")
    names: TextInput | None = strawberry.field(default=None, description="What it is called from now on.")
    aliases: list[str] | None = strawberry.field(default=None, description="All its aliases from now on.")


@strawberry.input(description="One more name by which a group, role or tension is understood.")
class AliasInput(_Write):
    of: strawberry.ID = strawberry.field(description="The id of the group, role or tension.")
    alias: str = strawberry.field(description="The name, on one line, at most 200 characters.")


@strawberry.interface(description="What became of a request.")
class Payload:
    problems: list[Problem] = strawberry.field(description="Why it was not written; empty when it was.")
    revision: int | None = strawberry.field(description="The revision of the study it was written at; null when not.")


@strawberry.type(description="What became of a request about a reading.")
class ReadingPayload(Payload):
    reading: Reading | None = strawberry.field(description="As it is now; null when withdrawn or not written.")


@strawberry.type(description="What became of an entry of the logbook.")
class LogbookPayload(Payload):
    entry: LogbookEntry | None = strawberry.field(description="As it was written; null when it was not.")


@strawberry.type(description="What became of names.")
class LabelsPayload(Payload):
    labelled: Node | None = strawberry.field(description="The group, role or tension; null when nothing was written.")


Asked = strawberry.argument(description="What is written, under which request key.")


@strawberry.type(
    description="Everything that can be written. An operation writes on one study, and all of it or nothing is written."
)
class Mutation:
    @strawberry.field(description="Write an entry in the logbook, or a new version of one; nothing is overwritten.")
    def add_logbook_entry(self, input: Annotated[LogbookEntryInput, Asked]) -> LogbookPayload: ...

    @strawberry.field(
        description="Add a coder's reading of a quote. It counts as the coder's own until it is accepted."
    )
    def add_reading(self, input: Annotated[NewReadingInput, Asked]) -> ReadingPayload: ...

    @strawberry.field(description="Read a quote otherwise than before. What was written before stays in the journal.")
    def revise_reading(self, input: Annotated[RevisedReadingInput, Asked]) -> ReadingPayload: ...

    @strawberry.field(description="Let this reading of its quote be the one that answers count.")
    def accept_reading(self, input: Annotated[ReadingInput, Asked]) -> ReadingPayload: ...

    @strawberry.field(description="Take a reading back. It counts nowhere any more; the journal keeps it.")
    def withdraw_reading(self, input: Annotated[ReadingInput, Asked]) -> ReadingPayload: ...

    @strawberry.field(description="Give a group, role or tension other names; the next question understands them.")
    def set_labels(self, input: Annotated[LabelsInput, Asked]) -> LabelsPayload: ...

    @strawberry.field(description="Add one more name; the next question understands it.")
    def add_alias(self, input: Annotated[AliasInput, Asked]) -> LabelsPayload: ...
