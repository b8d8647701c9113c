"""How groups see each other: the answers."""

from enum import StrEnum
from typing import Annotated

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
)
from graph_api.types.codebook import NL, Group, Role, TensionField
from graph_api.types.content import Quote, Reading, Round
from graph_api.types.enums import described

Most = Annotated[int | None, strawberry.argument(description="How many of them, 1 to 100.")]


@described(
    "The order of readings.",
    KEY_ASC="By key, which follows round and source.",
    CERTAINTY_DESC="Most certain first, then by key.",
)
class ReadingOrder(StrEnum):
    KEY_ASC = "KEY_ASC"
    CERTAINTY_DESC = "CERTAINTY_DESC"


@described(
    "The order of perceptions.",
    KEY_ASC="By key: round, observer, observed, role.",
    QUOTES_DESC="Most counted quotes first, then by key.",
)
class PerceptionOrder(StrEnum):
    KEY_ASC = "KEY_ASC"
    QUOTES_DESC = "QUOTES_DESC"


@described(
    "Why an answer is empty or lacks a part.",
    NOBODY_RECORDED="No quote is recorded in which this is seen.",
    ONLY_UNATTRIBUTED="The observed group is spoken about, but only by speakers whom nobody recorded.",
    NO_TENSION_READ="There are quotes, but no tension was read in any of them.",
    NO_ROUND_PUBLISHED="No round in which this could be counted is published yet.",
    NOT_UNDERSTOOD="Something of the question has to be chosen first.",
    NO_SELF_IMAGE="One of the groups has no quote about itself.",
    NO_META_PERCEPTION="No quote tells how this group thinks it is seen.",
    ROUNDS_NOT_COMPARABLE="Other groups spoke in the two rounds.",
    NO_TERMS="No term is recorded in this dictionary.",
    NO_RELATION_READ="No counted reading is about several groups at once.",
    ONE_CODER_ONLY="No quote was read by two of the coders.",
    MORE_THAN_TWO_CODERS="The figure is defined for two coders; name two.",
    NO_VARIATION="All votes are the same, so chance cannot be told from agreement.",
    NOTHING_FOUND="Nothing has all of the words.",
    NO_QUOTE_BEHIND="This does not stand on quotes.",
)
class Reason(StrEnum):
    NOBODY_RECORDED = "NOBODY_RECORDED"
    ONLY_UNATTRIBUTED = "ONLY_UNATTRIBUTED"
    NO_TENSION_READ = "NO_TENSION_READ"
    NO_ROUND_PUBLISHED = "NO_ROUND_PUBLISHED"
    NOT_UNDERSTOOD = "NOT_UNDERSTOOD"
    NO_SELF_IMAGE = "NO_SELF_IMAGE"
    NO_META_PERCEPTION = "NO_META_PERCEPTION"
    ROUNDS_NOT_COMPARABLE = "ROUNDS_NOT_COMPARABLE"
    NO_TERMS = "NO_TERMS"
    NO_RELATION_READ = "NO_RELATION_READ"
    ONE_CODER_ONLY = "ONE_CODER_ONLY"
    MORE_THAN_TWO_CODERS = "MORE_THAN_TWO_CODERS"
    NO_VARIATION = "NO_VARIATION"
    NOTHING_FOUND = "NOTHING_FOUND"
    NO_QUOTE_BEHIND = "NO_QUOTE_BEHIND"


@strawberry.type(description="Why something is missing, as a code and as a sentence.")
class Explanation:
    reason: Reason = strawberry.field(description="The code.")

    @strawberry.field(description="The sentence.")
    def text(self, language: LanguageArgument = NL) -> LocalizedText: ...


@strawberry.type(description="What an answer counted.")
class About:
    n: int = strawberry.field(description="Number of quotes counted.")
    revision: int = strawberry.field(description="The study's revision it was counted at.")
    rounds: list[Key] = strawberry.field(description="The published rounds it covers, by key.")
    roles: list[Key] = strawberry.field(description="Only as seen in these roles; empty: all roles, and none.")
    min_certainty: model.Certainty = strawberry.field(description="Readings at least this certain were counted.")
    valence: model.Valence | None = strawberry.field(description="Only readings of this valence; null: all.")
    attribution: model.Attribution | None = strawberry.field(
        description="Only quotes whose voice is recorded so; null: all."
    )
    coder: Key | None = strawberry.field(description="Whose readings; null: the accepted ones.")
    with_subgroups: bool = strawberry.field(description="Whether a group counts the groups within it too.")


@strawberry.interface(description="An answer that says what was counted, and why something is missing.")
class Answer:
    explanation: Explanation | None = strawberry.field(description="Why it is empty; null when nothing is missing.")
    about: About = strawberry.field(description="What was counted.")


@strawberry.type(description="Numbers of quotes by how they value the group.")
class ValenceCounts:
    appreciative: int = strawberry.field(description="Quotes that appreciate.")
    critical: int = strawberry.field(description="Quotes that criticise.")
    mixed: int = strawberry.field(description="Quotes that do both.")
    neutral: int = strawberry.field(description="Quotes that do neither.")
    balance: float | None = strawberry.field(
        description="(appreciative - critical) / all quotes, from -1 to 1; null without quotes."
    )


