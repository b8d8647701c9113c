"""What the files of a study hold, each with its places, before it is known to fit together."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from rapidfuzz import process

from graph_api.errors import Fault
from graph_api.importers.yaml_file import Path_, YamlFile, shown
from graph_api.model import (
    Coder,
    GlossaryTerm,
    Group,
    Language,
    Lesson,
    LogbookEntry,
    Quote,
    Respondent,
    Role,
    Source,
    TensionField,
    Text,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyHead:
    """study.yml."""

    key: str
    title: Text
    description: Text
    language: Language
    synthetic: bool
    coders: tuple[Coder, ...]
    expect: dict[str, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundHead:
    """round.yml."""

    names: Text
    start: date | None = None
    end: date | None = None
    method: Text | None = None


@dataclass(slots=True)
class Sheet(Generic[T]):
    """The entries of a file by index. One with a fault of form is missing from `entries` but still in `keys`.

    So what refers to it is not called wrong too.
    """

    file: YamlFile
    entries: dict[int, T]
    keys: list[str]

    def fault(self, path: Path_, message: str) -> Fault:
        return Fault(self.file.name, self.file.line(path), shown(path), message)


@dataclass(slots=True)
class RoundFiles:
    key: str
    head: Sheet[RoundHead]
    sources: Sheet[Source]
    quotes: list[Sheet[Quote]]


@dataclass(slots=True)
class Files:
    """Everything read from a folder, before it is known to fit together. `faults` are those of form."""

    head: Sheet[StudyHead]
    groups: Sheet[Group]
    roles: Sheet[Role]
    tensions: Sheet[TensionField]
    terms: Sheet[GlossaryTerm]
    lessons: Sheet[Lesson]
    respondents: Sheet[Respondent]
    logbook: Sheet[LogbookEntry]
    rounds: list[RoundFiles]
    faults: list[Fault]


def nearest(word: str, known: list[str]) -> str:
    """`; did you mean 'x'?` when something known is near."""
    found = process.extractOne(word, known, score_cutoff=65)
    return f"; did you mean {found[0]!r}?" if found else ""
