"""The codebook of a study: who sees, in which roles, which tensions there are, whose words are defined how."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph_api import model
from graph_api.types.base import (
    After,
    Before,
    Connection,
    First,
    Key,
    LanguageArgument,
    Last,
    LocalizedText,
    Node,
    RoleKey,
    RoundKey,
)

if TYPE_CHECKING:
    from graph_api.types.perception import Perception

NL = model.Language.NL


@strawberry.type(description="Somebody who read quotes: a team or a pseudonym.")
class Coder:
    key: Key = strawberry.field(description="As in readings.")
    name: str = strawberry.field(description="Who this is.")


@strawberry.type(description="One research project. Nothing is ever mixed across studies.")
class Study(Node):
    key: Key = strawberry.field(description="What arguments named `study` take.")
    language: model.Language = strawberry.field(description="The language most of it is in.")
    synthetic: bool = strawberry.field(description="True when all of it is invented.")
    revision: int = strawberry.field(description="Grows by one with every publication, from 1.")
    coders: list[Coder] = strawberry.field(description="Who read its quotes.")

    @strawberry.field(description="Its title.")
    def name(self, language: LanguageArgument = NL) -> LocalizedText: ...

    @strawberry.field(description="What it is about.")
    def description(self, language: LanguageArgument = NL) -> LocalizedText: ...


@strawberry.type(description="A group that sees and is seen. Groups nest.")
class Group(Node):
    key: Key = strawberry.field(description="Its key within the study.")
    aliases: list[str] = strawberry.field(description="Other words for it, in either language.")
    position: model.Position = strawberry.field(description="Inside the organisation studied, or outside.")
    part_of: "Group | None" = strawberry.field(description="The group it belongs to.")
    parts: list["Group"] = strawberry.field(description="The groups within it, by key.")

    @strawberry.field(description="What it is called.")
    def name(self, language: LanguageArgument = NL) -> LocalizedText: ...

    @strawberry.field(description="How it sees groups, a perception a cell (observed group, role, round), by key.")
    def perceptions_held(
        self,
        role: RoleKey = None,
        round: RoundKey = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Annotated["Perception", strawberry.lazy("graph_api.types.perception")]]: ...

    @strawberry.field(
        description="How it is seen, a perception a cell (observer, role, round), by key; unrecorded observers too."
    )
    def perceptions_received(
        self,
        role: RoleKey = None,
        round: RoundKey = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Annotated["Perception", strawberry.lazy("graph_api.types.perception")]]: ...


@strawberry.type(description="The role in which a group is seen, such as directing or facilitating.")
class Role(Node):
    key: Key = strawberry.field(description="Its key within the study.")
    aliases: list[str] = strawberry.field(description="Other words for it, in either language.")

    @strawberry.field(description="What it is called.")
    def name(self, language: LanguageArgument = NL) -> LocalizedText: ...


@strawberry.type(description="One side of a tension field.")
class Pole(Node):
    key: Key = strawberry.field(description="The tension's key and `.a` or `.b`.")
    side: model.PoleSide = strawberry.field(description="A or B.")

    @strawberry.field(description="What it is called.")
    def name(self, language: LanguageArgument = NL) -> LocalizedText: ...

    @strawberry.field(description="What this pole is good for; null when nobody wrote it down.")
    def upside(self, language: LanguageArgument = NL) -> LocalizedText | None: ...

    @strawberry.field(description="What too much of it does; null when nobody wrote it down.")
    def downside(self, language: LanguageArgument = NL) -> LocalizedText | None: ...


@strawberry.type(description="A lasting tension between two neutrally named poles; it is lived with, never resolved.")
class TensionField(Node):
    key: Key = strawberry.field(description="Its key within the study.")
    aliases: list[str] = strawberry.field(description="Other words for it, in either language.")
    status: model.TensionStatus = strawberry.field(description="Named by the source, contrasted, or implied.")
    basis: str | None = strawberry.field(description="What it rests on: words of the source or the coder's reason.")
    poles: list[Pole] = strawberry.field(
        description="A, then B; empty where the source asks a question and names none."
    )
    related: list["TensionField"] = strawberry.field(description="Tensions the source links it to, by key.")
    lessons: list["Lesson"] = strawberry.field(description="Lessons that address it, by key.")

    @strawberry.field(description="What it is called.")
    def name(self, language: LanguageArgument = NL) -> LocalizedText: ...


@strawberry.type(description="A lesson drawn from the research.")
class Lesson(Node):
    key: Key = strawberry.field(description="Its key within the study.")
    addresses: list[TensionField] = strawberry.field(description="The tensions it is about, by key.")

    @strawberry.field(description="Its title.")
    def name(self, language: LanguageArgument = NL) -> LocalizedText: ...

    @strawberry.field(description="What it says.")
    def text(self, language: LanguageArgument = NL) -> LocalizedText: ...


@strawberry.type(description="A headword of the groups' dictionaries.")
class GlossaryTerm(Node):
    key: Key = strawberry.field(description="Its key within the study.")
    lemma: str = strawberry.field(description="The headword in plain spelling.")
    hyphenation: str | None = strawberry.field(description="The headword as printed, dots and capitals included.")
    article: str | None = strawberry.field(description="`de` or `het`; null for verbs and where not given.")
    plural: str | None = strawberry.field(description="The plural as given, which need not follow from the headword.")
    part_of_speech: model.PartOfSpeech = strawberry.field(description="Its grammatical kind.")
    language: model.Language = strawberry.field(description="The language it is in.")
    definitions: list["Definition"] = strawberry.field(description="What it means to whom, by group.")


@strawberry.type(description="What a term means in one group's dictionary.")
class Definition:
    group: Group = strawberry.field(description="Whose dictionary.")
    term: GlossaryTerm = strawberry.field(description="The headword.")
    definition: str = strawberry.field(description="The definition as printed or as said.")
    certainty: model.Certainty = strawberry.field(description="How sure it is that it is this group's.")
    rationale: str | None = strawberry.field(description="Why it was given to this group.")


@strawberry.type(description="A dated entry of the living logbook. Entries are added, never changed.")
class LogbookEntry(Node):
    key: Key = strawberry.field(
        description="Its key within the study; that of a correction is its entry's, a dot and the version."
    )
    version: int = strawberry.field(description="1, and one more for each correction.")
    replaces: "LogbookEntry | None" = strawberry.field(description="The version that this one corrects.")
    replaced_by: "LogbookEntry | None" = strawberry.field(description="The version that corrects this one.")
    author: str = strawberry.field(description="Who wrote it, by function.")
    at: datetime = strawberry.field(description="When it was written.")
    on: Node | None = strawberry.field(description="What it is about; null when that is no longer there.")

    @strawberry.field(description="What it says.")
    def text(self, language: LanguageArgument = NL) -> LocalizedText: ...
