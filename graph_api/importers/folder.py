"""A study's folder of YAML files becomes a Study, or every fault in it with its place. Format: docs/study-files.md."""

from pathlib import Path
from typing import Any, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from graph_api.errors import Fault, StudyFileError
from graph_api.importers.checks import check
from graph_api.importers.sheets import Files, RoundFiles, RoundHead, Sheet, StudyHead, nearest
from graph_api.importers.yaml_file import YamlFile, read_yaml, shown
from graph_api.model import (
    GlossaryTerm,
    Group,
    Lesson,
    LogbookEntry,
    Quote,
    Respondent,
    Role,
    Round,
    Source,
    Study,
    TensionField,
)

T = TypeVar("T")


def read_study(folder: Path) -> Study:
    """Read and check a whole folder. Raises StudyFileError with all faults, in the order of the files."""
    files = _read_files(folder)
    faults = [*files.faults, *check(files)]
    if faults:
        raise StudyFileError(sorted(dict.fromkeys(faults), key=lambda fault: (fault.file, fault.line)))
    return _study(files)


LISTS = ("groups", "roles", "tensions", "glossary", "lessons", "respondents", "logbook")


def _read_files(folder: Path) -> Files:
    faults: list[Fault] = _strangers(folder)
    reader = _Reader(folder, faults)
    return Files(
        head=reader.single("study.yml", StudyHead),
        groups=reader.sheet("groups.yml", Group, required=True),
        roles=reader.sheet("roles.yml", Role),
        tensions=reader.sheet("tensions.yml", TensionField),
        terms=reader.sheet("glossary.yml", GlossaryTerm),
        lessons=reader.sheet("lessons.yml", Lesson),
        respondents=reader.sheet("respondents.yml", Respondent),
        logbook=reader.sheet("logbook.yml", LogbookEntry),
        rounds=_read_rounds(folder, reader),
        faults=faults,
    )


def _read_rounds(folder: Path, reader: "_Reader") -> list[RoundFiles]:
    keys = sorted(path.name for path in (folder / "rounds").glob("*") if path.is_dir())
    if not keys:
        reader.faults.append(Fault("rounds", 1, "", "has no round; make a folder like rounds/2024 with a round.yml"))
    return [
        RoundFiles(
            key,
            head=reader.single(f"rounds/{key}/round.yml", RoundHead),
            sources=reader.sheet(f"rounds/{key}/sources.yml", Source),
            quotes=[
                reader.sheet(path.relative_to(folder).as_posix(), Quote)
                for path in sorted((folder / "rounds" / key).glob("quotes*.yml"))
            ],
        )
        for key in keys
    ]


def _strangers(folder: Path) -> list[Fault]:
    """Files no one reads are a question for whoever wrote them: a name misspelt, perhaps."""
    known = {"study.yml", *(f"{name}.yml" for name in LISTS)}
    faults = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        parts = name.split("/")
        in_round = len(parts) == 3 and parts[0] == "rounds"
        readable = in_round and (parts[2] in {"round.yml", "sources.yml", "quotes.yml"} or path.match("quotes-*.yml"))
        if path.suffix in {".yml", ".yaml"} and name not in known and not readable:
            faults.append(Fault(name, 1, "", "is not a file of a study; see docs/study-files.md for their names"))
    return faults


