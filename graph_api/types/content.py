"""What was said, and how it was read: rounds, sources, quotes, readings."""

import datetime as dt
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph_api import model
from graph_api.types.base import Key, LanguageArgument, LocalizedText, Node
from graph_api.types.codebook import NL, GlossaryTerm, Group, Role, Study, TensionField

if TYPE_CHECKING:
    from graph_api.types.provenance import QuoteContext


@strawberry.type(description="Who loaded a version of a round, and what it held.")
class ImportRecord(Node):
    hash: str = strawberry.field(description="SHA-256 of the content; the same content is never loaded twice.")
    at: dt.datetime = strawberry.field(description="When it was complete.")
    by: str = strawberry.field(description="Who loaded it.")
    sources: int = strawberry.field(description="Number of sources.")
    quotes: int = strawberry.field(description="Number of quotes.")
    readings: int = strawberry.field(description="Number of readings, accepted or not.")


@strawberry.type(description="One interview round of a study.")
class Round(Node):
    key: Key = strawberry.field(description="Its key within the study.")
    start: dt.date | None = strawberry.field(description="First day; null when the source has no date.")
    end: dt.date | None = strawberry.field(description="Last day; null when the source has no date.")
    study: Study = strawberry.field(description="The study it belongs to.")
    import_record: ImportRecord = strawberry.field(description="The version that counts now, and who loaded it.")

    @strawberry.field(description="What it is called.")
    def name(self, language: LanguageArgument = NL) -> LocalizedText: ...

    @strawberry.field(description="How the interviews were held.")
    def method(self, language: LanguageArgument = NL) -> LocalizedText | None: ...


@strawberry.type(description="A transcript, meeting, article or figure.")
class Source(Node):
    key: Key = strawberry.field(description="Its key within the study.")
    kind: model.SourceKind = strawberry.field(description="What kind of source.")
    date: dt.date | None = strawberry.field(description="When it was made; null when not known.")
    citation: str | None = strawberry.field(description="How to cite it.")
    url: str | None = strawberry.field(description="Where it is published.")
    sha256: str | None = strawberry.field(description="Of its plain text, which spans count in.")
    confidentiality: model.Confidentiality = strawberry.field(description="Who may see it.")
    round: Round = strawberry.field(description="The round it belongs to.")

    @strawberry.field(description="Its title.")
    def name(self, language: LanguageArgument = NL) -> LocalizedText: ...


@strawberry.type(description="A voice. Only the pseudonym is known here.")
class Respondent(Node):
    pseudonym: str = strawberry.field(description="Stable within the study.")
    group: Group = strawberry.field(description="The group this voice belongs to.")


@strawberry.type(description="A change that made the clean text of the raw one.")
class Repair:
    start: int = strawberry.field(description="Code point in `raw` where it was made, from 0.")
    raw: str = strawberry.field(description="What stood there.")
    text: str = strawberry.field(description="What stands there now.")


@strawberry.type(description="A glossary term that occurs in a quote.")
class Mention:
    term: GlossaryTerm = strawberry.field(description="The headword.")
    surface: str = strawberry.field(description="The word as it stands in the quote.")
    method: model.MentionMethod = strawberry.field(description="How it was recognised; COMPOUND is only a suggestion.")


