"""What the entries of a study must be to each other: keys, references, texts, counts."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import Any

from graph_api.cleaning import clean
from graph_api.errors import Fault
from graph_api.importers.sheets import Files, Sheet, nearest
from graph_api.importers.yaml_file import Path_
from graph_api.model import SLUG, Group, Quote, Reading
from graph_api.names import fold
from graph_api.readings import flaws

A_SLUG = "lower-case letters, digits and hyphens, like council-members"
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")


class Known:
    """The keys of a study, by kind; what a reference may name."""

    def __init__(self, files: Files) -> None:
        self.kinds: dict[str, Collection[str]] = {
            "group": set(files.groups.keys),
            "role": set(files.roles.keys),
            "tension": set(files.tensions.keys),
            "term": set(files.terms.keys),
            "lesson": set(files.lessons.keys),
            "coder": {coder.key for head in files.head.entries.values() for coder in head.coders},
            "respondent": {entry.pseudonym for entry in files.respondents.entries.values()},
            "round": {round_.key for round_ in files.rounds},
            "source": {key for round_ in files.rounds for key in round_.sources.keys},
            "quote": {key for round_ in files.rounds for sheet in round_.quotes for key in sheet.keys},
        }
        sheets: dict[str, list[Sheet[Any]]] = {
            "group": [files.groups],
            "role": [files.roles],
            "tension": [files.tensions],
            "term": [files.terms],
            "lesson": [files.lessons],
            "respondent": [files.respondents],
            "source": [round_.sources for round_ in files.rounds],
            "quote": [sheet for round_ in files.rounds for sheet in round_.quotes],
        }
        # What stands in a file that cannot be read is not known, so nobody can say that it is not there.
        self.unread = {kind for kind, listed in sheets.items() if any(sheet.file.faults for sheet in listed)}
        if not files.head.entries:
            self.unread.add("coder")

    def missing(self, kind: str, key: str) -> str | None:
        """What to say when nothing of this kind has this key."""
        if key in self.kinds[kind] or kind in self.unread:
            return None
        return f"no {kind} has the key {key!r}{nearest(key, sorted(self.kinds[kind]))}"


def check(files: Files) -> Iterator[Fault]:
    """All faults between entries of correct form, each with its place."""
    known = Known(files)
    yield from _check_keys(files)
    yield from _check_references(files, known)
    yield from _check_groups(files.groups)
    yield from _check_names(files)
    for round_ in files.rounds:
        for head in round_.head.entries.values():
            if head.start and head.end and head.start > head.end:
                yield round_.head.fault((0, "end"), f"is {head.end}, before the start on {head.start}")
        for sheet in round_.quotes:
            for index, quote in sheet.entries.items():
                yield from (sheet.fault((index, *path), message) for path, message in _check_quote(quote, known))
                if quote.source not in round_.sources.keys and not round_.sources.file.faults:
                    close = nearest(quote.source, round_.sources.keys)
                    yield sheet.fault((index, "source"), f"no source of this round has the key {quote.source!r}{close}")
    if not known.unread:
        yield from _check_expected(files)


def _check_keys(files: Files) -> Iterator[Fault]:
    for index, head in files.head.entries.items():
        if not SLUG.fullmatch(head.key):
            yield files.head.fault((index, "key"), f"{head.key!r} is not a key; use {A_SLUG}")
        yield from _unique([(files.head, (index, "coders", i, "key"), c.key) for i, c in enumerate(head.coders)])
    for sheet in (files.groups, files.roles, files.tensions, files.terms, files.lessons, files.logbook):
        yield from _unique(_keys(sheet))
    yield from _unique(chain.from_iterable(_keys(round_.sources) for round_ in files.rounds))
    yield from _unique(chain.from_iterable(_keys(sheet) for round_ in files.rounds for sheet in round_.quotes))
    pseudonyms: dict[str, int] = {}
    for index, respondent in files.respondents.entries.items():
        if pseudonyms.setdefault(respondent.pseudonym, index) != index:
            yield files.respondents.fault((index, "pseudonym"), f"{respondent.pseudonym!r} stands here a second time")
    for round_ in files.rounds:
        if not SLUG.fullmatch(round_.key):
            yield round_.head.fault((), f"the folder {round_.key!r} is not a key; use {A_SLUG}")


def _keys(sheet: Sheet[Any]) -> list[tuple[Sheet[Any], Path_, str]]:
    return [(sheet, (index, "key"), entry.key) for index, entry in sheet.entries.items()]


def _unique(keys: Iterable[tuple[Sheet[Any], Path_, str]]) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for sheet, path, key in keys:
        if not SLUG.fullmatch(key):
            yield sheet.fault(path, f"{key!r} is not a key; use {A_SLUG}")
        if key in seen:
            yield sheet.fault(path, f"{key!r} is already the key of {seen[key]}")
        seen.setdefault(key, f"{sheet.file.name}:{sheet.file.line(path)}")


def _check_references(files: Files, known: Known) -> Iterator[Fault]:
    for sheet, path, kind, key in _references(files):
        message = known.missing(kind, key)
        if message:
            yield sheet.fault(path, message)
    for index, entry in files.logbook.entries.items():
        kind, colon, key = entry.on.partition(":")
        if kind not in {*known.kinds, "study"} - {"coder", "respondent"} or bool(colon) == (kind == "study"):
            allowed = ", ".join(sorted({*known.kinds} - {"coder", "respondent"}))
            yield files.logbook.fault((index, "on"), f"{entry.on!r} is not study, nor kind:key with one of {allowed}")
        elif colon and (message := known.missing(kind, key)):
            yield files.logbook.fault((index, "on"), message)


def _references(files: Files) -> Iterator[tuple[Sheet[Any], Path_, str, str]]:
    """Every key of the codebook that names another entry: its sheet, path, kind and itself."""
    for i, group in files.groups.entries.items():
        if group.part_of:
            yield files.groups, (i, "part_of"), "group", group.part_of
    for i, tension in files.tensions.entries.items():
        for j, related in enumerate(tension.related):
            yield files.tensions, (i, "related", j), "tension", related
    for i, term in files.terms.entries.items():
        for j, owner in enumerate(term.defined_by):
            yield files.terms, (i, "defined_by", j, "group"), "group", owner.group
    for i, lesson in files.lessons.entries.items():
        for j, addressed in enumerate(lesson.addresses):
            yield files.lessons, (i, "addresses", j), "tension", addressed
    for i, respondent in files.respondents.entries.items():
        yield files.respondents, (i, "member_of"), "group", respondent.member_of


def _check_groups(sheet: Sheet[Group]) -> Iterator[Fault]:
    parents = {group.key: group.part_of for group in sheet.entries.values()}
    for index, group in sheet.entries.items():
        passed: list[str] = []
        current: str | None = group.key
        while current and current not in passed:
            passed.append(current)
            current = parents.get(current)
        if current == group.key:
            yield sheet.fault((index, "part_of"), f"goes in a circle: {' > '.join([*passed, group.key])}")


def _check_names(files: Files) -> Iterator[Fault]:
    """A word means one group, one role, one tension field: a question in words must not be ambiguous."""
    for sheet in (files.groups, files.roles, files.tensions):
        owners: dict[str, str] = {}
        for index, entry in sheet.entries.items():
            names: list[tuple[Path_, str | None]] = [(("key",), entry.key), (("names", "nl"), entry.names.nl)]
            names += [(("names", "en"), entry.names.en), *((("aliases", i), a) for i, a in enumerate(entry.aliases))]
            for path, name in names:
                if name and BIDI.search(name):
                    yield sheet.fault(
                        (index, *path), "holds a character that turns the direction of writing; remove it"
                    )
                if name and owners.setdefault(fold(name), entry.key) != entry.key:
                    yield sheet.fault((index, *path), f"{name!r} also names {owners[fold(name)]!r}; a name means one")


def _check_expected(files: Files) -> Iterator[Fault]:
    for index, head in files.head.entries.items():
        counts = _counts(files)
        for kind, expected in (head.expect or {}).items():
            path = (index, "expect", kind)
            if kind not in counts:
                yield files.head.fault(path, f"is not counted; use {', '.join(counts)}{nearest(kind, list(counts))}")
            elif counts[kind] != expected:
                yield files.head.fault(path, f"{expected} expected, {counts[kind]} found; a line lost or added?")


def _counts(files: Files) -> dict[str, int]:
    quotes = [quote for round_ in files.rounds for sheet in round_.quotes for quote in sheet.file.value or []]
    return {
        "groups": _size(files.groups),
        "roles": _size(files.roles),
        "tensions": _size(files.tensions),
        "terms": _size(files.terms),
        "lessons": _size(files.lessons),
        "respondents": _size(files.respondents),
        "logbook": _size(files.logbook),
        "rounds": len(files.rounds),
        "sources": sum(_size(round_.sources) for round_ in files.rounds),
        "quotes": len(quotes),
        "readings": sum(len(quote.get("readings") or []) for quote in quotes if isinstance(quote, dict)),
    }


def _size(sheet: Sheet[Any]) -> int:
    return len(sheet.file.value or [])


Found = Iterator[tuple[Path_, str]]
"""What is wrong with an entry: the path within it, and the message."""


def _check_quote(quote: Quote, known: Known) -> Found:
    if not quote.text.strip():
        yield ("text",), "is empty"
    if quote.said_by and (message := known.missing("group", quote.said_by)):
        yield ("said_by",), message
    for i, pseudonym in enumerate(quote.respondents):
        if message := known.missing("respondent", pseudonym):
            yield ("respondents", i), message
    for i, mention in enumerate(quote.mentions):
        if message := known.missing("term", mention.term):
            yield ("mentions", i, "term"), message
        if mention.surface not in quote.text:
            yield ("mentions", i, "surface"), f"{mention.surface!r} does not stand in the text"
    yield from _check_span(quote)
    yield from _check_readings(quote, known)


def _check_span(quote: Quote) -> Found:
    if (quote.start is None) != (quote.end is None):
        yield ("start" if quote.end is None else "end",), "start and end are given both or not at all"
    elif quote.start is not None and quote.end is not None:
        size = len(quote.raw if quote.raw is not None else quote.text)
        if quote.start < 0 or quote.end - quote.start != size:
            words = f"[{quote.start}, {quote.end}) is {quote.end - quote.start} code points, the words are {size}"
            yield ("end",), f"{words}; end is start + {size}"
    if quote.raw is None:
        if quote.fixes:
            yield ("fixes",), "repair raw, and there is no raw"
        return
    try:
        cleaned = clean(quote.raw, quote.fixes).text
    except ValueError as error:
        yield ("fixes",), str(error)
        return
    if cleaned != quote.text:
        at = next(
            (i for i, (a, b) in enumerate(zip(cleaned, quote.text, strict=False)) if a != b),
            len(min(cleaned, quote.text, key=len)),
        )
        yield (
            ("text",),
            f"is not what raw cleans to: {quote.text[at : at + 30]!r} stands where raw gives {cleaned[at : at + 30]!r}",
        )


def _check_readings(quote: Quote, known: Known) -> Found:
    labels: dict[tuple[str, str | None], int] = {}
    accepted: list[int] = []
    for i, reading in enumerate(quote.readings):
        for path, message in _check_reading(quote, reading, known):
            yield ("readings", i, *path), message
        if labels.setdefault((reading.coder, reading.label), i) != i:
            yield ("readings", i, "label"), f"{reading.coder!r} has another reading with this label; labels differ"
        elif reading.label is not None and (reading.coder, None) not in labels:
            yield (
                ("readings", i, "label"),
                f"the first reading of {reading.coder!r} has no label; it is the one counted as theirs",
            )
        if reading.accepted:
            accepted.append(i)
    for i in accepted[1:]:
        yield ("readings", i, "accepted"), "a second accepted reading; at most one counts"


def _check_reading(quote: Quote, reading: Reading, known: Known) -> Found:
    if message := known.missing("coder", reading.coder):
        yield ("coder",), message
    for i, group in enumerate(reading.about):
        if message := known.missing("group", group):
            yield ("about", i), message
    if reading.role and (message := known.missing("role", reading.role)):
        yield ("role",), message
    for i, showing in enumerate(reading.shows):
        if message := known.missing("tension", showing.tension):
            yield ("shows", i, "tension"), message
    for i, candidate in enumerate(reading.observer_candidates):
        if message := known.missing("group", candidate.group):
            yield ("observer_candidates", i, "group"), message
    yield from ((flaw.path, flaw.english) for flaw in flaws(reading, quote))
