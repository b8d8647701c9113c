"""A question in words: how it was read, and its answer."""

import strawberry

from graph_api.asking.interpretation import Why
from graph_api.asking.questions import Question
from graph_api.asking.vocabulary import How
from graph_api.model import Language
from graph_api.types.enums import described
from graph_api.types.perception import Answer, Explanation

AskedQuestion = described(
    "What a question in words asks: the field of the schema that answers it.",
    PERCEPTION="`perception`: how X see Y.",
    WEB="`web`: how a group sees others, or is seen.",
    MIRROR="`mirror`: how X and Y see each other and themselves.",
    META_PERCEPTION="`metaPerception`: how X think Y see them.",
    SILENCES="`silences`: who says nothing about whom.",
    UNSPOKEN_TENSIONS="`unspokenTensions`: what nobody mentions.",
    TENSION_MAP="`tensionMap`: which tensions play.",
    CHANGES="`changes`: what changed between two rounds.",
    TIMELINE="`timeline`: how a view developed.",
    LANGUAGE="`language`: which words a group uses.",
    FALSE_FRIENDS="`falseFriends`: which words mean something else to others.",
    AGREEMENT="`agreement`: how far coders agree.",
    DISAGREEMENTS="`disagreements`: on which quotes they differ.",
    MATRIX="`matrix`: a table of two dimensions.",
    RELATIONS="`relations`: views on the relation between groups.",
    FIGURE="`figure`: through the eyes of another.",
    SEARCH="`search`: quotes and terms with certain words.",
)(Question)
Recognised = described(
    "How words were recognised, surest first.",
    EXACT="By a key.",
    NAME="By a name.",
    ALIAS="By an alias.",
    PLURAL="By another number of it.",
    STEM="By another form of it.",
    PART="By a part of a name.",
    TYPO="By a spelling that is close to it.",
    WORD="As a word of the language.",
    ORDER="By its place among others, like the last round.",
    IMPLIED="It was not said, but follows.",
)(How)
Open = described(
    "Why a choice is left to who asks.",
    UNKNOWN="Nothing in the study is called so.",
    AMBIGUOUS="It can mean several things.",
    MISSING="The question needs one, and none was named.",
    NO_ROUND="There was no round then.",
    ONE_AT_A_TIME="Several were named where one is answered at a time.",
)(Why)


@strawberry.type(description="Words of a question, and what they were read as.")
class AskedWord:
    start: int = strawberry.field(description="First code point in the question, from 0.")
    end: int = strawberry.field(description="Code point after the last; the same as `start` for what was not said.")
    text: str = strawberry.field(description="The words.")
    kind: str = strawberry.field(description="What it is: a group, role, round, tension ..., or a sense.")
    key: str = strawberry.field(description="Its key; empty where it has none, or several were possible.")
    how: How = strawberry.field(description="How it was recognised.")


@strawberry.type(description="Something that may be meant.")
class AskedCandidate:
    key: str = strawberry.field(description="What to ask for.")
    name: str = strawberry.field(description="What it is called.")


@strawberry.type(description="Something to choose before there is an answer.")
class AskedChoice:
    slot: str = strawberry.field(description="The argument it is for; `question` when it is not clear what is asked.")
    text: str = strawberry.field(description="The words it is about; empty when there are none.")
    why: Why = strawberry.field(description="Why it has to be chosen.")
    candidates: list[AskedCandidate] = strawberry.field(description="What may be meant, the likeliest first.")


@strawberry.type(description="Something understood that this question has no place for.")
class AskedBeside:
    name: str = strawberry.field(description="The argument it would be.")
    value: str = strawberry.field(description="What it says.")


@strawberry.type(description="A question in words, read by rules: nothing is guessed in silence.")
class Ask:
    language: Language = strawberry.field(description="The language it was read in; it may differ from the one wanted.")
    question: Question | None = strawberry.field(description="What it asks; null when that is not clear.")
    document: str | None = strawberry.field(
        description="The same question as a GraphQL operation, to check and copy; null while something is to be chosen."
    )
    words: list[AskedWord] = strawberry.field(description="What its words were read as, in order.")
    unknown: list[AskedWord] = strawberry.field(description="Words not understood; they play no part in the answer.")
    beside: list[AskedBeside] = strawberry.field(
        description="What was understood and plays no part in the answer, since the question has no place for it."
    )
    choices: list[AskedChoice] = strawberry.field(description="What has to be chosen before there is an answer.")
    answer: Answer | None = strawberry.field(
        description="The answer, of the type of the field asked; null while something is to be chosen, and for a list, "
        "which `document` asks for."
    )
    explanation: Explanation | None = strawberry.field(description="Why there is no answer; null when there is one.")
