"""Whose words are whose, and where they are used: every figure counted anew from the files of both studies."""

import unicodedata
from collections import defaultdict
from collections.abc import AsyncIterator

import pytest

from graph_api.service import Service
from graph_api.settings import Address
from tests.counted_of import Answer, answered, compare_with_kept, counted, groups, terms
from tests.serving import seeded
from tests.test_flagship import Counted, is_within

LANGUAGE = """
query ($study: Key!, $group: Key!, $filter: CountFilter) {
  language(study: $study, group: $group, filter: $filter) {
    group { key }
    terms {
      term { key lemma }
      standing
      definitions { group { key } definition certainty }
      others { group { key } definition certainty }
      said
      about
      suggested
      uses(first: 100) { quote { key } surface method saidByGroup aboutGroup }
      suggestions(first: 100) { quote { key } surface method saidByGroup aboutGroup }
    }
    explanation { reason }
    about { n rounds revision minCertainty withSubgroups }
  }
}
"""
FALSE_FRIENDS = """
query ($study: Key!) {
  falseFriends(study: $study) {
    friends {
      lemma
      language
      terms { key }
      senses { definition open definedBy { group { key } certainty } }
      quotes
    }
    explanation { reason }
    about { n rounds revision }
  }
}
"""
BOTH = pytest.mark.parametrize("study", ["flevoland", "example"])


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with seeded(server) as opened:
        yield opened


@pytest.mark.parametrize(("study", "group"), [("flevoland", "external-partners"), ("example", "civil-servants")])
async def test_whole_language_is_the_one_kept(service: Service, study: str, group: str) -> None:
    compare_with_kept(await answered(service, LANGUAGE, study=study, group=group), f"language-of-{group}-{study}")


@BOTH
async def test_whole_false_friends_are_the_ones_kept(service: Service, study: str) -> None:
    compare_with_kept(await answered(service, FALSE_FRIENDS, study=study), f"false-friends-{study}")


@BOTH
@pytest.mark.parametrize("least", ["LOW", "HIGH"])
async def test_language_of_every_group_is_what_the_files_say(service: Service, study: str, least: str) -> None:
    found = [each for each in counted(study, None) if least == "LOW" or each.reading["certainty"] == "HIGH"]
    for group in groups(study):
        answer = await answered(service, LANGUAGE, study=study, group=group, filter={"minCertainty": least})
        heard = [each for each in found if is_said(study, each, group) or is_within(study, each.observed, group)]
        wanted = [words(study, term, group, heard) for term in terms(study) if owners(study, term, group)[0]]
        assert [without_definitions(term) for term in answer["terms"]] == wanted
        assert answer["about"]["n"] == len(heard)


def is_said(study: str, each: Counted, group: str) -> bool:
    return is_within(study, each.observer, group)


def owners(study: str, term: Answer, group: str) -> tuple[list[Answer], list[Answer]]:
    """Who defines it: those within the group, and the others."""
    own = [owner for owner in term["defined_by"] if is_within(study, owner["group"], group)]
    return own, [owner for owner in term["defined_by"] if owner not in own]


def standing(own: list[Answer], others: list[Answer]) -> str:
    """Open where one definition is given to several groups, and to none of them with high certainty."""
    for mine in own:
        same = [mine, *(other for other in others if other["definition"] == mine["definition"])]
        if len(same) > 1 and all(owner["certainty"] != "HIGH" for owner in same):
            return "OPEN"
    return "SHARED" if others else "OWN"


def words(study: str, term: Answer, group: str, heard: list[Counted]) -> Answer:
    held = [
        (each, mention)
        for each in heard
        for mention in each.quote.get("mentions", [])
        if mention["term"] == term["key"]
    ]
    sure = {each.quote["key"]: each for each, mention in held if mention["method"] != "COMPOUND"}
    maybe = {each.quote["key"] for each, mention in held if mention["method"] == "COMPOUND"}

    def uses(*, are_sure: bool) -> list[Answer]:
        return sorted(
            (
                {
                    "quote": {"key": each.quote["key"]},
                    "surface": mention["surface"],
                    "method": mention["method"],
                    "saidByGroup": is_said(study, each, group),
                    "aboutGroup": is_within(study, each.observed, group),
                }
                for each, mention in held
                if (mention["method"] != "COMPOUND") is are_sure
            ),
            key=lambda use: str(sorted(use.items())),
        )

    return {
        "term": {"key": term["key"], "lemma": term["lemma"]},
        "standing": standing(*owners(study, term, group)),
        "said": sum(is_said(study, each, group) for each in sure.values()),
        "about": sum(is_within(study, each.observed, group) for each in sure.values()),
        "suggested": len(maybe),
        "uses": uses(are_sure=True),
        "suggestions": uses(are_sure=False),
    }


def without_definitions(term: Answer) -> Answer:
    """Uses in one order: that of the answer is by certainty, which a use does not show."""
    rest = {name: value for name, value in term.items() if name not in {"definitions", "others"}}
    for name in ("uses", "suggestions"):
        rest[name] = sorted(rest[name], key=lambda use: str(sorted(use.items())))
    return rest


async def test_two_guesses_at_an_owner_are_shown_as_such(service: Service) -> None:
    """The dictionary of the figure broke over a page: its first words are of governors or of council members."""
    answer = await answered(service, LANGUAGE, study="flevoland", group="governors")
    assert {term["standing"] for term in answer["terms"]} == {"OPEN"}
    assert {owner["group"]["key"] for term in answer["terms"] for owner in term["others"]} == {"council-members"}
    friends = (await answered(service, FALSE_FRIENDS, study="flevoland"))["friends"]
    assert friends == []


async def test_group_without_a_dictionary_has_none_and_says_so(service: Service) -> None:
    answer = await answered(service, LANGUAGE, study="flevoland", group="researchers")
    assert answer["terms"] == []
    assert answer["explanation"]["reason"] == "NO_TERMS"


@BOTH
async def test_false_friends_are_the_words_with_several_meanings(service: Service, study: str) -> None:
    meanings: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    keys: dict[str, set[str]] = defaultdict(set)
    for term in terms(study):
        for owner in term["defined_by"]:
            meanings[plain(term["lemma"])][plain(owner["definition"])].add(owner["group"])
            keys[plain(term["lemma"])].add(term["key"])
    wanted = {
        lemma: (sorted(map(sorted, senses.values())), sum(quotes_with(study, key) for key in keys[lemma]))
        for lemma, senses in meanings.items()
        if len(senses) > 1
    }
    answer = await answered(service, FALSE_FRIENDS, study=study)
    assert {
        friend["lemma"]: (
            sorted([owner["group"]["key"] for owner in sense["definedBy"]] for sense in friend["senses"]),
            friend["quotes"],
        )
        for friend in answer["friends"]
    } == wanted
    assert answer["about"]["n"] == len(counted(study, None))


def plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("-", " ").strip()


def quotes_with(study: str, term: str) -> int:
    return sum(
        any(mention["term"] == term and mention["method"] != "COMPOUND" for mention in each.quote.get("mentions", []))
        for each in counted(study, None)
    )
