"""What the invented study in seed_data/example promises to everybody who tries questions on it."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

FOLDER = Path(__file__).parents[1] / "seed_data" / "example"
ROUNDS = ("2022", "2023", "2024")
MANAGING = {"managers", "middle-management"}
OUTSIDE = {"external-partners", "entrepreneurs", "municipalities"}

Entry = dict[str, Any]


def read(name: str) -> Any:
    return YAML(typ="safe").load(FOLDER / name)


@pytest.fixture(scope="module")
def quotes() -> list[Entry]:
    paths = sorted(FOLDER.glob("rounds/*/quotes*.yml"))
    return [quote | {"round": path.parent.name} for path in paths for quote in read(str(path.relative_to(FOLDER)))]


@pytest.fixture(scope="module")
def sources() -> dict[str, Entry]:
    return {source["key"]: source | {"round": key} for key in ROUNDS for source in read(f"rounds/{key}/sources.yml")}


def accepted(quote: Entry) -> Entry | None:
    return next((reading for reading in quote["readings"] if reading.get("accepted")), None)


def counted(quotes: list[Entry], order: int = 1) -> Iterator[tuple[Entry, Entry]]:
    """Quotes with their accepted reading of this order: what answers count."""
    for quote in quotes:
        reading = accepted(quote)
        if reading and reading.get("order", 1) == order:
            yield quote, reading


def valences(quotes: list[Entry], observer: str, observed: str, year: str, order: int = 1) -> Counter[str]:
    return Counter(
        reading["valence"]
        for quote, reading in counted(quotes, order)
        if (quote.get("said_by"), reading["about"][0], quote["round"]) == (observer, observed, year)
    )


def tensions_of(quotes: list[Entry], observer: str, observed: str, year: str, role: str) -> Counter[str]:
    return Counter(
        shown["tension"]
        for quote, reading in counted(quotes)
        if (quote.get("said_by"), reading["about"][0], quote["round"]) == (observer, observed, year)
        and reading.get("role") == role
        for shown in reading.get("shows", [])
    )


def first_readings(quote: Entry) -> dict[str, Entry]:
    return {reading["coder"]: reading for reading in quote["readings"] if "label" not in reading}


def read_twice(quotes: list[Entry]) -> list[tuple[Entry, Entry]]:
    pairs = [first_readings(quote) for quote in quotes]
    return [(pair["coder-a"], pair["coder-b"]) for pair in pairs if len(pair) == 2]


def test_it_says_that_it_is_invented() -> None:
    study = read("study.yml")
    assert study["synthetic"] is True
    assert "invented" in study["description"]["en"].lower()
    assert "verzonnen" in study["description"]["nl"].lower()


def test_the_announced_counts_are_the_counts(quotes: list[Entry], sources: dict[str, Entry]) -> None:
    files = {"terms": "glossary"} | {name: name for name in ("groups", "roles", "tensions", "lessons", "logbook")}
    counts = {kind: len(read(f"{name}.yml")) for kind, name in files.items()}
    counts |= {"respondents": len(read("respondents.yml")), "rounds": len(ROUNDS), "sources": len(sources)}
    counts |= {"quotes": len(quotes), "readings": sum(len(quote["readings"]) for quote in quotes)}
    assert read("study.yml")["expect"] == counts


def test_three_rounds_follow_each_other() -> None:
    assert sorted(path.name for path in (FOLDER / "rounds").iterdir()) == list(ROUNDS)
    dates = [(entry["start"], entry["end"]) for entry in (read(f"rounds/{key}/round.yml") for key in ROUNDS)]
    flat = [day for pair in dates for day in pair]
    assert flat == sorted(flat)


def test_there_are_many_quotes_in_both_languages(quotes: list[Entry]) -> None:
    languages = Counter(quote["language"] for quote in quotes)
    assert len(quotes) > 190
    assert 0.2 <= languages["EN"] / len(quotes) <= 0.25
    for key in ROUNDS:
        assert {quote["language"] for quote in quotes if quote["round"] == key} == {"NL", "EN"}


def test_keys_are_unique_and_no_two_quotes_have_the_same_words(quotes: list[Entry]) -> None:
    for name in ("key", "text"):
        assert [value for value, times in Counter(quote[name] for quote in quotes).items() if times > 1] == []
    for name in ("groups", "roles", "tensions", "glossary", "lessons", "logbook"):
        keys = [entry["key"] for entry in read(f"{name}.yml")]
        assert len(keys) == len(set(keys)), name


def test_no_name_or_alias_means_two_things() -> None:
    for name in ("groups", "roles", "tensions"):
        owners: dict[str, set[str]] = {}
        for entry in read(f"{name}.yml"):
            for word in (entry["key"], *entry["names"].values(), *entry["aliases"]):
                owners.setdefault(word.casefold(), set()).add(entry["key"])
        assert {word: keys for word, keys in owners.items() if len(keys) > 1} == {}


def test_every_reference_of_a_quote_exists(quotes: list[Entry], sources: dict[str, Entry]) -> None:
    terms = {term["key"] for term in read("glossary.yml")}
    members = {entry["pseudonym"]: entry["member_of"] for entry in read("respondents.yml")}
    for quote in quotes:
        assert sources[quote["source"]]["round"] == quote["round"], quote["key"]
        assert {members[name] for name in quote.get("respondents", [])} <= {quote.get("said_by")}, quote["key"]
        for mention in quote.get("mentions", []):
            assert mention["term"] in terms, quote["key"]
            assert mention["surface"] in quote["text"], quote["key"]


def test_every_reference_of_a_reading_exists(quotes: list[Entry]) -> None:
    groups = {group["key"] for group in read("groups.yml")}
    tensions = {tension["key"] for tension in read("tensions.yml")}
    roles = {role["key"] for role in read("roles.yml")}
    for quote in quotes:
        for reading in quote["readings"]:
            assert set(reading["about"]) <= groups, quote["key"]
            assert reading.get("role") in roles | {None}, quote["key"]
            assert ("role" in reading) == ("role_certainty" in reading), quote["key"]
            assert {shown["tension"] for shown in reading.get("shows", [])} <= tensions, quote["key"]
            assert {guess["group"] for guess in reading.get("observer_candidates", [])} <= groups, quote["key"]


def test_the_codebook_refers_to_what_exists(quotes: list[Entry]) -> None:
    tensions = read("tensions.yml")
    known = {
        "group": {group["key"] for group in read("groups.yml")},
        "tension": {tension["key"] for tension in tensions},
        "round": set(ROUNDS),
        "quote": {quote["key"] for quote in quotes},
    }
    assert {group["part_of"] for group in read("groups.yml") if "part_of" in group} <= known["group"]
    assert {owner["group"] for term in read("glossary.yml") for owner in term["defined_by"]} <= known["group"]
    assert {key for tension in tensions for key in tension.get("related", [])} <= known["tension"]
    assert {key for lesson in read("lessons.yml") for key in lesson["addresses"]} <= known["tension"]
    for entry in read("logbook.yml"):
        kind, _, key = entry["on"].partition(":")
        assert kind == "study" or key in known[kind], entry["key"]


def test_a_quote_has_at_most_one_accepted_reading_and_a_few_have_none(quotes: list[Entry]) -> None:
    times = Counter(sum(bool(reading.get("accepted")) for reading in quote["readings"]) for quote in quotes)
    assert set(times) == {0, 1}
    assert 2 <= times[0] <= 8


def test_the_two_coders_agree_often_but_not_always(quotes: list[Entry]) -> None:
    pairs = read_twice(quotes)
    assert len(pairs) >= 60
    assert 0.60 <= sum(a["valence"] == b["valence"] for a, b in pairs) / len(pairs) <= 0.95
    assert any(a.get("role") != b.get("role") for a, b in pairs)
    assert any(a["about"][0] != b["about"][0] for a, b in pairs)
    assert any(a.get("shows") != b.get("shows") for a, b in pairs)


def test_coder_a_reads_everything_and_sometimes_coder_b_is_the_one_accepted(quotes: list[Entry]) -> None:
    assert all("coder-a" in first_readings(quote) for quote in quotes)
    coders = Counter(reading["coder"] for quote in quotes if (reading := accepted(quote)))
    assert coders["coder-b"] >= 3
    assert coders["coder-a"] > 10 * coders["coder-b"]


def test_a_difference_in_valence_is_explained(quotes: list[Entry]) -> None:
    for a, b in read_twice(quotes):
        assert a["valence"] == b["valence"] or "rationale" in a or "rationale" in b


def test_at_least_a_third_of_the_readings_is_explained(quotes: list[Entry]) -> None:
    readings = [reading for quote in quotes for reading in quote["readings"]]
    assert sum("rationale" in reading for reading in readings) >= len(readings) / 3
    assert {reading["certainty"] for reading in readings} == {"HIGH", "MEDIUM", "LOW"}


def test_two_sources_are_confidential_and_every_source_is_used(quotes: list[Entry], sources: dict[str, Entry]) -> None:
    closed = {key for key, source in sources.items() if source.get("confidentiality") == "CONFIDENTIAL"}
    assert closed == {"2023-away-day", "2024-interviews-governors"}
    assert {quote["source"] for quote in quotes} == set(sources)


def test_voices_are_pseudonyms_and_every_one_is_heard(quotes: list[Entry]) -> None:
    pseudonyms = {entry["pseudonym"] for entry in read("respondents.yml")}
    assert {name for quote in quotes for name in quote.get("respondents", [])} == pseudonyms
    assert all(len(name) == 3 and name[1:].isdigit() for name in pseudonyms)
    assert all("speaker" not in quote for quote in quotes)


def test_some_quotes_have_no_recorded_observer(quotes: list[Entry]) -> None:
    nobody = [quote for quote in quotes if "said_by" not in quote]
    assert 5 <= len(nobody) <= 15
    assert {quote["attribution"] for quote in nobody} == {"UNKNOWN"}
    assert all("respondents" not in quote for quote in nobody)
    assert any("observer_candidates" in reading for quote in nobody for reading in quote["readings"])


def test_most_groups_have_a_self_image(quotes: list[Entry]) -> None:
    speakers = {quote["said_by"] for quote, reading in counted(quotes) if quote.get("said_by") == reading["about"][0]}
    assert {group["key"] for group in read("groups.yml")} - speakers == {"province"}


def test_groups_guess_how_others_see_them(quotes: list[Entry]) -> None:
    guesses = list(counted(quotes, order=2))
    assert len(guesses) >= 15
    assert all(quote["said_by"] not in reading["about"] for quote, reading in guesses)


def test_council_members_guess_right_at_first_and_wrong_at_last(quotes: list[Entry]) -> None:
    for year in ("2022", "2024"):
        assert set(valences(quotes, "council-members", "managers", year, order=2)) == {"CRITICAL"}
    assert valences(quotes, "managers", "council-members", "2022").most_common(1)[0][0] == "CRITICAL"
    assert valences(quotes, "managers", "council-members", "2024").most_common(1)[0][0] == "APPRECIATIVE"


def test_governors_believe_that_partners_value_their_word(quotes: list[Entry]) -> None:
    assert set(valences(quotes, "governors", "external-partners", "2024", order=2)) == {"APPRECIATIVE"}
    assert set(valences(quotes, "external-partners", "governors", "2022")) == {"APPRECIATIVE"}
    assert set(valences(quotes, "external-partners", "governors", "2024")) == {"CRITICAL"}


def test_managers_and_partners_never_speak_about_each_other(quotes: list[Entry]) -> None:
    pairs = {(quote.get("said_by"), key) for quote in quotes for r in quote["readings"] for key in r["about"]}
    assert not {(a, b) for a in MANAGING for b in OUTSIDE} & pairs
    assert not {(b, a) for a in MANAGING for b in OUTSIDE} & pairs


def test_two_tensions_are_named_and_shown_by_no_quote(quotes: list[Entry]) -> None:
    readings = [reading for quote in quotes for reading in quote["readings"]]
    shown = {showing["tension"] for reading in readings for showing in reading.get("shows", [])}
    assert {tension["key"] for tension in read("tensions.yml")} - shown == {"finished", "candour"}


def test_tensions_have_two_poles_in_two_languages() -> None:
    tensions = read("tensions.yml")
    assert {tension["status"] for tension in tensions} == {"NAMED", "CONTRASTED", "IMPLIED"}
    for tension in tensions:
        for pole in tension["poles"].values():
            assert all(set(pole[name]) == {"nl", "en"} for name in ("names", "upside", "downside")), tension["key"]


def test_managers_on_council_members_is_rich(quotes: list[Entry]) -> None:
    found = [(q, r) for q, r in counted(quotes) if q.get("said_by") in MANAGING and r["about"][0] == "council-members"]
    by_managers = [(q, r) for q, r in found if q["said_by"] == "managers"]
    assert len(by_managers) >= 14
    assert len(found) - len(by_managers) >= 5
    assert {q["round"] for q, _ in by_managers} == set(ROUNDS)
    assert {"directing", "facilitating"} <= {r.get("role") for _, r in by_managers}
    assert {r["valence"] for _, r in by_managers} == {"APPRECIATIVE", "CRITICAL", "MIXED", "NEUTRAL"}
    assert len({shown["tension"] for _, r in by_managers for shown in r.get("shows", [])}) >= 5


def test_managers_turn_milder_on_council_members_by_another_tension(quotes: list[Entry]) -> None:
    def leading(year: str) -> str:
        return tensions_of(quotes, "managers", "council-members", year, "directing").most_common(1)[0][0]

    assert leading("2022") == "steering"
    assert leading("2024") == "inside-outside"


def test_one_cell_rests_on_uncertain_readings_only(quotes: list[Entry]) -> None:
    cell = ("managers", "council-members", "accountable", "2023")
    certainties = [
        reading["certainty"]
        for quote, reading in counted(quotes)
        if (quote.get("said_by"), reading["about"][0], reading.get("role"), quote["round"]) == cell
    ]
    assert certainties == ["LOW", "LOW"]


def test_a_perception_vanishes_another_is_new_and_one_is_stable(quotes: list[Entry]) -> None:
    def years(observer: str, observed: str) -> list[str]:
        return [year for year in ROUNDS if valences(quotes, observer, observed, year)]

    assert years("project-leaders", "middle-management") == ["2022", "2023"]
    assert years("municipalities", "council-members") == ["2024"]
    for year in ROUNDS:
        assert set(valences(quotes, "external-partners", "civil-servants", year)) == {"APPRECIATIVE"}


def test_managers_have_a_blind_spot_and_civil_servants_a_hidden_strength(quotes: list[Entry]) -> None:
    def mostly(observer: str, observed: str) -> str:
        total = sum((valences(quotes, observer, observed, year) for year in ROUNDS), Counter[str]())
        return total.most_common(1)[0][0]

    assert (mostly("managers", "managers"), mostly("civil-servants", "managers")) == ("APPRECIATIVE", "CRITICAL")
    assert mostly("civil-servants", "civil-servants") == "CRITICAL"
    assert {mostly(group, "civil-servants") for group in ("external-partners", "entrepreneurs", "governors")} == {
        "APPRECIATIVE"
    }


def test_some_readings_are_about_a_relation(quotes: list[Entry]) -> None:
    assert sum(len(reading["about"]) == 2 for _, reading in counted(quotes)) >= 4


def test_the_glossary_has_false_friends_and_quotes_use_its_words(quotes: list[Entry]) -> None:
    terms = {term["key"]: term for term in read("glossary.yml")}
    for key in ("draagvlak", "regie", "partners", "korte-termijn"):
        assert len({owner["definition"] for owner in terms[key]["defined_by"]}) >= 2
    mentions = [mention for quote in quotes for mention in quote.get("mentions", [])]
    assert {mention["method"] for mention in mentions} == {"EXACT", "PLURAL", "LEMMA", "COMPOUND"}


def test_words_carry_more_than_plain_letters(quotes: list[Entry]) -> None:
    words = " ".join(quote["text"] for quote in quotes)
    assert all(sign in words for sign in ("é", "ó", "🙂", "“", "‘", '"', "'", ";"))