class _Reader:
    """Reads the files of one folder, collecting faults."""

    def __init__(self, folder: Path, faults: list[Fault]) -> None:
        self.folder = folder
        self.faults = faults

    def single(self, name: str, kind: type[T]) -> Sheet[T]:
        """A file that holds one entry, found under index 0."""
        file = self._file(name, required=True)
        file.lines = {(0, *path): line for path, line in file.lines.items()}
        return self._checked(file, [file.value] if file.value is not None else [], kind)

    def sheet(self, name: str, kind: type[T], *, required: bool = False) -> Sheet[T]:
        """A file that holds a list of entries; an absent one is an empty list."""
        file = self._file(name, required=required)
        if file.value is not None and not isinstance(file.value, list):
            self._refuse(file, "holds a list: each entry begins with - at the start of a line")
        return self._checked(file, file.value or [], kind)

    def _file(self, name: str, *, required: bool) -> YamlFile:
        path = self.folder / name
        is_there = path.is_symlink() or path.exists()
        file = read_yaml(path, name) if is_there else YamlFile(name)
        self.faults += file.faults
        if required and not (file.value or file.faults):
            self._refuse(file, f"is {'empty' if is_there else 'not there'}, and a study needs it")
        return file

    def _refuse(self, file: YamlFile, message: str) -> None:
        """As if it could not be read, so that nothing else is said of what it should hold."""
        fault = Fault(file.name, 1, "", message)
        file.value = None
        file.faults.append(fault)
        self.faults.append(fault)

    def _checked(self, file: YamlFile, values: list[Any], kind: type[T]) -> Sheet[T]:
        # Given with the list, the rule holds for every dataclass within.
        adapter = TypeAdapter(list[kind], config=ConfigDict(extra="forbid"))  # type: ignore[valid-type]
        good = dict(enumerate(values))
        try:
            entries = adapter.validate_python(values)
        except ValidationError as error:
            self.faults += [_fault(file, detail) for detail in error.errors()]
            for index in {detail["loc"][0] for detail in error.errors()}:
                del good[int(index)]
            entries = adapter.validate_python(list(good.values()))
        keys = [str(value["key"]) for value in values if isinstance(value, dict) and "key" in value]
        return Sheet(file, dict(zip(good, entries, strict=True)), keys)


def _fault(file: YamlFile, detail: ErrorDetails) -> Fault:
    path = detail["loc"]
    return Fault(file.name, file.line(path), shown(path), _message(detail))


def _message(detail: ErrorDetails) -> str:
    """What pydantic found, in words for who wrote the file."""
    given = detail["input"]
    context = detail.get("ctx", {})
    match detail["type"]:
        case "missing":
            return "is missing"
        case "unexpected_keyword_argument":
            return "is not a field of this entry; see docs/study-files.md"
        case "enum":
            expected = context["expected"].replace("'", "")
            close = nearest(str(given).upper(), expected.replace(" or ", ", ").split(", "))
            return f"{given!r} is unknown; use {expected}{close}"
        case "string_type":
            return (
                "is empty; give text or leave it out" if given is None else f"{given!r} is not text; put it in quotes"
            )
        case "date_type" | "date_parsing" | "date_from_datetime_parsing" | "date_from_datetime_inexact":
            return f"{str(given)!r} is not a date; write it as 2024-01-31"
        case "datetime_type" | "datetime_parsing" | "datetime_from_date_parsing":
            return f"{str(given)!r} is not a moment; write it as 2024-01-31T13:30:00+01:00"
        case "bool_type" | "bool_parsing":
            return f"{given!r} is neither true nor false"
        case "int_type" | "int_parsing" | "int_from_float":
            return f"{given!r} is not a whole number"
        case "tuple_type":
            return "takes a list, like [one, two]"
        case "dataclass_type" | "dataclass_exact_type" | "dict_type":
            return "takes fields, like {nl: ..., en: ...}" if not isinstance(given, dict) else "has other fields"
        case "value_error":
            return str(context["error"])
        case _:
            return f"{detail['msg']}; given: {given!r}"


def _study(files: Files) -> Study:
    head = files.head.entries[0]
    return Study(
        key=head.key,
        title=head.title,
        description=head.description,
        language=head.language,
        synthetic=head.synthetic,
        coders=head.coders,
        groups=tuple(files.groups.entries.values()),
        roles=tuple(files.roles.entries.values()),
        tensions=tuple(files.tensions.entries.values()),
        terms=tuple(files.terms.entries.values()),
        lessons=tuple(files.lessons.entries.values()),
        respondents=tuple(files.respondents.entries.values()),
        logbook=tuple(files.logbook.entries.values()),
        rounds=tuple(_round(round_) for round_ in files.rounds),
    )


def _round(files: RoundFiles) -> Round:
    head = files.head.entries[0]
    return Round(
        key=files.key,
        names=head.names,
        start=head.start,
        end=head.end,
        method=head.method,
        sources=tuple(files.sources.entries.values()),
        quotes=tuple(quote for sheet in files.quotes for quote in sheet.entries.values()),
    )
