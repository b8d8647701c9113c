"""The input of a mutation becomes a write, its names looked up. Everything raises ProblemError, with the place."""

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph_api.errors import OperationError
from graph_api.model import LogbookEntry, ObserverCandidate, Reading, Showing, Text
from graph_api.published import Snapshot
from graph_api.writing.problem import Code, ProblemError, invalid, of_name
from graph_api.writing.writes import (
    AcceptReading,
    AddAlias,
    AddEntry,
    AddReading,
    ReviseReading,
    SetLabels,
    WithdrawReading,
    Write,
    version_of,
    versioned,
)

Input = Mapping[str, Any]
LABELLED = ("group", "role", "tension")
SUBJECTS = ("round", "group", "role", "tension", "term", "lesson", "source", "quote")
TEXT_LENGTH = 10_000
NAME_LENGTH = 200


@dataclass(frozen=True, slots=True)
class StudyNames:
    """Looks names up in one study."""

    study: str
    snapshot: Snapshot

    def key(self, kind: str, name: str, field: str) -> str:
        try:
            return self.snapshot.key(kind, name, self.study)
        except OperationError as error:
            raise of_name(error, kind, name, field) from error

    def within(self, id_: str, kinds: Sequence[str], field: str) -> tuple[str, str]:
        """The kind and key that an id names."""
        study, _, rest = id_.partition(":")
        kind, _, key = rest.partition(":")
        if study != self.study or kind not in kinds or not key:
            forms = ", ".join(f"`{self.study}:{kind}:…`" for kind in kinds)
            dutch, english = f"{field} is geen id als {forms}.", f"{field} is no id like {forms}."
            raise ProblemError(Code.UNKNOWN_ID, dutch, english, field)
        return kind, key


def add_reading(given: Input, names: StudyNames, now: dt.datetime) -> Write:
    coder = names.key("coder", given["coder"], "coder")
    label = given.get("label")
    return AddReading(quote=given["quote"], reading=_reading(given, names, now, coder, label))


def revise_reading(given: Input, names: StudyNames, now: dt.datetime) -> Write:
    quote, coder, label = _reading_named(given, names)
    return ReviseReading(quote=quote, reading=_reading(given, names, now, coder, label))


def accept_reading(given: Input, names: StudyNames, _now: dt.datetime) -> Write:
    quote, coder, label = _reading_named(given, names)
    return AcceptReading(quote=quote, coder=coder, label=label)


def withdraw_reading(given: Input, names: StudyNames, _now: dt.datetime) -> Write:
    quote, coder, label = _reading_named(given, names)
    return WithdrawReading(quote=quote, coder=coder, label=label)


def add_logbook_entry(given: Input, names: StudyNames, now: dt.datetime) -> Write:
    on = "study" if given["on"] == names.study else ":".join(names.within(given["on"], SUBJECTS, "on"))
    text = _text("text", given["text"])
    author = _short("author", given["author"])
    entry = LogbookEntry(key=_entry_key(given, names), on=on, text=text, author=author, at=now)
    return AddEntry(entry=entry)


def set_labels(given: Input, names: StudyNames, _now: dt.datetime) -> Write:
    kind, key = names.within(given["of"], LABELLED, "of")
    labels = given.get("names") or {}
    aliases = given.get("aliases")
    if not labels and aliases is None:
        raise invalid("names", "of aliases is nodig", "or aliases is needed")
    return SetLabels(
        of=kind,
        key=key,
        nl=_name("names.nl", labels.get("nl")),
        en=_name("names.en", labels.get("en")),
        aliases=None if aliases is None else tuple(dict.fromkeys(_short("aliases", alias) for alias in aliases)),
    )


def add_alias(given: Input, names: StudyNames, _now: dt.datetime) -> Write:
    kind, key = names.within(given["of"], LABELLED, "of")
    return AddAlias(of=kind, key=key, alias=_short("alias", given["alias"]))