@strawberry.type(description="Words from a source: a fact, apart from how anyone reads them.")
class Quote(Node):
    key: Key = strawberry.field(description="Its key within the study.")
    text: str = strawberry.field(description="The words, cleaned of line breaks and damage.")
    raw: str | None = strawberry.field(description="The words exactly as in the source; null where they are `text`.")
    repairs: list[Repair] = strawberry.field(description="What was changed between `raw` and `text`, in order.")
    language: model.Language = strawberry.field(description="The language of the words.")
    text_kind: model.TextKind = strawberry.field(description="Verbatim, edited or a paraphrase.")
    attribution: model.Attribution = strawberry.field(description="Whose voice it is, as recorded.")
    start: int | None = strawberry.field(description="First code point in the source's plain text, from 0.")
    end: int | None = strawberry.field(description="Code point after the last.")
    page: str | None = strawberry.field(description="Page, as the source numbers it.")
    speaker: str | None = strawberry.field(description="A speaker named in a published source.")
    note: str | None = strawberry.field(description="A remark on the words as a source.")
    source: Source = strawberry.field(description="Where it comes from.")
    round: Round = strawberry.field(description="The round of its source.")
    observer: Group | None = strawberry.field(description="The group that said it; null when nobody recorded it.")
    respondents: list[Respondent] = strawberry.field(description="Whose voices it is, by pseudonym.")
    readings: list["Reading"] = strawberry.field(description="How coders read it, accepted first, then by key.")
    mentions: list[Mention] = strawberry.field(description="Glossary terms in it, by term.")

    @strawberry.field(description="The quotes around it in its source.")
    def context(
        self, first: Annotated[int, strawberry.argument(description="How many on either side, 1 to 100.")] = 2
    ) -> Annotated["QuoteContext", strawberry.lazy("graph_api.types.provenance")]: ...


@strawberry.type(description="A judgement that a quote shows a tension.")
class Showing:
    tension: TensionField = strawberry.field(description="The tension shown.")
    pole: model.PoleSide | None = strawberry.field(description="The pole it leans to; null when to neither.")
    side: model.Side | None = strawberry.field(description="Whether it shows that pole's upside or downside.")
    certainty: model.Certainty = strawberry.field(description="How sure the coder was of this.")


@strawberry.type(description="A guess at who spoke. Never counted and never shown as the observer.")
class ObserverCandidate:
    group: Group = strawberry.field(description="Who it may have been.")
    certainty: model.Certainty = strawberry.field(description="How sure the coder was.")
    rationale: str = strawberry.field(description="What the guess rests on.")


@strawberry.type(description="One coder's interpretation of a quote, or of a part of it.")
class Reading(Node):
    key: Key = strawberry.field(description="The quote's key and the coder's, and a label where one coder has several.")
    quote: Quote = strawberry.field(description="What was read.")
    coder: Key = strawberry.field(description="Who read it.")
    label: str | None = strawberry.field(description="Tells readings of one coder on one quote apart.")
    date: dt.date = strawberry.field(description="When it was read.")
    accepted: bool = strawberry.field(description="Whether answers count it; at most one reading of a quote.")
    order: int = strawberry.field(
        description="1: the observer on the observed. 2: how the observer thinks they are seen."
    )
    about: list[Group] = strawberry.field(description="The group observed, then the other sides of a relation.")
    about_certainty: model.Certainty = strawberry.field(description="How sure it is about this group.")
    role: Role | None = strawberry.field(description="The role in which the group is seen; null when none.")
    role_certainty: model.Certainty | None = strawberry.field(description="How sure the role is; null without a role.")
    valence: model.Valence = strawberry.field(description="How it values the group.")
    certainty: model.Certainty = strawberry.field(description="Of the reading as a whole.")
    rationale: str | None = strawberry.field(description="Why it was read so.")
    part_start: int | None = strawberry.field(
        description="First code point of the part of the quote's text; null: all."
    )
    part_end: int | None = strawberry.field(description="Code point after the last of the part.")
    shows: list[Showing] = strawberry.field(description="The tensions it shows, by key.")
    observer_candidates: list[ObserverCandidate] = strawberry.field(description="Guesses at the speaker, by group.")


@strawberry.input(description="Which quotes.")
class QuoteFilter:
    observer: Key | None = strawberry.field(default=None, description="Said by this group.")
    source: str | None = strawberry.field(default=None, description="From the source with this key.")
    round: Key | None = strawberry.field(default=None, description="From this round.")
    language: model.Language | None = strawberry.field(default=None, description="In this language.")


@strawberry.input(description="Which readings.")
class ReadingFilter:
    coder: Key | None = strawberry.field(default=None, description="By this coder.")
    round: Key | None = strawberry.field(default=None, description="Of quotes from this round.")
    accepted: bool | None = strawberry.field(default=None, description="Only accepted ones, or only the others.")
    valence: model.Valence | None = strawberry.field(default=None, description="With this valence.")
