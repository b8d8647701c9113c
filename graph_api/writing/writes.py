"""What can be written, as values, and what each does to a study. Pure: also how what was written outlives its files."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field, TypeAdapter

from graph_api.model import LogbookEntry, Quote, Reading, Study, Text
from graph_api.names import fold
from graph_api.readings import flaws
from graph_api.rounds.codebook import reading_key
from graph_api.writing.problem import Code, ProblemError, invalid


@dataclass(frozen=True, slots=True, kw_only=True)
class AddReading:
    kind: Literal["ADD_READING"] = "ADD_READING"
    quote: str
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseReading:
    """Another reading in the place of the one its coder made before, accepted where that was."""

    kind: Literal["REVISE_READING"] = "REVISE_READING"
    quote: str
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptReading:
    kind: Literal["ACCEPT_READING"] = "ACCEPT_READING"
    quote: str
    coder: str
    label: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawReading:
    kind: Literal["WITHDRAW_READING"] = "WITHDRAW_READING"
    quote: str
    coder: str
    label: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddEntry:
    """`entry.key` says which version of which entry it is, see `version_of`."""

    kind: Literal["ADD_ENTRY"] = "ADD_ENTRY"
    entry: LogbookEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLabels:
    """Names in the languages given, and all aliases anew where they are."""

    kind: Literal["SET_LABELS"] = "SET_LABELS"
    of: str
    key: str
    nl: str | None
    en: str | None
    aliases: tuple[str, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAlias:
    kind: Literal["ADD_ALIAS"] = "ADD_ALIAS"
    of: str
    key: str
    alias: str


OfReading: TypeAlias = AddReading | ReviseReading | AcceptReading | WithdrawReading
OfLabels: TypeAlias = SetLabels | AddAlias
Write: TypeAlias = OfReading | OfLabels | AddEntry
JSON: TypeAdapter[Write] = TypeAdapter(Annotated[Write, Field(discriminator="kind")])
QUOTE_JSON = TypeAdapter(Quote)
INPUT_NAMES = {"role_certainty": "roleCertainty", "part": "partEnd"}
"""Of the fields of a reading, those the input of a mutation calls otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """Of a group, role or tension what can be written here."""

    key: str
    names: Text
    aliases: tuple[str, ...] = ()


@dataclass(slots=True)
class Draft:
    """What is written on: all of a study, or what of it is touched, by key; `named` first by kind."""

    quotes: dict[str, Quote]
    named: dict[str, Mapping[str, Labelled]]
    logbook: dict[str, LogbookEntry]

    def apply(self, write: Write) -> None:
        """Raises ProblemError, and is then as it was."""
        match write:
            case AddEntry(entry=entry):
                self._add_entry(entry)
            case SetLabels() | AddAlias():
                self._label(write)
            case _:
                if write.quote not in self.quotes:
                    raise _unknown("citaat", "quote", write.quote)
                quote = self.quotes[write.quote]
                self.quotes[write.quote] = replace(quote, readings=_read(quote, write))

    def _add_entry(self, entry: LogbookEntry) -> None:
        first, version = version_of(entry.key)
        if version > 1 and versioned(first, version - 1) not in self.logbook:
            raise _unknown("logboekregel", "logbook entry", versioned(first, version - 1))
        if entry.key in self.logbook:
            raise ProblemError(
                Code.CONFLICT,
                "Deze regel is al verbeterd; verbeter de nieuwste versie.",
                f"This entry was corrected already, by {entry.key!r}; correct its newest version.",
                "replaces",
            )
        self.logbook[entry.key] = entry

    def _label(self, write: OfLabels) -> None:
        entries = self.named[write.of]
        if write.key not in entries:
            raise _unknown("naam", write.of, write.key)
        changed = _labelled(entries[write.key], write)
        for other in entries.values():
            shared = _words(other) & _words(changed) if other.key != changed.key else set()
            if shared:
                raise ProblemError(
                    Code.CONFLICT,
                    f"{min(shared)!r} is al een naam van {other.key!r}; een naam betekent één ding.",
                    f"{min(shared)!r} also names {other.key!r}; a name means one.",
                )
        self.named[write.of] = {**entries, write.key: changed}


def _labelled(entry: Labelled, write: OfLabels) -> Labelled:
    if isinstance(write, AddAlias):
        return replace(entry, aliases=tuple(dict.fromkeys([*entry.aliases, write.alias])))
    names = Text(nl=write.nl or entry.names.nl, en=write.en or entry.names.en)
    return replace(entry, names=names, aliases=entry.aliases if write.aliases is None else write.aliases)


def _words(entry: Labelled) -> set[str]:
    return {fold(name) for name in (entry.key, entry.names.nl, entry.names.en, *entry.aliases) if name}


