"""Cleaning: what each rule does, and that nothing is changed without a trace."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_api.cleaning import Cleaned, Repair, clean
from graph_api.model import Fix

# Damage is rare among random characters, so it is drawn on purpose.
PIECES = ("a", "é", "😀", "woord", "-", " ", "  ", "\n", "- \n", "\n\n", "\t", "1")
DAMAGED = st.lists(st.sampled_from(PIECES)).map("".join)


def text_of(raw: str, *fixes: Fix) -> str:
    return clean(raw, fixes).text


def test_line_break_becomes_a_space() -> None:
    assert clean("de rol van\nde Staten") == Cleaned("de rol van de Staten", (Repair(10, "\n", " "),))


def test_spaces_around_a_line_break_vanish_into_it() -> None:
    assert text_of("de rol van  \n de Staten") == "de rol van de Staten"


def test_blank_lines_within_a_break_vanish() -> None:
    assert text_of("dat het \n\n \nmanagement") == "dat het management"


@pytest.mark.parametrize(
    "raw", ["verant-\nwoording", "verant- \nwoording", "verant- \n\n woording", "verant-\r\nwoording"]
)
def test_hyphen_at_a_lines_end_joins_the_word(raw: str) -> None:
    assert text_of(raw) == "verantwoording"


def test_hyphen_within_a_line_stays() -> None:
    assert clean("succes- en faalfactoren") == Cleaned("succes- en faalfactoren", ())


def test_dash_between_spaces_stays_a_dash() -> None:
    assert text_of("filter -\nen kleilaag") == "filter - en kleilaag"


def test_runs_of_spaces_become_one() -> None:
    assert clean("een   rol") == Cleaned("een rol", (Repair(3, "   ", " "),))


def test_fix_keeps_a_hyphen_at_a_lines_end() -> None:
    fix = Fix(raw="prestatie- \nindicatoren", text="prestatie-indicatoren")
    assert text_of("interne\nprestatie- \nindicatoren stuurt", fix) == "interne prestatie-indicatoren stuurt"


def test_fix_repairs_what_no_rule_covers() -> None:
    cleaned = clean("die niet zou den\nlukken", [Fix(raw="zou den", text="zouden")])
    assert cleaned == Cleaned("die niet zouden lukken", (Repair(9, "zou den", "zouden"), Repair(16, "\n", " ")))


def test_fixes_may_come_in_any_order() -> None:
    one, other = Fix(raw="aa", text="a"), Fix(raw="bb", text="b")
    assert clean("aa bb", [one, other]) == clean("aa bb", [other, one])


@pytest.mark.parametrize(
    ("raw", "complaint"),
    [
        ("zonder", "does not occur in the raw text"),
        ("zou den en zou den", "occurs more than once"),
    ],
)
def test_fix_must_occur_exactly_once(raw: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=f"the fix of 'zou den' {complaint}"):
        clean(raw, [Fix(raw="zou den", text="zouden")])


def test_occurrences_that_overlap_are_two() -> None:
    with pytest.raises(ValueError, match="more than once"):
        clean("ababa", [Fix(raw="aba", text="x")])


def test_fix_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="empty raw"):
        clean("woord", [Fix(raw="", text="x")])


def test_fixes_may_not_overlap() -> None:
    with pytest.raises(ValueError, match="overlaps the one before it"):
        clean("abc", [Fix(raw="ab", text="x"), Fix(raw="bc", text="y")])


@given(DAMAGED)
def test_clean_text_stays_as_it_is(raw: str) -> None:
    text = clean(raw).text
    assert clean(text) == Cleaned(text, ())


@given(DAMAGED)
def test_the_repairs_alone_turn_raw_into_text(raw: str) -> None:
    cleaned = clean(raw)
    text = raw
    for repair in reversed(cleaned.repairs):
        assert text[repair.start : repair.end] == repair.raw
        text = text[: repair.start] + repair.text + text[repair.end :]
    assert text == cleaned.text


@given(DAMAGED)
def test_only_hyphens_and_space_are_ever_repaired_without_a_fix(raw: str) -> None:
    assert all(not repair.raw.strip("- \n\t") and repair.raw != repair.text for repair in clean(raw).repairs)
