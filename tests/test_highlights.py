"""Where the words sought stand in a text."""

import pytest

from graph_api.analysis.highlights import highlights


def marked(text: str, words: str, language: str = "NL") -> list[str]:
    return [text[span["start"] : span["end"]] for span in highlights(text, words.split(), language)]


@pytest.mark.parametrize(
    ("text", "words", "language", "found"),
    [
        ("De ambtenaren en hun ambtenaar.", "ambtenaar", "NL", ["ambtenaren", "ambtenaar"]),
        ("Trusting is good, trusted is better.", "trust", "EN", ["Trusting", "trusted"]),
        ("The manager's plan", "managers", "EN", ["manager's"]),
        ("Vertrouwen, VERTROUWEN", "vertrouwen", "NL", ["Vertrouwen", "VERTROUWEN"]),
        ("Het kind en de kinderen", "kind", "NL", ["kind", "kinderen"]),
        ("De raad van de raad", "de raad", "NL", ["raad", "raad"]),
        ("Een tempo is geen tempel", "tempo rust", "NL", ["tempo"]),
        ("Statenleden praten", "staten", "NL", []),
    ],
)
def test_each_form_of_a_word_is_marked_and_no_other_word(
    text: str, words: str, language: str, found: list[str]
) -> None:
    assert marked(text, words, language) == found


def test_a_word_of_two_parts_is_marked_where_they_follow_each_other() -> None:
    assert marked("Wel oost-west, niet west en oost.", "oost-west") == ["oost-west"]


def test_spans_count_code_points() -> None:
    assert highlights("𝕆 ja: één raad", ["raad"], "NL") == [{"start": 10, "end": 14}]
