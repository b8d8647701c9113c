"""What a study consists of: the nouns of docs/domain, as values.

One study is a codebook (groups, roles, tension fields, terms, lessons) and rounds. A round holds sources and quotes;
a quote holds what the source says (facts) and the readings coders made of it. Keys are slugs, unique in their study.
"""

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""What keys, and labels of readings, are made of."""


class Language(StrEnum):
    NL = "NL"
    EN = "EN"


class Position(StrEnum):
    INSIDE = "INSIDE"
    OUTSIDE = "OUTSIDE"


class SourceKind(StrEnum):
    ARTICLE = "ARTICLE"
    FIGURE = "FIGURE"
    INTERVIEW = "INTERVIEW"
    MEETING = "MEETING"
    SURVEY = "SURVEY"


class Confidentiality(StrEnum):
    PUBLIC = "PUBLIC"
    CONFIDENTIAL = "CONFIDENTIAL"


class TextKind(StrEnum):
    VERBATIM = "VERBATIM"
    EDITED = "EDITED"
    PARAPHRASE = "PARAPHRASE"


class Attribution(StrEnum):
    INDIVIDUAL = "INDIVIDUAL"
    SEVERAL = "SEVERAL"
    GROUP = "GROUP"
    COLLECTIVE = "COLLECTIVE"
    UNKNOWN = "UNKNOWN"


class Certainty(StrEnum):
    HIGH = "HIGH"
    MEDIUM = "MEDIUM"
    LOW = "LOW"

    @property
    def rank(self) -> int:
        """0 for HIGH, 1 for MEDIUM, 2 for LOW: the index into every counter list."""
        return list(Certainty).index(self)


class Valence(StrEnum):
    APPRECIATIVE = "APPRECIATIVE"
    CRITICAL = "CRITICAL"
    MIXED = "MIXED"
    NEUTRAL = "NEUTRAL"


class TensionStatus(StrEnum):
    NAMED = "NAMED"
    CONTRASTED = "CONTRASTED"
    IMPLIED = "IMPLIED"


class PoleSide(StrEnum):
    A = "A"
    B = "B"


class Side(StrEnum):
    UPSIDE = "UPSIDE"
    DOWNSIDE = "DOWNSIDE"


class PartOfSpeech(StrEnum):
    NOUN = "NOUN"
    NOUN_PHRASE = "NOUN_PHRASE"
    VERB = "VERB"


class MentionMethod(StrEnum):
    EXACT = "EXACT"
    PLURAL = "PLURAL"
    LEMMA = "LEMMA"
    COMPOUND = "COMPOUND"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The same thing said in Dutch and English; at least one is given."""

    nl: str | None = None
    en: str | None = None

    def __post_init__(self) -> None:
        if not (self.nl or self.en):
            raise ValueError("needs nl, en or both")


@dataclass(frozen=True, slots=True, kw_only=True)
class Coder:
    key: str
    name: str
    """Who this is, as a reader should be told: a team or a pseudonym, never a private name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    key: str
    names: Text
    aliases: tuple[str, ...] = ()
    """Other words for the group, in either language, singular and plural."""
    position: Position
    part_of: str | None = None
    """Key of the group this one belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    key: str
    names: Text
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pole:
    names: Text
    upside: Text | None = None
    downside: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Poles:
    a: Pole
    b: Pole