def _read(quote: Quote, write: OfReading) -> tuple[Reading, ...]:
    """The readings of a quote after a write."""
    if isinstance(write, AddReading | ReviseReading):
        flaw = next(flaws(write.reading, quote), None)
        if flaw:
            raise invalid(_field(flaw.path), flaw.dutch, flaw.english)
    if isinstance(write, AddReading):
        return _added(quote, write.reading)
    coder, label = of_coder(write)
    place = _place(quote, coder, label)
    if place is None:
        raise _unknown("lezing", "reading", reading_key(quote.key, coder, label))
    readings = list(quote.readings)
    match write:
        case ReviseReading(reading=reading):
            readings[place] = replace(reading, accepted=readings[place].accepted)
        case AcceptReading():
            readings = [replace(reading, accepted=index == place) for index, reading in enumerate(readings)]
        case WithdrawReading():
            del readings[place]
            _check_first(coder, readings)
    return tuple(readings)


def of_coder(write: OfReading) -> tuple[str, str | None]:
    """Whose reading it is, and its label."""
    reading = write.reading if isinstance(write, AddReading | ReviseReading) else write
    return reading.coder, reading.label


def _field(path: tuple[str | int, ...]) -> str:
    """A place in a reading as the input of a mutation calls it."""
    parts = [f"[{part}]" if isinstance(part, int) else f".{INPUT_NAMES.get(part, part)}" for part in path]
    return "".join(parts).removeprefix(".")


def _added(quote: Quote, reading: Reading) -> tuple[Reading, ...]:
    if _place(quote, reading.coder, reading.label) is not None:
        key = reading_key(quote.key, reading.coder, reading.label)
        raise ProblemError(
            Code.CONFLICT,
            f"De lezing {key!r} is er al; herzie haar, of geef een label.",
            f"There is a reading {key!r} already; revise it, or give a label.",
            "label",
        )
    readings = [*quote.readings, replace(reading, accepted=False)]
    _check_first(reading.coder, readings)
    return tuple(readings)


def _check_first(coder: str, readings: list[Reading]) -> None:
    """The reading that counts as a coder's own is the one without a label, so there is one if there are any."""
    labels = [reading.label for reading in readings if reading.coder == coder]
    if labels and None not in labels:
        raise ProblemError(
            Code.CONFLICT,
            f"De eerste lezing van {coder!r} heeft geen label; die telt als de zijne.",
            f"The first reading of {coder!r} has no label; it is the one counted as theirs.",
            "label",
        )


def _place(quote: Quote, coder: str, label: str | None) -> int | None:
    places = [i for i, reading in enumerate(quote.readings) if (reading.coder, reading.label) == (coder, label)]
    return places[0] if places else None


def _unknown(dutch: str, english: str, key: str) -> ProblemError:
    return ProblemError(Code.UNKNOWN_ID, f"Er is geen {dutch} {key!r}.", f"There is no {english} {key!r}.")


def version_of(key: str) -> tuple[str, int]:
    """Which entry of the logbook a key is of, and which version: `pilot` is the first, `pilot.2` corrects it.

    A key from a file holds no dot.
    """
    first, _, version = key.partition(".")
    return first, int(version or 1)


def versioned(first: str, version: int) -> str:
    return first if version == 1 else f"{first}.{version}"


def written_on(study: Study, writes: list[Write]) -> tuple[Study, list[tuple[Write, ProblemError]]]:
    """A study from its files with all that was written since, and what of that its files have no place for now."""
    draft = Draft(
        quotes={quote.key: quote for round_ in study.rounds for quote in round_.quotes},
        named={
            kind: {each.key: Labelled(key=each.key, names=each.names, aliases=each.aliases) for each in entries}
            for kind, entries in (("group", study.groups), ("role", study.roles), ("tension", study.tensions))
        },
        logbook={entry.key: entry for entry in study.logbook},
    )
    left: list[tuple[Write, ProblemError]] = []
    for write in writes:
        try:
            draft.apply(write)
        except ProblemError as problem:
            left.append((write, problem))
    return _rebuilt(study, draft), left


def _labels(entry: Labelled) -> dict[str, Any]:
    return {"names": entry.names, "aliases": entry.aliases}


def _rebuilt(study: Study, draft: Draft) -> Study:
    rounds = tuple(
        replace(round_, quotes=tuple(draft.quotes[quote.key] for quote in round_.quotes)) for round_ in study.rounds
    )
    return replace(
        study,
        groups=tuple(replace(each, **_labels(draft.named["group"][each.key])) for each in study.groups),
        roles=tuple(replace(each, **_labels(draft.named["role"][each.key])) for each in study.roles),
        tensions=tuple(replace(each, **_labels(draft.named["tension"][each.key])) for each in study.tensions),
        logbook=tuple(draft.logbook.values()),
        rounds=rounds,
    )
