"""The arguments of a question, from what stands in it; what cannot be told becomes a choice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph_api.asking.facts import Facts
from graph_api.asking.interpretation import Choice, ReadWord, Value, Why
from graph_api.asking.parties import Member
from graph_api.asking.questions import FORMS, Form, Question
from graph_api.asking.vocabulary import Candidate, How
from graph_api.model import Language


@dataclass
class Filling:
    """Collects the arguments of one question."""

    question: Question
    facts: Facts
    language: Language
    arguments: dict[str, Value] = field(default_factory=dict)
    unused: dict[str, Value] = field(default_factory=dict)
    choices: list[Choice] = field(default_factory=list)
    implied: list[ReadWord] = field(default_factory=list)
    read: dict[int, ReadWord] = field(default_factory=dict)
    """What pieces were read as beyond their names, by their place."""
    taken: set[int] = field(default_factory=set)
    """Places of unknown words that a choice or a text speaks of."""

    @property
    def form(self) -> Form:
        return FORMS[self.question]

    def put(self, name: str, value: Value) -> None:
        """An argument, or something the question has no place for."""
        (self.arguments if self.form.takes(name) else self.unused)[name] = value

    def put_one_or_many(self, one: str, many: str, values: Sequence[str]) -> None:
        """`role: a`, or `roles: [a, b]`; where only one of the two is taken, that one."""
        if len(values) == 1 and (self.form.takes(one) or not self.form.takes(many)):
            self.put(one, values[0])
        elif values and (self.form.takes(many) or not self.form.takes(one)):
            self.put(many, tuple(values))
        elif values:
            self.choose(one, "", Why.ONE_AT_A_TIME, self.facts.vocabulary.candidates(one, values, self.language))

    def choose(self, slot: str, text: str, why: Why, candidates: Iterable[Candidate]) -> None:
        if slot not in self.arguments and all(choice.slot != slot for choice in self.choices):
            self.choices.append(Choice(slot, text, why, tuple(candidates)))

    def imply(self, kind: str, key: str) -> None:
        """Something that was not said, told as if it stood behind the question."""
        end = len(self.facts.question)
        self.implied.append(ReadWord(end, end, "", kind, key, How.IMPLIED))

    def put_group(self, slot: str, members: Sequence[Member]) -> None:
        """One group in a slot; a name that is unknown, or of several, or several names, are choices."""
        keys = list(dict.fromkeys(key for member in members for key in member.keys))
        unknown = [member for member in members if not member.keys]
        if unknown:
            self._choose_nearest(slot, unknown[0])
        elif len(keys) == 1:
            self.put(slot, keys[0])
        elif keys:
            why = Why.ONE_AT_A_TIME if len(members) > 1 else Why.AMBIGUOUS
            text = self.facts.question[members[0].piece.start : members[-1].piece.end]
            self.choose(slot, text, why, self.facts.vocabulary.candidates("group", keys, self.language))

    def _choose_nearest(self, slot: str, member: Member) -> None:
        vocabulary, text = self.facts.vocabulary, member.piece.text
        self.taken.add(member.place)
        nearest = vocabulary.nearest("group", text)
        self.choose(slot, text, Why.UNKNOWN, vocabulary.candidates("group", nearest, self.language))

    def need(self, slot: str, kind: str, keys: Iterable[str]) -> None:
        """A choice of all there are, when a slot that is needed is still empty."""
        self.choose(slot, "", Why.MISSING, self.facts.vocabulary.candidates(kind, keys, self.language))
