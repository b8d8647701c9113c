"""A YAML file as plain values, with the line of each. No anchors, aliases, tags or duplicate keys."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ruamel.yaml.reader import ReaderError

from graph_api.errors import Fault

LARGEST_FILE = 1024 * 1024
"""Bytes."""

DEEPEST = 32

LOST = re.compile("[\0\ud800-\udfff]")
"""What can be written with a backslash, and neither stored nor sent."""

Path_ = tuple[str | int, ...]
"""The way to a value: keys and indexes from 0."""


@dataclass(slots=True)
class YamlFile:
    """`value` is None when `faults` says why the file cannot be read. `lines` knows where each value stands."""

    name: str
    value: Any = None
    lines: dict[Path_, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def line(self, path: Path_) -> int:
        """The line of a value, or of the nearest thing around it."""
        return next((self.lines[path[:size]] for size in range(len(path), -1, -1) if path[:size] in self.lines), 1)


def read_yaml(path: Path, name: str) -> YamlFile:
    """Read one file, called `name` in what is said about it. Faults are collected, none raised."""
    file = YamlFile(name)
    try:
        text = _text(path, file)
    except OSError as error:
        file.faults.append(Fault(name, 1, "", f"cannot be read: {error.strerror}"))
        return file
    if text is None:
        return file
    try:
        _Builder(file, YAML(typ="safe", pure=True).parse(StringIO(text))).build()
    except _RefusedError as refused:
        file.faults.append(refused.fault)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        file.faults.append(Fault(name, line, "", f"is not YAML: {error.problem or error.context}"))
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        file.faults.append(
            Fault(name, line, "", f"holds the character {error.character!r}, which text cannot have; remove it")
        )
    except YAMLError as error:
        file.faults.append(Fault(name, 1, "", f"is not YAML: {error}"))
    if file.faults:
        file.value = None
    return file


def _text(path: Path, file: YamlFile) -> str | None:
    if path.exists() and not path.is_file():
        file.faults.append(Fault(file.name, 1, "", "is no file; a study is read from files"))
        return None
    size = path.stat().st_size
    if size > LARGEST_FILE:
        advice = "split it, like quotes-1.yml and quotes-2.yml" if path.name.startswith("quotes") else "make it smaller"
        file.faults.append(Fault(file.name, 1, "", f"has {size:,} bytes; at most {LARGEST_FILE:,} are read: {advice}"))
        return None
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"is not UTF-8: byte {error.start} is 0x{content[error.start]:02x}; save the file as UTF-8"
        file.faults.append(Fault(file.name, line, "", message))
        return None


class _RefusedError(Exception):
    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


class _Builder:
    """Builds values from the parser's events, which carry positions and are not yet interpreted."""

    def __init__(self, file: YamlFile, events: Iterator[Event]) -> None:
        self.file = file
        self.events = events

    def build(self) -> None:
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                if self.file.lines:
                    raise self._refusal(event, (), "starts a second document; keep one a file, without ---")
                self.file.value = self._value(next(self.events), ())

    def _value(self, event: Event, path: Path_) -> Any:
        self._check(event, path)
        self.file.lines.setdefault(path, event.start_mark.line + 1)
        if isinstance(event, ScalarEvent):
            if lost := LOST.search(str(event.value)):
                raise self._refusal(
                    event, path, f"holds the character {lost.group()!a}, which text cannot have; remove it"
                )
            return _scalar(event)
        if isinstance(event, SequenceStartEvent):
            return self._list(path)
        if not isinstance(event, MappingStartEvent):
            raise self._refusal(event, path, "is not a value")
        return self._map(path)

    def _list(self, path: Path_) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(self.events), SequenceEndEvent):
            values.append(self._value(event, (*path, len(values))))
        return values

    def _map(self, path: Path_) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self.events), MappingEndEvent):
            self._check(event, path)
            if not isinstance(event, ScalarEvent):
                raise self._refusal(event, path, "a key is a word, not a list or map")
            key = str(event.value)
            place = (*path, key)
            if key in values:
                message = f"stands here a second time; the first is on line {self.file.line(place)}"
                self.file.faults.append(Fault(self.file.name, event.start_mark.line + 1, shown(place), message))
                self._value(next(self.events), ())
                continue
            self.file.lines[place] = event.start_mark.line + 1
            values[key] = self._value(next(self.events), place)
        return values

    def _check(self, event: Event, path: Path_) -> None:
        if isinstance(event, AliasEvent):
            raise self._refusal(event, path, f"*{event.anchor} is an alias; write the value out")
        if getattr(event, "anchor", None):
            raise self._refusal(event, path, f"&{event.anchor} is an anchor; write the value out where it is needed")  # type: ignore[attr-defined]
        tag = getattr(event, "tag", None)
        if tag:
            raise self._refusal(event, path, f"{tag} is a tag; write the value without one")
        if len(path) > DEEPEST:
            raise self._refusal(event, path, f"stands deeper than {DEEPEST} levels")

    def _refusal(self, event: Event, path: Path_, message: str) -> _RefusedError:
        return _RefusedError(Fault(self.file.name, event.start_mark.line + 1, shown(path), message))


def shown(path: Path_) -> str:
    """A path within an entry as people write it: `readings[0].role`. The line tells which entry."""
    parts = path[1:] if path and isinstance(path[0], int) else path
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)
    return text.removeprefix(".")


DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
TIME = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?")
WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}


def _scalar(event: ScalarEvent) -> str | int | bool | date | datetime | None:
    """A plain scalar by the core rules of YAML 1.2 and dates; so `no` and `on` are words. What is quoted is text."""
    text = str(event.value)
    if event.style:
        return text
    if text in WORDS:
        return WORDS[text]
    if re.fullmatch(r"-?[0-9]{1,18}", text):
        return int(text)
    try:
        if DATE.fullmatch(text):
            return date.fromisoformat(text)
        if TIME.fullmatch(text):
            return datetime.fromisoformat(text)
    except ValueError:  # a day that does not exist stays text, and is refused where a date is asked
        return text
    return text