@dataclass(frozen=True, slots=True, kw_only=True)
class TensionField:
    """A lasting tension. `poles` is absent where the source asks a question and names no poles."""

    key: str
    names: Text
    aliases: tuple[str, ...] = ()
    status: TensionStatus
    poles: Poles | None = None
    related: tuple[str, ...] = ()
    """Keys of tension fields this one was linked to in the source."""
    basis: str | None = None
    """Where the field comes from: the words it rests on, or the coder's reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermOwner:
    group: str
    definition: str
    certainty: Certainty
    rationale: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryTerm:
    key: str
    lemma: str
    hyphenation: str | None = None
    """The headword as printed, dots and capitals included."""
    article: str | None = None
    plural: str | None = None
    part_of_speech: PartOfSpeech
    language: Language = Language.NL
    defined_by: tuple[TermOwner, ...]
    """One entry a group; two hypotheses about the owner are two entries, each with its certainty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    key: str
    title: Text
    text: Text
    addresses: tuple[str, ...] = ()
    """Keys of tension fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Respondent:
    """A voice. Only the pseudonym is known here; the key to the person is kept elsewhere."""

    pseudonym: str
    member_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LogbookEntry:
    key: str
    on: str
    """What it is about: `group:managers`, `tension:pace`, `round:2024`, `quote:...`; `study` for the whole."""
    text: Text
    author: str
    at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    key: str
    title: Text
    kind: SourceKind
    date: dt.date | None = None
    citation: str | None = None
    url: str | None = None
    sha256: str | None = None
    """Of the source's plain text, where quotes carry spans into it."""
    confidentiality: Confidentiality = Confidentiality.PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    term: str
    surface: str
    """The word as it stands in the quote."""
    method: MentionMethod


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """One repair of damaged text that no rule covers: `raw` occurs once in the raw form and reads as `text`."""

    raw: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """A reading's judgement that a quote shows a tension, perhaps leans to a pole, perhaps to its up- or downside."""

    tension: str
    pole: PoleSide | None = None
    side: Side | None = None
    certainty: Certainty

    @property
    def shown(self) -> tuple[str, PoleSide | None, Side | None]:
        """What it judges to be shown; a reading judges so once."""
        return self.tension, self.pole, self.side


@dataclass(frozen=True, slots=True, kw_only=True)
class ObserverCandidate:
    """A guess at who spoke. Never counted, never shown as the observer."""

    group: str
    certainty: Certainty
    rationale: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One coder's interpretation of a quote, or of a part of it."""

    coder: str
    label: str | None = None
    """Tells readings of one coder on one quote apart: `alternative`, `second-target`."""
    date: dt.date
    accepted: bool = False
    """At most one accepted reading a quote; that is what answers count."""
    order: int = 1
    """1: the speaker's group on `about[0]`. 2: how the speaker's group thinks `about[0]` sees the speaker's group."""
    about: tuple[str, ...]
    """Group keys. The first is the group observed, where the quote counts; more than one: a relation between groups."""
    about_certainty: Certainty
    role: str | None = None
    role_certainty: Certainty | None = None
    valence: Valence
    certainty: Certainty
    """Of the reading as a whole; what a minimum certainty in a question is compared with."""
    shows: tuple[Showing, ...] = ()
    observer_candidates: tuple[ObserverCandidate, ...] = ()
    part: tuple[int, int] | None = None
    """Code points [start, end) of the quote's text, when the reading is of a part of it."""
    rationale: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    key: str
    source: str
    text: str
    """The words, cleaned of line breaks and repairs; what answers show."""
    raw: str | None = None
    """The words exactly as in the source's plain text, where that was damaged or broken over lines."""
    fixes: tuple[Fix, ...] = ()
    start: int | None = None
    """Code point at which `raw` begins in the source's plain text."""
    end: int | None = None
    """Code point after its last."""
    page: str | None = None
    language: Language
    text_kind: TextKind
    attribution: Attribution
    said_by: str | None = None
    """Key of the observer's group; absent when nobody recorded it."""
    speaker: str | None = None
    """A speaker named in a published source; never for an interview."""
    respondents: tuple[str, ...] = ()
    """Pseudonyms."""
    mentions: tuple[Mention, ...] = ()
    note: str | None = None
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    key: str
    names: Text
    start: dt.date | None = None
    end: dt.date | None = None
    method: Text | None = None
    sources: tuple[Source, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    key: str
    title: Text
    description: Text
    language: Language
    synthetic: bool
    """True for invented data; shown wherever the study is."""
    coders: tuple[Coder, ...]
    groups: tuple[Group, ...]
    roles: tuple[Role, ...] = ()
    tensions: tuple[TensionField, ...] = ()
    terms: tuple[GlossaryTerm, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    respondents: tuple[Respondent, ...] = ()
    logbook: tuple[LogbookEntry, ...] = ()
    rounds: tuple[Round, ...] = ()
