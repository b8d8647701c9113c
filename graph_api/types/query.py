"""What can be asked."""

from datetime import datetime
from typing import Annotated

import strawberry

from graph_api import model
from graph_api.types.agreement import Agreement, AgreementFilter, Coders, Dimension
from graph_api.types.ask import Ask
from graph_api.types.base import (
    After,
    Before,
    Connection,
    CountFilter,
    First,
    Key,
    Last,
    Node,
    RoleKey,
    RoundKey,
    StudyKey,
)
from graph_api.types.change import Changes, Timeline
from graph_api.types.codebook import GlossaryTerm, Group, Lesson, LogbookEntry, Role, Study, TensionField
from graph_api.types.content import Quote, QuoteFilter, Reading, ReadingFilter, Round, Source
from graph_api.types.figure import Figure
from graph_api.types.language import FalseFriends, GroupLanguage
from graph_api.types.matrix import Matrix, MatrixDimension
from graph_api.types.mirror import MetaPerception, Mirror
from graph_api.types.perception import Perception, PerceptionFilter, PerceptionOrder, ReadingOrder, Web
from graph_api.types.provenance import Provenance
from graph_api.types.relation import Relations
from graph_api.types.search import Hit, SearchFacets, SearchFilter
from graph_api.types.silence import Silences, UnspokenTensions
from graph_api.types.tension_map import TensionMap

Cells = Annotated[
    PerceptionFilter | None,
    strawberry.argument(description="Which cells, and what to count in them; absent: every cell, accepted readings."),
]
X = Annotated[Key, strawberry.argument(description="One group, X.")]
Y = Annotated[Key, strawberry.argument(description="The other group, Y.")]
Counting = Annotated[
    CountFilter | None, strawberry.argument(description="What to count; nothing that is said already.")
]
SearchLanguage = Annotated[model.Language, strawberry.argument(description="The language of the words.")]
Hits = Annotated[SearchFilter | None, strawberry.argument(description="Which hits; absent: all of them.")]
SearchText = Annotated[
    str, strawberry.argument(description="Words to look for, at most 256 characters; all must occur.")
]


