"""How a question was read: what it asks, what each word meant, and what is left open."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from graph_api.asking.questions import Question
from graph_api.asking.vocabulary import Candidate, How
from graph_api.model import Language

Value = str | bool | tuple[str, ...]


class Why(StrEnum):
    """Why a choice is left to who asks."""

    UNKNOWN = "UNKNOWN"
    """Nothing in the study is called so."""
    AMBIGUOUS = "AMBIGUOUS"
    """It can mean several things."""
    MISSING = "MISSING"
    """The question needs one, and none was named."""
    NO_ROUND = "NO_ROUND"
    """There was no round then."""
    ONE_AT_A_TIME = "ONE_AT_A_TIME"
    """Several were named where one is answered at a time."""


@dataclass(frozen=True, slots=True)
class ReadWord:
    """What words were read as: `kind` and `key` of something in the study, or `kind` alone, a sense."""

    start: int
    end: int
    """Code points of the question, [start, end); both the same for what was not said but implied."""
    text: str
    kind: str
    key: str
    how: How


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose before there is an answer, the likeliest first."""

    slot: str
    """The argument it is for; `question` when it is not clear what is asked."""
    text: str
    """The words it is about; empty when there are none."""
    why: Why
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Interpretation:
    """`document` is there when nothing is left to choose: then it is the question as a GraphQL operation."""

    language: Language
    """The language the question was read in, which may differ from the one wanted."""
    question: Question | None
    arguments: Mapping[str, Value]
    words: tuple[ReadWord, ...]
    unknown: tuple[ReadWord, ...]
    """Words that were not understood, and play no part in the answer."""
    unused: Mapping[str, Value]
    """Understood, but what this question has no place for."""
    choices: tuple[Choice, ...]
    document: str | None
