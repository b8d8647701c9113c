"""The real study: its counts, its keys, and that every quote stands in the article as its raw form says."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from graph_api.cleaning import clean
from graph_api.model import Fix

ROOT = Path(__file__).parents[1]
FLEVOLAND = ROOT / "seed_data" / "flevoland"
ROUND = FLEVOLAND / "rounds" / "2015"
ARTICLE = ROOT.parent / "shared" / "seed" / "flevoland-article.txt"
CERTAINTIES = ["HIGH", "MEDIUM", "LOW"]

Entry = dict[str, Any]


def read(path: Path) -> Any:
    return YAML(typ="safe", pure=True).load(path)


@pytest.fixture(scope="module")
def study() -> dict[str, Any]:
    """Every file of the study under its name; the quotes of all files under `quotes`."""
    files = {path.stem: read(path) for path in [*FLEVOLAND.glob("*.yml"), ROUND / "round.yml", ROUND / "sources.yml"]}
    files["quotes"] = [quote for path in sorted(ROUND.glob("quotes*.yml")) for quote in read(path)]
    return files


@pytest.fixture(scope="module")
def quotes(study: dict[str, Any]) -> list[Entry]:
    return list(study["quotes"])


@pytest.fixture(scope="module")
def accepted(quotes: list[Entry]) -> dict[str, Entry]:
    """The accepted readings of the figure's quotes, by the quote's key."""
    return {
        quote["key"]: reading
        for quote in quotes
        if quote["source"] == "figure"
        for reading in quote["readings"]
        if reading.get("accepted")
    }


def keys(entries: list[Entry]) -> set[str]:
    return {entry["key"] for entry in entries}


def readings(quotes: list[Entry]) -> Iterator[tuple[Entry, Entry]]:
    for quote in quotes:
        for reading in quote.get("readings", []):
            yield quote, reading


def about(accepted: dict[str, Entry], group: str) -> list[str]:
    return [key for key, reading in accepted.items() if reading["about"][0] == group]


def test_study_has_what_it_expects(study: dict[str, Any]) -> None:
    assert study["study"]["expect"] == {
        "groups": len(study["groups"]),
        "roles": len(study["roles"]),
        "tensions": len(study["tensions"]),
        "terms": len(study["glossary"]),
        "lessons": len(study["lessons"]),
        "logbook": len(study["logbook"]),
        "rounds": len(list((FLEVOLAND / "rounds").iterdir())),
        "sources": len(study["sources"]),
        "quotes": len(study["quotes"]),
        "readings": len(list(readings(study["quotes"]))),
    }


def test_article_gives_24_figure_quotes_16_terms_5_lessons_and_3_pull_quotes(study: dict[str, Any]) -> None:
    assert Counter(quote["source"] for quote in study["quotes"]) == {
        "figure": 24,
        "pull-quotes": 3,
        "conversation": 12,
        "article": 2,
    }
    assert (len(study["glossary"]), len(study["lessons"])) == (16, 5)


def test_figure_quotes_are_counted_under_the_groups_they_are_about(accepted: dict[str, Entry]) -> None:
    assert Counter(reading["about"][0] for reading in accepted.values()) == {
        "council-members": 6,
        "governors": 5,
        "province": 1,
        "civil-servants": 6,
        "middle-management": 1,
        "managers": 1,
        "entrepreneurs": 2,
        "external-partners": 2,
    }
    assert about(accepted, "province") == ["q10"]
    assert about(accepted, "middle-management") + about(accepted, "managers") == ["q16", "q22"]
    assert about(accepted, "entrepreneurs") + about(accepted, "external-partners") == ["q17", "q23", "q18", "q24"]


def test_council_members_are_seen_three_times_in_each_role(accepted: dict[str, Entry]) -> None:
    roles = {key: accepted[key]["role"] for key in about(accepted, "council-members")}
    assert roles == dict.fromkeys(["q01", "q02", "q03"], "directing") | dict.fromkeys(
        ["q07", "q08", "q09"], "facilitating"
    )
    assert Counter(accepted[key]["valence"] for key in roles) == {
        "APPRECIATIVE": 1,
        "CRITICAL": 2,
        "MIXED": 2,
        "NEUTRAL": 1,
    }


def test_each_half_of_the_figure_has_six_quotes_a_role(accepted: dict[str, Entry]) -> None:
    roles = [accepted[f"q{number:02}"]["role"] for number in range(1, 25)]
    assert roles == (["directing"] * 6 + ["facilitating"] * 6) * 2


def test_valences_of_the_figure(accepted: dict[str, Entry]) -> None:
    assert Counter(reading["valence"] for reading in accepted.values()) == {
        "APPRECIATIVE": 10,
        "CRITICAL": 8,
        "MIXED": 3,
        "NEUTRAL": 3,
    }


def test_relation_is_about_the_group_of_its_row_first(accepted: dict[str, Entry]) -> None:
    assert {key: reading["about"] for key, reading in accepted.items() if len(reading["about"]) > 1} == {
        "q12": ["governors", "civil-servants"],
        "q15": ["civil-servants", "governors"],
        "q16": ["middle-management", "governors", "civil-servants"],
        "q22": ["managers", "civil-servants"],
    }


def test_nobody_is_recorded_as_speaker_of_the_figure(quotes: list[Entry]) -> None:
    figure = [quote for quote in quotes if quote["source"] == "figure"]
    assert {quote["attribution"] for quote in figure} == {"UNKNOWN"}
    assert not any({"said_by", "speaker", "respondents"} & quote.keys() for quote in figure)


def test_guesses_at_the_speaker_are_all_of_low_certainty(quotes: list[Entry]) -> None:
    guesses = {
        quote["key"]: {guess["group"]: guess["certainty"] for guess in reading["observer_candidates"]}
        for quote, reading in readings(quotes)
        if "observer_candidates" in reading
    }
    assert guesses.keys() == {"q05", "q08", "q14", "q16", "q17", "q18", "q19", "q24"}
    assert {certainty for guess in guesses.values() for certainty in guess.values()} == {"LOW"}


def test_every_known_speaker_is_a_researcher(quotes: list[Entry]) -> None:
    known = [quote for quote in quotes if "said_by" in quote]
    assert len(known) == 16
    assert {quote["said_by"] for quote in known} == {"researchers"}


def test_pull_quotes_are_one_verbatim_one_paraphrase_one_of_unknown_origin(quotes: list[Entry]) -> None:
    pulled = {quote["key"]: quote for quote in quotes if quote["source"] == "pull-quotes"}
    assert {key: (quote["text_kind"], quote.get("speaker")) for key, quote in pulled.items()} == {
        "pq1": ("VERBATIM", "Martine de Jong"),
        "pq2": ("PARAPHRASE", "Manon de Caluwé"),
        "pq3": ("EDITED", None),
    }


def test_words_that_stand_twice_in_the_article_are_read_once(quotes: list[Entry]) -> None:
    text = {quote["key"]: quote["text"] for quote in quotes}
    assert text["pq1"] + "." == text["s07"]
    assert [quote["key"] for quote in quotes if quote["source"] == "pull-quotes" and "readings" in quote] == []


def test_at_most_one_reading_is_accepted_and_it_is_the_one_without_a_label(quotes: list[Entry]) -> None:
    for quote in quotes:
        found = quote.get("readings", [])
        labels = [reading.get("label") for reading in found]
        assert [reading.get("accepted", False) for reading in found] == [label is None for label in labels]
        assert labels == [None, *labels[1:]][: len(labels)]
        assert len(set(labels)) == len(labels)


def test_certainty_is_the_lower_of_about_and_role(quotes: list[Entry]) -> None:
    for quote, reading in readings(quotes):
        parts = [reading["about_certainty"], reading.get("role_certainty", "HIGH")]
        assert reading["certainty"] == max(parts, key=CERTAINTIES.index), quote["key"]
        assert ("role" in reading) == ("role_certainty" in reading)


def test_roles_and_tensions_are_never_read_with_high_certainty(quotes: list[Entry]) -> None:
    assert {reading["role_certainty"] for _, reading in readings(quotes) if "role" in reading} == {"MEDIUM", "LOW"}
    shown = [showing for _, reading in readings(quotes) for showing in reading.get("shows", [])]
    assert {showing["certainty"] for showing in shown} == {"MEDIUM", "LOW"}


def test_parts_read_by_themselves_are_whole_phrases(quotes: list[Entry]) -> None:
    parts = {
        (quote["key"], reading["label"]): quote["text"][slice(*reading["part"])]
        for quote, reading in readings(quotes)
        if "part" in reading
    }
    assert {key for key, _ in parts} == {"q07", "q14", "q15", "q18"}
    assert parts["q07", "more"] == "Ze mogen hun externe voelsprieten best wat meer uitzetten."
    assert parts["q15", "second-target"] == "wanneer bestuurders vastlopen in de samenwerking."
    assert all(part == part.strip() and part.endswith(".") for part in parts.values())


def test_mentions_are_of_four_terms_and_stand_in_the_quote(study: dict[str, Any]) -> None:
    found = {
        (quote["key"], mention["term"], mention["surface"], mention["method"])
        for quote in study["quotes"]
        for mention in quote.get("mentions", [])
    }
    assert found == {
        ("q07", "waarde", "waarde", "EXACT"),
        ("q13", "expert", "experts", "PLURAL"),
        ("q14", "besluitvorming", "besluitvormingscyclus", "COMPOUND"),
        ("q17", "besluitvorming", "besluitvorming", "EXACT"),
        ("q18", "waarde", "waarde", "EXACT"),
        ("q24", "achterban", "achterban", "EXACT"),
    }
    text = {quote["key"]: quote["text"] for quote in study["quotes"]}
    assert all(surface in text[key] for key, _, surface, _ in found)


def test_seven_terms_may_be_the_council_members_or_the_governors(study: dict[str, Any]) -> None:
    owners = {term["key"]: {owner["group"] for owner in term["defined_by"]} for term in study["glossary"]}
    open_terms = {key for key, groups in owners.items() if groups == {"council-members", "governors"}}
    assert open_terms == {
        "politiek-handwerk",
        "intentieovereenkomst",
        "besluitvorming",
        "waarde",
        "afwegingskader",
        "businesscase",
        "risicoanalyse",
    }


def test_printed_headword_is_the_lemma_with_dots(study: dict[str, Any]) -> None:
    for term in study["glossary"]:
        assert term["hyphenation"].replace("•", "").casefold() == term["lemma"]


def test_tension_fields_named_in_the_article(study: dict[str, Any]) -> None:
    named = {field["key"]: "poles" in field for field in study["tensions"] if field["status"] == "NAMED"}
    assert named == {
        "equal-or-special": True,
        "head-start-or-joint-start": True,
        "autonomy-or-connection": True,
        "equal-treatment-or-difference": True,
        "relating-to-outside": False,
    }


def test_tension_fields_no_quote_shows(study: dict[str, Any], quotes: list[Entry]) -> None:
    shown = {
        showing["tension"]
        for _, reading in readings(quotes)
        if reading.get("accepted")
        for showing in reading.get("shows", [])
    }
    assert keys(study["tensions"]) - shown == {
        "equal-treatment-or-difference",
        "discuss-or-avoid",
        "clarity-or-responsiveness",
        "expert-or-learner",
        "finished-or-living",
        "measurable-or-felt",
        "relating-to-outside",
    }


def test_tension_is_shown_at_most_once_by_a_reading(quotes: list[Entry]) -> None:
    for quote, reading in readings(quotes):
        shown = [showing["tension"] for showing in reading.get("shows", [])]
        assert len(shown) == len(set(shown)), quote["key"]


def test_keys_are_unique_for_their_kind(study: dict[str, Any]) -> None:
    for kind in ("groups", "roles", "tensions", "glossary", "lessons", "logbook", "sources", "quotes"):
        counts = Counter(entry["key"] for entry in study[kind])
        assert set(counts.values()) == {1}, kind


def test_every_key_that_is_used_exists(study: dict[str, Any], quotes: list[Entry]) -> None:
    groups, roles, tensions = (keys(study[kind]) for kind in ("groups", "roles", "tensions"))
    for quote, reading in readings(quotes):
        candidates = {guess["group"] for guess in reading.get("observer_candidates", [])}
        assert {*reading["about"], *candidates} <= groups, quote["key"]
        assert reading.get("role") in {None, *roles}
        assert {showing["tension"] for showing in reading.get("shows", [])} <= tensions, quote["key"]
    assert {reading["coder"] for _, reading in readings(quotes)} <= keys(study["study"]["coders"])
    assert {quote["source"] for quote in quotes} <= keys(study["sources"])
    assert {quote["said_by"] for quote in quotes if "said_by" in quote} <= groups
    assert {mention["term"] for quote in quotes for mention in quote.get("mentions", [])} <= keys(study["glossary"])
    assert {owner["group"] for term in study["glossary"] for owner in term["defined_by"]} <= groups
    assert {key for field in study["tensions"] for key in field.get("related", [])} <= tensions
    assert {key for lesson in study["lessons"] for key in lesson.get("addresses", [])} <= tensions
    assert {group["part_of"] for group in study["groups"] if "part_of" in group} <= groups


def test_logbook_is_about_what_exists(study: dict[str, Any]) -> None:
    known = {"study", "round:2015"}
    known |= {f"quote:{key}" for key in keys(study["quotes"])} | {f"tension:{key}" for key in keys(study["tensions"])}
    assert {entry["on"] for entry in study["logbook"]} <= known


@pytest.mark.parametrize("kind", ["groups", "roles", "tensions"])
def test_no_name_or_alias_means_two_things(study: dict[str, Any], kind: str) -> None:
    meanings: dict[str, set[str]] = {}
    for entry in study[kind]:
        aliases = entry.get("aliases", [])
        assert len({alias.casefold() for alias in aliases}) == len(aliases), entry["key"]
        for name in [entry["key"], *entry["names"].values(), *aliases]:
            meanings.setdefault(name.casefold(), set()).add(entry["key"])
    assert {name: found for name, found in meanings.items() if len(found) > 1} == {}


def test_raw_has_the_length_of_its_span_and_cleans_to_the_text(quotes: list[Entry]) -> None:
    for quote in quotes:
        assert quote["end"] - quote["start"] == len(quote["raw"]), quote["key"]
        fixes = [Fix(raw=fix["raw"], text=fix["text"]) for fix in quote.get("fixes", [])]
        assert clean(quote["raw"], fixes).text == quote["text"], quote["key"]


def test_statements_do_not_overlap_so_nothing_counts_twice(quotes: list[Entry]) -> None:
    spans = sorted((quote["start"], quote["end"]) for quote in quotes)
    assert all(end <= following for (_, end), (following, _) in pairwise(spans))


def test_article_has_the_words_of_every_quote_at_its_span(study: dict[str, Any]) -> None:
    if not ARTICLE.exists():
        pytest.skip("the article's text is not here: lengths and cleaning were checked, the words against it were not")
    content = ARTICLE.read_bytes()
    article = content.decode("utf-8")
    assert {source["sha256"] for source in study["sources"]} == {hashlib.sha256(content).hexdigest()}
    for quote in study["quotes"]:
        assert article[quote["start"] : quote["end"]] == quote["raw"], quote["key"]
