"""A folder of YAML files becomes a Study, or every fault in it with its place."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from graph_api.errors import Fault, StudyFileError
from graph_api.importers.folder import read_study
from graph_api.importers.hashing import folder_hash
from graph_api.model import Certainty, Language, PoleSide, Showing, Study, Text

SMALL = Path(__file__).parent / "studies" / "small"
QUOTES = "rounds/2024/quotes.yml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def edit(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def faults(folder: Path) -> tuple[Fault, ...]:
    with pytest.raises(StudyFileError) as caught:
        read_study(folder)
    return caught.value.faults


def test_small_study_is_read_whole() -> None:
    study = read_study(SMALL)

    assert isinstance(study, Study)
    assert (study.key, study.language, study.synthetic) == ("small", Language.NL, True)
    assert study.title == Text(nl="Klein", en="Small")
    assert [group.key for group in study.groups] == ["staff", "managers", "council"]
    assert study.groups[1].part_of == "staff"
    (round_,) = study.rounds
    assert [quote.key for quote in round_.quotes] == ["q1", "q2", "q3"]
    reading = round_.quotes[0].readings[0]
    assert reading.certainty is Certainty.HIGH
    assert reading.shows == (Showing(tension="pace", pole=PoleSide.A, certainty=Certainty.HIGH),)


CASES = [
    # what is written wrong: file, what stood there, what stands there now; then line, field and words of what is told
    ("study.yml", "synthetic: true", "synthetc: true", 5, "synthetc", "not a field"),
    ("study.yml", "language: NL", "language: DE", 4, "language", "use NL or EN"),
    ("study.yml", "quotes: 3", "quotes: 4", 8, "expect.quotes", "4 expected, 3 found"),
    ("study.yml", "quotes: 3", "qoutes: 3", 8, "expect.qoutes", "did you mean 'quotes'"),
    ("study.yml", "key: small", "key: Small Study", 1, "key", "is not a key"),
    ("study.yml", "key: small", "key: small\nkey: small", 2, "key", "a second time; the first is on line 1"),
    ("study.yml", "key: small", "key: &name small", 1, "key", "is an anchor"),
    ("study.yml", "key: small", "key: *name", 1, "key", "is an alias"),
    ("study.yml", "key: small", "key: !!str small", 1, "key", "is a tag"),
    ("study.yml", "key: small", "key: [small", 2, "", "is not YAML"),
    ("study.yml", "key: small", "key: sm\x00all", 1, "", "which text cannot have"),
    (
        "groups.yml",
        "part_of: staff",
        "part_of: staf",
        8,
        "part_of",
        "no group has the key 'staf'; did you mean 'staff'?",
    ),
    ("groups.yml", "part_of: staff", "part_of: managers", 8, "part_of", "in a circle: managers > managers"),
    ("groups.yml", "- key: managers", "- key: staff", 5, "key", "already the key of groups.yml:1"),
    ("groups.yml", "aliases: [leidinggevenden]", "aliases: [medewerkers]", 7, "aliases[0]", "also names 'staff'"),
    ("groups.yml", "position: OUTSIDE", "position: OUTSIDER", 12, "position", "use INSIDE or OUTSIDE"),
    ("groups.yml", "names: {nl: Staten, en: Council}", "names: {}", 11, "names", "needs nl, en or both"),
    ("tensions.yml", "status: NAMED", "state: NAMED", 3, "state", "not a field"),
    ("glossary.yml", "group: managers", "group: directors", 7, "defined_by[0].group", "no group"),
    ("lessons.yml", "addresses: [pace]", "addresses: [space]", 4, "addresses[0]", "did you mean 'pace'?"),
    ("respondents.yml", "member_of: council", "member_of: 3", 4, "member_of", "not text; put it in quotes"),
    ("logbook.yml", "on: tension:pace", "on: tension:peace", 2, "on", "did you mean 'pace'?"),
    ("logbook.yml", "on: tension:pace", "on: nothing", 2, "on", "is not study, nor kind:key"),
    ("logbook.yml", "2024-06-01T12:00:00Z", "soon", 5, "at", "is not a moment"),
    (QUOTES, "source: interview", "source: interviews", 2, "source", "did you mean 'interview'?"),
    (QUOTES, "date: 2024-05-01", "date: 2024-05-32", 11, "readings[0].date", "is not a date"),
    (QUOTES, "coder: anna", "coder: hanna", 10, "readings[0].coder", "did you mean 'anna'?"),
    (QUOTES, "about: [council]", "about: []", 13, "readings[0].about", "is empty"),
    (QUOTES, "role: directing", "role: direct", 15, "readings[0].role", "did you mean 'directing'?"),
    (QUOTES, "tension: pace", "tension: peace", 19, "readings[0].shows[0].tension", "did you mean 'pace'?"),
    (
        QUOTES,
        "about_certainty: MEDIUM",
        "about_certainty: MIDDLE",
        24,
        "readings[1].about_certainty",
        "use HIGH, MEDIUM or LOW",
    ),
    (
        QUOTES,
        "{tension: pace, pole: A, certainty: HIGH}",
        "{tension: pace, pole: A, certainty: HIGH}, {tension: pace, pole: A, certainty: LOW}",
        19,
        "readings[0].shows[1]",
        "a second time",
    ),
    (QUOTES, "label: other", "label: Other one", 29, "readings[2].label", "it takes lower-case letters"),
    (QUOTES, "accepted: false", "accepted: true", 30, "readings[2].accepted", "a second accepted reading"),
    (QUOTES, "surface: tempo", "surface: temp0", 8, "mentions[0].surface", "does not stand in the text"),
    (QUOTES, "part: [0, 3]", "part: [0, 300]", 31, "readings[2].part", "is not a span of the text"),
    (QUOTES, "end: 128", "end: 129", 46, "end", "end is start + 28"),
    (
        QUOTES,
        "text: De Staten luisteren vaker.",
        "text: De Staten luisterden vaker.",
        41,
        "text",
        "is not what raw cleans to",
    ),
    (QUOTES, "order: 2", "order: 3", 56, "readings[0].order", "it takes 1 or 2"),
    (QUOTES, "  said_by: council\n", "", 55, "readings[0].order", "nobody recorded who spoke"),
]


@pytest.mark.parametrize(("file", "old", "new", "line", "field", "words"), CASES, ids=lambda value: str(value)[:24])
def test_fault_is_told_with_its_place(
    folder: Path, file: str, old: str, new: str, line: int, field: str, words: str
) -> None:
    edit(folder, file, old, new)

    told = faults(folder)

    assert any(
        (fault.file, fault.line, fault.field) == (file, line, field) and words in fault.message for fault in told
    ), "\n".join(map(str, told))


def test_all_faults_are_told_at_once(folder: Path) -> None:
    edit(folder, "groups.yml", "position: OUTSIDE", "position: OUT")
    edit(folder, "study.yml", "language: NL", "language: DE")
    edit(folder, QUOTES, "role: directing", "role: driving")

    assert [(fault.file, fault.line) for fault in faults(folder)] == [
        ("groups.yml", 12),
        (QUOTES, 15),
        ("study.yml", 4),
    ]


def test_missing_file_is_told(folder: Path) -> None:
    (folder / "groups.yml").unlink()

    assert Fault("groups.yml", 1, "", "is not there, and a study needs it") in faults(folder)


def test_study_without_rounds_is_refused(folder: Path) -> None:
    shutil.rmtree(folder / "rounds")

    assert any(fault.file == "rounds" for fault in faults(folder))


def test_file_with_a_misspelt_name_is_told(folder: Path) -> None:
    (folder / "lesson.yml").write_text("[]")

    assert [fault.file for fault in faults(folder)] == ["lesson.yml"]


def test_bytes_that_are_not_utf8_are_told(folder: Path) -> None:
    (folder / "roles.yml").write_bytes(b"- key: a\n  names: {nl: caf\xe9}\n")

    assert Fault("roles.yml", 2, "", "is not UTF-8: byte 26 is 0xe9; save the file as UTF-8") in faults(folder)


def test_file_that_is_too_large_is_not_read(folder: Path) -> None:
    with (folder / QUOTES).open("a") as file:
        file.write("#" * 1024 * 1024)

    assert any(fault.file == QUOTES and "at most 1,048,576" in fault.message for fault in faults(folder))


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (lambda path: path.symlink_to("nowhere"), "cannot be read: No such file or directory"),
        (lambda path: path.mkdir(), "is no file; a study is read from files"),
        (os.mkfifo, "is no file; a study is read from files"),
    ],
)
def test_what_is_no_file_is_told(folder: Path, broken: Callable[[Path], None], message: str) -> None:
    (folder / "groups.yml").unlink()
    broken(folder / "groups.yml")

    assert faults(folder) == (Fault("groups.yml", 1, "", message),)


@pytest.mark.parametrize("escape", [r"\0", r"\ud800"])
def test_a_character_that_text_cannot_have_is_told_however_it_is_written(folder: Path, escape: str) -> None:
    edit(folder, "study.yml", "Klein", f'"Klein{escape}"')

    (fault,) = faults(folder)
    assert (fault.file, fault.line, fault.field) == ("study.yml", 2, "title.nl")
    assert "which text cannot have; remove it" in fault.message


@pytest.mark.parametrize(
    "content", ["- {key: managers\n  names: {nl: x}\n", "{key: managers}", "", "# nothing\n", "[]"]
)
def test_what_cannot_be_read_is_told_without_what_follows_from_it(folder: Path, content: str) -> None:
    (folder / "groups.yml").write_text(content)

    assert [fault.file for fault in faults(folder)] == ["groups.yml"]


@pytest.mark.parametrize("name", ["study.yml", "rounds/2024/round.yml"])
def test_a_file_that_a_study_needs_is_not_empty(folder: Path, name: str) -> None:
    (folder / name).write_text("")

    assert Fault(name, 1, "", "is empty, and a study needs it") in faults(folder)


def test_a_round_ends_after_it_starts(folder: Path) -> None:
    edit(folder, "rounds/2024/round.yml", "end: 2024-12-31", "end: 2023-12-31")

    (fault,) = faults(folder)
    assert fault == Fault("rounds/2024/round.yml", 3, "end", "is 2023-12-31, before the start on 2024-01-01")


def test_deep_nesting_is_refused_before_it_costs(folder: Path) -> None:
    (folder / "roles.yml").write_text("[" * 5_000 + "]" * 5_000)

    assert any(fault.file == "roles.yml" and "deeper than 32" in fault.message for fault in faults(folder))


def test_hash_changes_with_names_and_bytes(folder: Path) -> None:
    before = folder_hash(folder)
    assert before == folder_hash(SMALL)

    (folder / QUOTES).rename(folder / "rounds/2024/quotes-all.yml")
    renamed = folder_hash(folder)
    edit(folder, "study.yml", "Klein", "Kleiner")

    assert len({before, renamed, folder_hash(folder)}) == 3


def test_no_and_on_are_words(folder: Path) -> None:
    edit(folder, "groups.yml", "aliases: [leidinggevenden]", "aliases: [no, on, yes]")

    assert read_study(folder).groups[1].aliases == ("no", "on", "yes")
