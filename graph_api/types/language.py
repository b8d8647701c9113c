"""Which words a group has of its own, which it shares, and which mean something else to another group."""

from enum import StrEnum

import strawberry

from graph_api import model
from graph_api.types.codebook import Definition, GlossaryTerm, Group
from graph_api.types.content import Quote
from graph_api.types.enums import described
from graph_api.types.perception import Answer, Most


@described(
    "Whose a term is.",
    OWN="No other group defines it.",
    SHARED="Other groups define it too.",
    OPEN="Of several groups one may own these words, and none of them surely.",
)
class Standing(StrEnum):
    OWN = "OWN"
    SHARED = "SHARED"
    OPEN = "OPEN"


@strawberry.type(description="A term where it stands in a quote.")
class TermUse:
    quote: Quote = strawberry.field(description="The quote that holds it.")
    surface: str = strawberry.field(description="The word as it stands there.")
    method: model.MentionMethod = strawberry.field(description="How it was recognised.")
    said_by_group: bool = strawberry.field(description="Whether the group said the quote.")
    about_group: bool = strawberry.field(description="Whether the quote is about the group.")


@strawberry.type(description="A term of a group's dictionary, and where it is used. A quote counts once for a term.")
class GroupTerm:
    term: GlossaryTerm = strawberry.field(description="The headword.")
    standing: Standing = strawberry.field(description="Whose it is.")
    definitions: list[Definition] = strawberry.field(description="What it means to this group, by group.")
    others: list[Definition] = strawberry.field(
        description="What it means to the groups that share it, by group; who else may own it, where that is open."
    )
    said: int = strawberry.field(description="Quotes of the group itself that hold it.")
    about: int = strawberry.field(description="Quotes about the group that hold it, its own among them.")
    suggested: int = strawberry.field(
        description="Quotes by or about the group that may hold it as a part of a longer word; in no other figure."
    )

    @strawberry.field(description="Where it stands in the first quotes by or about the group, most certain first.")
    def uses(self, first: Most = 5) -> list[TermUse]: ...

    @strawberry.field(description="Longer words that may hold it, in the first quotes by or about the group.")
    def suggestions(self, first: Most = 5) -> list[TermUse]: ...


@strawberry.type(description="A group's words. What is counted are quotes that the group said or that are about it.")
class GroupLanguage(Answer):
    group: Group = strawberry.field(description="Whose words.")
    terms: list[GroupTerm] = strawberry.field(description="The terms it defines, by key.")


@strawberry.type(description="One meaning of a word.")
class Sense:
    definition: str = strawberry.field(description="The meaning, in the words of the first group.")
    defined_by: list[Definition] = strawberry.field(description="Who defines it so, by group, each with its certainty.")
    open: bool = strawberry.field(
        description="True when one of several groups may own these words, and none of them surely."
    )


@strawberry.type(description="One word with several meanings.")
class FalseFriend:
    lemma: str = strawberry.field(description="The word, case, accents and hyphens aside.")
    language: model.Language = strawberry.field(description="The language it is in.")
    terms: list[GlossaryTerm] = strawberry.field(description="The headwords, by key: one, or one for each meaning.")
    senses: list[Sense] = strawberry.field(description="Its meanings, two or more, by the key of their first group.")
    quotes: int = strawberry.field(description="Counted quotes that hold it, for each headword; whoever said them.")


@strawberry.type(description="Words that do not mean the same to all.")
class FalseFriends(Answer):
    friends: list[FalseFriend] = strawberry.field(description="By word, then by language.")
