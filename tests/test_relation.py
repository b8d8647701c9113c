"""Views on the relation between two groups: every figure counted anew from the files of both studies."""

from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from itertools import combinations

import pytest

from graph_api.service import Service
from graph_api.settings import Address
from tests.counted_of import Answer, answered, compare_with_kept, counted
from tests.serving import seeded
from tests.test_flagship import VALENCES, Counted

RELATIONS = """
query ($study: Key!, $filter: PerceptionFilter) {
  relations(study: $study, filter: $filter) {
    relations {
      groups { key }
      quotes
      valence { appreciative critical mixed neutral balance }
      observers { group { key } quotes }
      tensions { tension { key } quotes }
      readings(first: 100) { key quote { text } }
    }
    explanation { reason }
    about { n rounds revision coder valence }
  }
}
"""


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with seeded(server) as opened:
        yield opened


@pytest.mark.parametrize("study", ["flevoland", "example"])
async def test_all_relations_are_the_ones_kept(service: Service, study: str) -> None:
    compare_with_kept(await answered(service, RELATIONS, study=study), f"relations-{study}")


@pytest.mark.parametrize("study", ["flevoland", "example"])
@pytest.mark.parametrize("coder", [None, "coder"])
async def test_relations_are_what_the_files_say(service: Service, study: str, coder: str | None) -> None:
    key = {"flevoland": "founders", "example": "coder-a"}[study] if coder else None
    found = [each for each in counted(study, key) if len(each.reading["about"]) > 1]
    answer = await answered(service, RELATIONS, study=study, filter={"coder": key} if key else None)
    assert found
    assert [figures(relation) for relation in answer["relations"]] == wanted(found)
    assert answer["about"]["n"] == len(found)


async def test_observed_is_either_of_the_two_groups(service: Service) -> None:
    answer = await answered(service, RELATIONS, study="flevoland", filter={"observed": "civil-servants"})
    found = [each for each in counted("flevoland", None) if len(each.reading["about"]) > 1]
    own = [relation for relation in wanted(found) if "civil-servants" in relation["groups"]]
    assert [figures(relation) for relation in answer["relations"]] == own
    assert answer["about"]["n"] == sum("civil-servants" in each.reading["about"] for each in found)


async def test_valence_and_observer_narrow_what_is_counted(service: Service) -> None:
    asked = {"valence": "CRITICAL", "observerRecorded": False}
    answer = await answered(service, RELATIONS, study="flevoland", filter=asked)
    found = [
        each
        for each in counted("flevoland", None)
        if len(each.reading["about"]) > 1 and each.reading["valence"] == "CRITICAL" and each.observer is None
    ]
    assert found
    assert [figures(relation) for relation in answer["relations"]] == wanted(found)


@pytest.mark.parametrize(("tension", "n"), [("trust-control", 1), ("candour", 0)])
async def test_a_tension_keeps_the_relations_that_show_it_and_n_counts_those(
    service: Service, tension: str, n: int
) -> None:
    answer = await answered(service, RELATIONS, study="example", filter={"tension": tension})
    assert sum(relation["quotes"] for relation in answer["relations"]) == answer["about"]["n"] == n
    assert (answer["explanation"] is None) == bool(n)


async def test_no_view_on_a_relation_is_told(service: Service) -> None:
    answer = await answered(service, RELATIONS, study="example", filter={"observer": "entrepreneurs"})
    assert answer["relations"] == []
    assert answer["explanation"]["reason"] == "NO_RELATION_READ"


def wanted(found: list[Counted]) -> list[Answer]:
    pairs: dict[tuple[str, str], list[Counted]] = defaultdict(list)
    for each in found:
        for pair in combinations(sorted(each.reading["about"]), 2):
            pairs[pair].append(each)
    return [
        {
            "groups": list(pair),
            "quotes": len(held),
            "valence": {name: sum(each.reading["valence"].lower() == name for each in held) for name in VALENCES},
            "observers": Counter(each.observer for each in held),
            "tensions": Counter(tension for each in held for tension in each.tensions),
            "readings": [key for _, key in sorted(each.place for each in held)],
        }
        for pair, held in sorted(pairs.items(), key=lambda item: (-len(item[1]), item[0]))
    ]


def figures(relation: Answer) -> Answer:
    return {
        "groups": [group["key"] for group in relation["groups"]],
        "quotes": relation["quotes"],
        "valence": {name: relation["valence"][name] for name in VALENCES},
        "observers": Counter({(one["group"] or {}).get("key"): one["quotes"] for one in relation["observers"]}),
        "tensions": Counter({one["tension"]["key"]: one["quotes"] for one in relation["tensions"]}),
        "readings": [reading["key"] for reading in relation["readings"]],
    }
