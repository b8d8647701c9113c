"""What words of a question can mean, apart from the names of a study."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Concept(StrEnum):
    # Words that hold a sentence together.
    HOW = "how"
    WHAT = "what"
    WHICH = "which"
    WHO = "who"
    WHERE = "where"
    HOW_MANY = "how many"
    DO = "do"
    BE = "be"
    HAVE = "have"
    AND = "and"
    OR = "or"
    THAT = "that"
    WHEN = "when"
    NOT = "not"
    NOBODY = "nobody"
    NOTHING = "nothing"
    ONLY = "only"
    FILLER = "filler"
    NOUN = "noun"
    """An ordinary noun that names no group; known, so that it is not taken for a misspelt name."""

    # Prepositions, by what they say of the group behind them.
    OWN = "own"
    """Not a preposition: the 's behind the group itself."""
    BY = "by"
    ABOUT = "about"
    FROM = "from"
    TO = "to"
    OF = "of"
    WITH = "with"
    IN = "in"
    BETWEEN = "between"
    AS = "as"
    PER = "per"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    LATER = "later"
    """Behind a round: from it on. With the value `on` it needs no `and` before it."""
    EARLIER = "earlier"
    AGO = "ago"

    # Pronouns.
    EACH_OTHER = "each other"
    SELF = "self"
    THEM = "them"
    OF_THEM = "of them"
    """`Daarvan`, `ervan`: of what was named before."""
    WAY = "way"
    OTHERS = "others"

    # Seeing and being seen. The value is a valence, where the word has one.
    VIEW = "view"
    VIEWED = "viewed"
    OPINION = "opinion"
    IMAGE = "image"
    """Held by somebody of somebody; with the value `standing`, had by who is seen."""
    ADJECTIVE = "adjective"
    RATING = "rating"
    COME_ACROSS = "come across"
    LOOK = "look"
    """Of who is seen, before `to`."""
    MAKE = "make"
    COME = "come"
    RECEIVE = "receive"
    BELIEVE = "believe"
    SELF_IMAGE = "self-image"
    MIRROR = "mirror"
    BOTH_WAYS = "both ways"
    META = "meta-perception"
    WEB = "web"

    # Tensions and silences.
    TENSION = "tension"
    CLASH = "clash"
    FEEL = "feel"
    DRIVE = "drive"
    TOGETHER = "together"
    SILENT = "silent"
    UNSPOKEN = "unspoken"
    MENTION = "mention"
    SPEAK = "speak"

    # Change.
    CHANGE = "change"
    DEVELOP = "develop"
    OVER_TIME = "over time"
    DIFFERENT = "different"
    COMPARE = "compare"
    NEW = "new"
    ROUND = "round"
    YEAR = "year"
    ORDINAL = "ordinal"
    CARDINAL = "cardinal"
    LAST = "last"
    PREVIOUS = "previous"
    CURRENT = "current"

    # Words, coders, tables, search.
    WORDS = "words"
    USE = "use"
    MEAN = "mean"
    FALSE_FRIEND = "false friend"
    CODER = "coder"
    AGREE = "agree"
    AGREEMENT = "agreement"
    DIFFER = "differ"
    QUOTE = "quote"
    READING = "reading"
    TABLE = "table"
    DIMENSION = "dimension"
    ROLE = "role"
    RELATION = "relation"
    FIGURE = "figure"
    SEARCH = "search"
    CONTAIN = "contain"
    CERTAINTY = "certainty"
    SURE = "sure"
    LEVEL = "level"
    ABOVE = "above"
    SUBGROUPS = "subgroups"
    EXCEPT = "except"
    UNRECORDED = "unrecorded"


@dataclass(frozen=True, slots=True)
class Sense:
    concept: Concept
    value: str = ""


Phrases = Mapping[Concept | tuple[Concept, str], str]
"""Which words have a sense: phrases with a comma between."""
