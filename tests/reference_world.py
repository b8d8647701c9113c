"""What the plain reference answers from: studies as the model has them, each entry a Thing with its id."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graph_api.model import PoleSide, Round, Study

KINDS = {
    "Round": "round",
    "Source": "source",
    "Group": "group",
    "Role": "role",
    "Quote": "quote",
    "Reading": "reading",
    "TensionField": "tension",
    "Pole": "pole",
    "GlossaryTerm": "term",
    "Lesson": "lesson",
    "LogbookEntry": "logbook",
    "Respondent": "respondent",
    "ImportRecord": "import",
}
"""How the id of a thing of this type calls it: `study:kind:key`; that of a study is its key."""


@dataclass(frozen=True, slots=True)
class Record:
    """What only the load of a round knows."""

    version: str
    hash: str
    at: str
    by: str


@dataclass(frozen=True, eq=False, slots=True)
class Thing:
    """An entry of a study; content knows the `round` and the `quote` of the model it stands in."""

    type: str
    key: str
    value: Any
    of: "Loaded"
    round: Any = None
    quote: Any = None

    @property
    def id(self) -> str:
        return self.key if self.type == "Study" else f"{self.of.study.key}:{KINDS[self.type]}:{self.key}"

    def other(self, type_: str, key: str | None) -> "Thing | None":
        """What of the same study has this key."""
        return None if key is None else self.of.things[type_, key]

    def others(self, type_: str, keys: Sequence[str] | None = None) -> list["Thing"]:
        """Those with these keys, or all of a type; by key."""
        if keys is None:
            keys = [key for kind, key in self.of.things if kind == type_]
        return [self.of.things[type_, key] for key in sorted(keys)]


@dataclass(frozen=True, eq=False)
class Loaded:
    """A study that counts, as of a revision."""

    study: Study
    revision: int
    records: Mapping[str, Record]

    @cached_property
    def things(self) -> dict[tuple[str, str], Thing]:
        return {(thing.type, thing.key): thing for thing in self._all()}

    @cached_property
    def itself(self) -> Thing:
        return self.things["Study", self.study.key]

    @property
    def rounds(self) -> tuple[str, ...]:
        return tuple(sorted(round_.key for round_ in self.study.rounds))

    def _all(self) -> Iterator[Thing]:
        study = self.study
        yield Thing("Study", study.key, study, self)
        books: dict[str, Sequence[Any]] = {
            "Group": study.groups,
            "Role": study.roles,
            "TensionField": study.tensions,
            "GlossaryTerm": study.terms,
            "Lesson": study.lessons,
            "LogbookEntry": study.logbook,
        }
        yield from (Thing(type_, entry.key, entry, self) for type_, entries in books.items() for entry in entries)
        for voice in study.respondents:
            digest = hashlib.sha256(f"{study.key}:{voice.pseudonym}".encode()).hexdigest()
            yield Thing("Respondent", digest[:12], voice, self)
        for tension in study.tensions:
            if tension.poles:
                yield Thing("Pole", f"{tension.key}.a", (PoleSide.A, tension.poles.a), self)
                yield Thing("Pole", f"{tension.key}.b", (PoleSide.B, tension.poles.b), self)
        for round_ in study.rounds:
            yield from self._content(round_)

    def _content(self, round_: Round) -> Iterator[Thing]:
        yield Thing("Round", round_.key, round_, self, round_)
        record = self.records[round_.key]
        yield Thing("ImportRecord", record.version, record, self, round_)
        yield from (Thing("Source", source.key, source, self, round_) for source in round_.sources)
        for quote in round_.quotes:
            yield Thing("Quote", quote.key, quote, self, round_, quote)
            for reading in quote.readings:
                label = f".{reading.label}" if reading.label else ""
                yield Thing("Reading", f"{quote.key}.{reading.coder}{label}", reading, self, round_, quote)

    def key(self, kind: str, name: str) -> str:
        """The key of what is called so; `name` where nothing is, which then is a key of another study."""
        study = self.study
        if kind == "coder":
            return next((c.key for c in study.coders if name.casefold() in (c.key, c.name.casefold())), name)
        entries: Mapping[str, Sequence[Any]] = {
            "group": study.groups,
            "role": study.roles,
            "tension": study.tensions,
            "round": study.rounds,
        }
        for entry in entries[kind]:
            names = [entry.key, entry.names.nl, entry.names.en, *getattr(entry, "aliases", ())]
            if name.casefold() in [known.casefold() for known in names if known]:
                return str(entry.key)
        return name


class Opaque(str):
    """A string of which no form is promised, only that another meaning has another one, and the same the same.

    `means` is what it stands for; of a cursor also the `list` it is a place in.
    """

    __slots__ = ("list", "means")
    means: Any
    list: str | None

    @classmethod
    def of(cls, text: str, means: Any, list_: str | None = None) -> "Opaque":
        opaque = cls(text)
        opaque.means = means
        opaque.list = list_
        return opaque


@dataclass(frozen=True, eq=False)
class World:
    """Every study there is, by key."""

    studies: Mapping[str, Loaded]

    def study(self, name: str) -> Loaded:
        """By key or title."""
        for loaded in self.studies.values():
            title = loaded.study.title
            if name.casefold() in [known.casefold() for known in (loaded.study.key, title.nl, title.en) if known]:
                return loaded
        raise KeyError(name)

    def find(self, id_: str) -> Any:
        """What has this id: what was answered with it, or a thing; None where there is none."""
        return id_.means if isinstance(id_, Opaque) else self.by_id.get(id_)

    @cached_property
    def by_id(self) -> dict[str, Thing]:
        return {thing.id: thing for loaded in self.studies.values() for thing in loaded.things.values()}