@strawberry.type(description="A part of a whole, with the 95 % interval of Wilson (1927).")
class Share:
    count: int = strawberry.field(description="Quotes in the part.")
    of: int = strawberry.field(description="Quotes in the whole.")
    value: float | None = strawberry.field(description="count / of, from 0 to 1; null when `of` is 0.")
    low: float | None = strawberry.field(description="Lower bound of the interval, from 0 to 1; null when `of` is 0.")
    high: float | None = strawberry.field(description="Upper bound of the interval, from 0 to 1; null when `of` is 0.")


@strawberry.type(description="A tension that drives a perception, and how strongly.")
class DrivingTension:
    rank: int = strawberry.field(description="1 for the tension most quotes show; ties by key.")
    tension: TensionField = strawberry.field(description="The tension.")
    share: Share = strawberry.field(description="Its share of this perception's quotes.")
    pole_a: int = strawberry.field(description="Quotes that lean to pole A.")
    pole_b: int = strawberry.field(description="Quotes that lean to pole B.")
    leans_to: model.PoleSide | None = strawberry.field(
        description="The pole more quotes lean to; null when both weigh the same."
    )
    lift: float | None = strawberry.field(
        description="Share here / share in all published rounds; 1 is as everywhere, null when not computable."
    )

    @strawberry.field(description="The first quotes that show it, most certain first; more under `evidence`.")
    def quotes(self, first: Most = 3) -> list[Quote]: ...


@strawberry.input(description="Which readings of a perception to show.")
class EvidenceFilter:
    tension: Key | None = strawberry.field(default=None, description="Only those that show this tension.")
    pole: model.PoleSide | None = strawberry.field(
        default=None, description="Only those that lean to this pole; needs `tension`."
    )
    valence: model.Valence | None = strawberry.field(default=None, description="Only those with this valence.")


@strawberry.input(description="Which perceptions.")
class PerceptionFilter:
    observer: Key | None = strawberry.field(default=None, description="Held by this group, not those within it.")
    observer_recorded: bool | None = strawberry.field(
        default=None, description="True: only recorded observers. False: only unrecorded."
    )
    observed: Key | None = strawberry.field(default=None, description="Of this group, not those within it.")
    role: Key | None = strawberry.field(default=None, description="In this role.")
    roles: list[Key] | None = strawberry.field(default=None, description="In one of these roles.")
    round: Key | None = strawberry.field(default=None, description="In this round.")
    rounds: list[Key] | None = strawberry.field(default=None, description="In one of these rounds.")
    valence: model.Valence | None = strawberry.field(default=None, description="Counting quotes of this valence only.")
    attribution: model.Attribution | None = strawberry.field(
        default=None, description="Counting quotes whose voice is recorded so only."
    )
    coder: Key | None = strawberry.field(
        default=None, description="Counting readings by this coder instead of the accepted ones."
    )
    tension: Key | None = strawberry.field(default=None, description="Driven by this tension.")
    min_certainty: model.Certainty | None = strawberry.field(
        default=None, description="Counting readings at least this certain."
    )


@strawberry.type(description="How one group sees another: a cell (observer, observed, role, round), or a sum of cells.")
class Perception(Node, Answer):
    observer: Group | None = strawberry.field(description="Who sees; null when nobody recorded it.")
    observed: Group = strawberry.field(description="Who is seen.")
    role: Role | None = strawberry.field(
        description="In which role; null for all roles together, or for no role in a cell."
    )
    round: Round | None = strawberry.field(description="In which round; null for all published rounds together.")
    order: int = strawberry.field(description="1: X on Y. 2: how X think Y see them.")
    quotes: int = strawberry.field(description="Quotes behind it. 0 is an answer, not an error.")
    sources: int = strawberry.field(description="Distinct sources those quotes come from.")
    respondents: int = strawberry.field(description="Distinct respondents who voiced them; 0 when none are recorded.")
    valence: ValenceCounts = strawberry.field(description="How the quotes value the group.")
    cells: list["Perception"] = strawberry.field(
        description="What a sum is made of, by key: group, role and round apart."
    )
    unattributed: list["Perception"] = strawberry.field(
        description="The same question, answered by quotes whose observer nobody recorded; empty when there are none."
    )

    @strawberry.field(description="The tensions that drive it, most quotes first.")
    def tensions(self, first: Most = 5) -> list[DrivingTension]: ...

    @strawberry.field(description="The readings it stands on, a page at a time.")
    def evidence(
        self,
        filter: Annotated[
            EvidenceFilter | None, strawberry.argument(description="Which readings; absent: all it stands on.")
        ] = None,
        order_by: Annotated[
            ReadingOrder, strawberry.argument(description="The order of the list.")
        ] = ReadingOrder.KEY_ASC,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Reading]: ...


@strawberry.type(description="All groups and all perceptions of a study, for a picture.")
class Web(Answer):
    groups: list[Group] = strawberry.field(description="All groups, by key.")
    perceptions: list[Perception] = strawberry.field(description="Cells with a recorded observer, by key.")
    unattributed: list[Perception] = strawberry.field(description="Cells whose observer nobody recorded, by key.")
