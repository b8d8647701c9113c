"""The values that a field or argument can have, each with what it means."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

import strawberry

from graph_api import model

E = TypeVar("E", bound=type[StrEnum])


def described(description: str, **values: str) -> Callable[[E], E]:
    """An enum of the schema, with a description of each value.

    Strawberry takes them from the values themselves, which are the model's, and that knows nothing of GraphQL.
    """

    def describe(enum: E) -> E:
        declared: Any = strawberry.enum(enum, description=description)
        for value in declared.__strawberry_definition__.values:
            value.description = values[value.name]
        return enum

    return describe


Language = described("The language of a text or a label.", NL="Dutch.", EN="English.")(model.Language)
Position = described(
    "Whether a group belongs to the organisation that is studied.",
    INSIDE="It belongs to the organisation.",
    OUTSIDE="It does not.",
)(model.Position)
SourceKind = described(
    "What kind of source it is.",
    ARTICLE="A published text.",
    FIGURE="A figure in a published text.",
    INTERVIEW="A conversation with one person or a few.",
    MEETING="A conversation in a larger company.",
    SURVEY="Answers in writing.",
)(model.SourceKind)
Confidentiality = described(
    "Who may see a source.",
    PUBLIC="Everybody.",
    CONFIDENTIAL="Who holds the right to see confidential sources.",
)(model.Confidentiality)
TextKind = described(
    "How close a quote is to the words that were said.",
    VERBATIM="The words as they were said or written.",
    EDITED="Tidied where the source was made.",
    PARAPHRASE="What was said, in other words.",
)(model.TextKind)
Attribution = described(
    "Whose voice a quote is, as the source records it.",
    INDIVIDUAL="One person's.",
    SEVERAL="Several people's.",
    GROUP="That of a group as a whole.",
    COLLECTIVE="That of several groups together.",
    UNKNOWN="Not recorded.",
)(model.Attribution)
Certainty = described(
    "How sure a coder was. As a minimum: this or better.",
    HIGH="Sure.",
    MEDIUM="Likely.",
    LOW="A guess.",
)(model.Certainty)
Valence = described(
    "How a quote values the group it is about.",
    APPRECIATIVE="It appreciates.",
    CRITICAL="It criticises.",
    MIXED="It does both.",
    NEUTRAL="It does neither.",
)(model.Valence)
TensionStatus = described(
    "How a tension stands in the source.",
    NAMED="It is called a tension.",
    CONTRASTED="Its poles are put against each other.",
    IMPLIED="The words imply it.",
)(model.TensionStatus)
PoleSide = described(
    "One of the two poles of a tension field.",
    A="The pole named first.",
    B="The other pole.",
)(model.PoleSide)
Side = described(
    "Whether the upside or the downside of a pole shows.",
    UPSIDE="What the pole is good for.",
    DOWNSIDE="What too much of it does.",
)(model.Side)
PartOfSpeech = described(
    "The grammatical kind of a headword.",
    NOUN="A noun.",
    NOUN_PHRASE="Words around a noun.",
    VERB="A verb.",
)(model.PartOfSpeech)
MentionMethod = described(
    "How a term was recognised in a quote, surest first.",
    EXACT="As the headword is written.",
    PLURAL="By the plural that the dictionary gives.",
    LEMMA="By another form of the word.",
    COMPOUND="As a part of a longer word: only a suggestion.",
)(model.MentionMethod)
