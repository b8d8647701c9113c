"""The questions that can be asked, the field each becomes, and what each can be asked about."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Question(StrEnum):
    PERCEPTION = "PERCEPTION"
    WEB = "WEB"
    MIRROR = "MIRROR"
    META_PERCEPTION = "META_PERCEPTION"
    SILENCES = "SILENCES"
    UNSPOKEN_TENSIONS = "UNSPOKEN_TENSIONS"
    TENSION_MAP = "TENSION_MAP"
    CHANGES = "CHANGES"
    TIMELINE = "TIMELINE"
    LANGUAGE = "LANGUAGE"
    FALSE_FRIENDS = "FALSE_FRIENDS"
    AGREEMENT = "AGREEMENT"
    DISAGREEMENTS = "DISAGREEMENTS"
    MATRIX = "MATRIX"
    RELATIONS = "RELATIONS"
    FIGURE = "FIGURE"
    SEARCH = "SEARCH"


@dataclass(frozen=True, slots=True)
class Form:
    """A field of the schema: its arguments, those of its filter and of its evidence, and what it cannot do without."""

    field: str
    arguments: tuple[str, ...] = ()
    filter: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()

    def takes(self, name: str) -> bool:
        return name in (*self.arguments, *self.filter, *self.evidence)


COUNTED = ("roles", "rounds", "minCertainty", "coder", "valence", "withSubgroups")
CELLS = (
    "observer",
    "observed",
    "observerRecorded",
    "role",
    "roles",
    "round",
    "rounds",
    "tension",
    "valence",
    "minCertainty",
    "coder",
)
SOUGHT = ("observer", "observed", "role", "round", "tension", "valence", "withSubgroups")
PAIR = ("x", "y", "role", "round")
SEEN = ("observer", "observed")

FORMS: Mapping[Question, Form] = {
    Question.PERCEPTION: Form(
        "perception",
        (*SEEN, "role", "round", "coder", "minCertainty", "withSubgroups"),
        ("roles", "rounds", "valence"),
        evidence=("tension",),
        needs=SEEN,
    ),
    Question.WEB: Form("web", filter=CELLS),
    Question.MIRROR: Form("mirror", PAIR, COUNTED, needs=("x", "y")),
    Question.META_PERCEPTION: Form("metaPerception", PAIR, COUNTED, needs=("x", "y")),
    Question.SILENCES: Form("silences", ("byRole", "round"), COUNTED),
    Question.UNSPOKEN_TENSIONS: Form("unspokenTensions", ("round",), COUNTED),
    Question.TENSION_MAP: Form("tensionMap", filter=CELLS),
    Question.CHANGES: Form("changes", ("from", "to", "role"), COUNTED, needs=("from", "to")),
    Question.TIMELINE: Form("timeline", (*SEEN, "role"), COUNTED, needs=SEEN),
    Question.LANGUAGE: Form("language", ("group", "round"), COUNTED, needs=("group",)),
    Question.FALSE_FRIENDS: Form("falseFriends", ("round",), COUNTED),
    Question.AGREEMENT: Form("agreement", ("coders", "round"), ("rounds",)),
    Question.DISAGREEMENTS: Form("disagreements", ("dimension", "round", "coders"), needs=("dimension",)),
    Question.MATRIX: Form("matrix", ("rows", "columns"), CELLS, needs=("rows", "columns")),
    Question.RELATIONS: Form("relations", filter=CELLS),
    Question.FIGURE: Form("figure", ("round",), COUNTED),
    Question.SEARCH: Form("search", ("text", "language"), SOUGHT, needs=("text",)),
}

NAMES: Mapping[Question, tuple[str, str]] = {
    Question.PERCEPTION: ("hoe de een de ander ziet", "how one group sees another"),
    Question.WEB: ("alle beelden van of over een groep", "all perceptions of or about a group"),
    Question.MIRROR: ("hoe twee groepen elkaar en zichzelf zien", "how two groups see each other and themselves"),
    Question.META_PERCEPTION: ("hoe een groep denkt gezien te worden", "how a group thinks it is seen"),
    Question.SILENCES: ("wie over wie zwijgt", "who is silent about whom"),
    Question.UNSPOKEN_TENSIONS: ("welke spanningen niemand laat zien", "which tensions nobody shows"),
    Question.TENSION_MAP: ("wie welke spanning voelt", "who feels which tension"),
    Question.CHANGES: ("wat er tussen twee rondes veranderde", "what changed between two rounds"),
    Question.TIMELINE: ("hoe een beeld zich ontwikkelde", "how a perception developed"),
    Question.LANGUAGE: ("de woorden van een groep", "the words of a group"),
    Question.FALSE_FRIENDS: (
        "woorden die voor anderen iets anders betekenen",
        "words that mean something else to others",
    ),
    Question.AGREEMENT: ("hoe ver codeurs het eens zijn", "how far coders agree"),
    Question.DISAGREEMENTS: ("op welke citaten codeurs verschillen", "on which quotes coders differ"),
    Question.MATRIX: ("een tabel van citaten", "a table of quotes"),
    Question.RELATIONS: ("hoe de relatie tussen twee groepen gezien wordt", "how the relation of two groups is seen"),
    Question.FIGURE: ("door de ogen van een ander", "through the eyes of another"),
    Question.SEARCH: ("zoeken in de tekst", "searching the text"),
}
"""What each question is about, in Dutch and English."""