@strawberry.type(description="Everything that can be read. However many fields are asked, it is one database query.")
class Query:
    @strawberry.field(description="One thing by its id; null when there is none.")
    def node(self, id: Annotated[strawberry.ID, strawberry.argument(description="As in `id`.")]) -> Node | None: ...

    @strawberry.field(description="Things by their ids, in the order asked, null where there is none; at most 100.")
    def nodes(
        self, ids: Annotated[list[strawberry.ID], strawberry.argument(description="As in `id`.")]
    ) -> list[Node | None]: ...

    @strawberry.field(description="What a figure or a thing stands on; null when nothing has this id.")
    def provenance(
        self,
        id: Annotated[strawberry.ID, strawberry.argument(description="As in `id`, of a sum of perceptions too.")],
        first: Annotated[int, strawberry.argument(description="How many readings and quotes, 1 to 100.")] = 20,
    ) -> Provenance | None: ...

    @strawberry.field(description="The studies, by key.")
    def studies(
        self, first: First = None, after: After = None, last: Last = None, before: Before = None
    ) -> Connection[Study]: ...

    @strawberry.field(description="The groups of a study, by key.")
    def groups(
        self, study: StudyKey, first: First = None, after: After = None, last: Last = None, before: Before = None
    ) -> Connection[Group]: ...

    @strawberry.field(description="The roles of a study, by key.")
    def roles(
        self, study: StudyKey, first: First = None, after: After = None, last: Last = None, before: Before = None
    ) -> Connection[Role]: ...

    @strawberry.field(description="The published rounds of a study, by key.")
    def rounds(
        self, study: StudyKey, first: First = None, after: After = None, last: Last = None, before: Before = None
    ) -> Connection[Round]: ...

    @strawberry.field(description="The tension fields of a study, by key.")
    def tension_fields(
        self, study: StudyKey, first: First = None, after: After = None, last: Last = None, before: Before = None
    ) -> Connection[TensionField]: ...

    @strawberry.field(description="The glossary terms of a study, by key.")
    def terms(
        self, study: StudyKey, first: First = None, after: After = None, last: Last = None, before: Before = None
    ) -> Connection[GlossaryTerm]: ...

    @strawberry.field(description="The lessons of a study, by key.")
    def lessons(
        self, study: StudyKey, first: First = None, after: After = None, last: Last = None, before: Before = None
    ) -> Connection[Lesson]: ...

    @strawberry.field(description="The logbook of a study, by key, each entry in its newest version.")
    def logbook(
        self,
        study: StudyKey,
        as_of: Annotated[
            datetime | None, strawberry.argument(description="As it was at this moment; absent: as it is now.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[LogbookEntry]: ...

    @strawberry.field(description="The sources of a study, by key.")
    def sources(
        self,
        study: StudyKey,
        round: RoundKey = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Source]: ...

    @strawberry.field(description="The quotes of a study, by key.")
    def quotes(
        self,
        study: StudyKey,
        filter: Annotated[QuoteFilter | None, strawberry.argument(description="Absent: all quotes.")] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Quote]: ...

    @strawberry.field(description="The readings of a study, by key or most certain first.")
    def readings(
        self,
        study: StudyKey,
        filter: Annotated[ReadingFilter | None, strawberry.argument(description="Absent: all readings.")] = None,
        order_by: Annotated[
            ReadingOrder, strawberry.argument(description="The order of the list.")
        ] = ReadingOrder.KEY_ASC,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Reading]: ...

    @strawberry.field(
        description="Perceptions as they are stored, a cell (observer, observed, role, round) each, by key."
    )
    def perceptions(
        self,
        study: StudyKey,
        filter: Cells = None,
        order_by: Annotated[
            PerceptionOrder, strawberry.argument(description="The order of the list.")
        ] = PerceptionOrder.KEY_ASC,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Perception]: ...

    @strawberry.field(description="How X see Y, which tensions drive it, and the quotes it stands on.")
    def perception(
        self,
        study: StudyKey,
        observer: Annotated[Key, strawberry.argument(description="X: who sees.")],
        observed: Annotated[Key, strawberry.argument(description="Y: who is seen.")],
        role: RoleKey = None,
        round: RoundKey = None,
        coder: Annotated[
            Key | None, strawberry.argument(description="As this coder reads it; absent: accepted readings.")
        ] = None,
        min_certainty: Annotated[
            model.Certainty, strawberry.argument(description="Count readings at least this certain.")
        ] = model.Certainty.LOW,
        with_subgroups: Annotated[bool, strawberry.argument(description="Count the groups within X and Y too.")] = True,
        filter: Counting = None,
    ) -> Perception: ...

    @strawberry.field(description="All groups and perceptions in one call; cells without a counted quote are left out.")
    def web(self, study: StudyKey, filter: Cells = None) -> Web: ...

    @strawberry.field(description="A question in words, in Dutch or English, read by rules; with how it was read.")
    def ask(
        self,
        study: StudyKey,
        question: Annotated[str, strawberry.argument(description="The question, at most 500 characters.")],
        language: Annotated[
            model.Language, strawberry.argument(description="Of the names in choices and in the document.")
        ] = model.Language.NL,
    ) -> Ask: ...

    @strawberry.field(description="How X and Y see each other, beside how both see themselves.")
    def mirror(
        self, study: StudyKey, x: X, y: Y, role: RoleKey = None, round: RoundKey = None, filter: Counting = None
    ) -> Mirror: ...

    @strawberry.field(description="How X think Y see them, and how right they are.")
    def meta_perception(
        self, study: StudyKey, x: X, y: Y, role: RoleKey = None, round: RoundKey = None, filter: Counting = None
    ) -> MetaPerception: ...

    @strawberry.field(description="Which pairs of groups nobody speaks about.")
    def silences(
        self,
        study: StudyKey,
        by_role: Annotated[bool, strawberry.argument(description="Ask for each role apart.")] = False,
        round: RoundKey = None,
        filter: Counting = None,
    ) -> Silences: ...

    @strawberry.field(description="Which tensions the study knows and nobody's quotes show.")
    def unspoken_tensions(
        self, study: StudyKey, round: RoundKey = None, filter: Counting = None
    ) -> UnspokenTensions: ...

    @strawberry.field(description="Who feels which tension about whom, which pole is leaned to, what goes together.")
    def tension_map(self, study: StudyKey, filter: Cells = None) -> TensionMap: ...

    @strawberry.field(description="What is new, vanished, flipped or stable between two rounds, pair by pair.")
    def changes(
        self,
        study: StudyKey,
        from_: Annotated[Key, strawberry.argument(name="from", description="The first round.")],
        to: Annotated[Key, strawberry.argument(description="The second round.")],
        role: RoleKey = None,
        filter: Counting = None,
    ) -> Changes: ...

    @strawberry.field(description="How X saw Y, round after round.")
    def timeline(
        self, study: StudyKey, observer: X, observed: Y, role: RoleKey = None, filter: Counting = None
    ) -> Timeline: ...

    @strawberry.field(description="A group's words: its own, those it shares, and where they are used.")
    def language(
        self,
        study: StudyKey,
        group: Annotated[Key, strawberry.argument(description="Whose words.")],
        round: RoundKey = None,
        filter: Counting = None,
    ) -> GroupLanguage: ...

    @strawberry.field(description="Words that mean one thing to one group and another to the next.")
    def false_friends(self, study: StudyKey, round: RoundKey = None, filter: Counting = None) -> FalseFriends: ...

    @strawberry.field(description="Counted quotes by any two dimensions.")
    def matrix(
        self,
        study: StudyKey,
        rows: Annotated[MatrixDimension, strawberry.argument(description="What the rows are.")],
        columns: Annotated[
            MatrixDimension, strawberry.argument(description="What the columns are; not the same as the rows.")
        ],
        filter: Annotated[
            PerceptionFilter | None,
            strawberry.argument(description="What to count; with `tension`, only quotes that show it."),
        ] = None,
    ) -> Matrix: ...

    @strawberry.field(description="How the relation between two groups is seen, by quotes that are about both.")
    def relations(
        self,
        study: StudyKey,
        filter: Annotated[
            PerceptionFilter | None,
            strawberry.argument(description="What to count; `observed` is one of the two groups, `tension` one shown."),
        ] = None,
    ) -> Relations: ...

    @strawberry.field(description="Through the eyes of another: what others say about each group, ready to draw.")
    def figure(
        self,
        study: StudyKey,
        round: RoundKey = None,
        source: Annotated[
            str | None, strawberry.argument(description="Only quotes from the source with this key.")
        ] = None,
        filter: Counting = None,
    ) -> Figure: ...

    @strawberry.field(description="How well coders who read the same quotes agree, on each dimension.")
    def agreement(
        self,
        study: StudyKey,
        coders: Coders = None,
        round: RoundKey = None,
        filter: Annotated[AgreementFilter | None, strawberry.argument(description="Absent: all quotes.")] = None,
    ) -> Agreement: ...

    @strawberry.field(description="The quotes on which coders differ, by key.")
    def disagreements(
        self,
        study: StudyKey,
        dimension: Annotated[Dimension, strawberry.argument(description="On what they differ.")],
        round: RoundKey = None,
        coders: Coders = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Quote]: ...

    @strawberry.field(
        description="Full-text search in quotes, terms, lessons and logbook, best first; at most 10,000 can be paged "
        "through. The order, and with it what a cursor means, stays as long as nothing is loaded."
    )
    def search(
        self,
        study: StudyKey,
        text: SearchText,
        language: SearchLanguage = model.Language.NL,
        filter: Hits = None,
        first: First = None,
        after: After = None,
    ) -> Connection[Hit]: ...

    @strawberry.field(description="What the hits of a search are about, counted over all of them.")
    def search_facets(
        self,
        study: StudyKey,
        text: SearchText,
        language: SearchLanguage = model.Language.NL,
        filter: Hits = None,
    ) -> SearchFacets: ...