Reader = Callable[[Input, StudyNames, dt.datetime], Write]
READERS: dict[str, Reader] = {
    "addLogbookEntry": add_logbook_entry,
    "addReading": add_reading,
    "reviseReading": revise_reading,
    "acceptReading": accept_reading,
    "withdrawReading": withdraw_reading,
    "setLabels": set_labels,
    "addAlias": add_alias,
}
"""By mutation, how its input is read."""


def _reading_named(given: Input, names: StudyNames) -> tuple[str, str, str | None]:
    _, key = names.within(given["reading"], ["reading"], "reading")
    quote, coder, label = (*key.split("."), None, None)[:3]
    if not quote or not coder:
        raise ProblemError(Code.UNKNOWN_ID, f"Er is geen lezing {key!r}.", f"There is no reading {key!r}.", "reading")
    return quote, coder, label


def _reading(given: Input, names: StudyNames, now: dt.datetime, coder: str, label: str | None) -> Reading:
    return Reading(
        coder=coder,
        label=label,
        date=given.get("date") or now.date(),
        order=given.get("order", 1),
        about=tuple(names.key("group", name, f"about[{i}]") for i, name in enumerate(given["about"])),
        about_certainty=given["aboutCertainty"],
        role=names.key("role", given["role"], "role") if given.get("role") else None,
        role_certainty=given.get("roleCertainty"),
        valence=given["valence"],
        certainty=given["certainty"],
        shows=tuple(_showing(each, names, f"shows[{i}]") for i, each in enumerate(given.get("shows") or ())),
        observer_candidates=tuple(
            ObserverCandidate(
                group=names.key("group", each["group"], f"observerCandidates[{i}].group"),
                certainty=each["certainty"],
                rationale=each["rationale"],
            )
            for i, each in enumerate(given.get("observerCandidates") or ())
        ),
        part=_part(given),
        rationale=given.get("rationale"),
    )


def _showing(given: Input, names: StudyNames, field: str) -> Showing:
    tension = names.key("tension", given["tension"], f"{field}.tension")
    return Showing(tension=tension, pole=given.get("pole"), side=given.get("side"), certainty=given["certainty"])


def _part(given: Input) -> tuple[int, int] | None:
    start, end = given.get("partStart"), given.get("partEnd")
    if (start is None) != (end is None):
        raise invalid("partEnd", "hoort bij partStart; geef beide of geen", "goes with partStart; give both or neither")
    return None if start is None or end is None else (start, end)


def _entry_key(given: Input, names: StudyNames) -> str:
    """A key of its own for the first version; that of its first version, with the next number, for a correction."""
    if given.get("replaces"):
        _, replaced = names.within(given["replaces"], ["logbook"], "replaces")
        first, version = version_of(replaced)
        return versioned(first, version + 1)
    mark = hashlib.sha256(f"{names.study}\0{given['requestKey']}".encode()).hexdigest()[:12]
    return f"entry-{mark}"


def _text(field: str, given: Input) -> Text:
    texts = {language: given[language] for language in ("nl", "en") if (given.get(language) or "").strip()}
    if not texts or any(len(text) > TEXT_LENGTH for text in texts.values()):
        raise invalid(
            field,
            f"heeft nl, en of beide, elk hoogstens {TEXT_LENGTH} tekens",
            f"takes nl, en or both, each of {TEXT_LENGTH} characters at most",
        )
    return Text(**texts)


def _name(field: str, given: str | None) -> str | None:
    return None if given is None else _short(field, given)


def _short(field: str, given: str) -> str:
    """A name on one line, without what would turn the direction of writing."""
    name = given.strip()
    if not any(map(str.isalnum, name)) or len(name) > NAME_LENGTH or not name.isprintable():
        raise invalid(
            field,
            f"heeft 1 tot {NAME_LENGTH} tekens, op één regel, met een letter of cijfer, zonder stuurtekens",
            f"takes 1 to {NAME_LENGTH} characters, on one line, a letter or digit among them, none of control",
        )
    return name
