"""What reads cost: the plans and database hits of compiled queries.

An answer may cost what it shows, never what it stands on: each is asked of a round with thousands of quotes and of one
with hundreds, and an upgrade of Neo4j that plans it otherwise is noticed here.
"""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from neo4j import AsyncDriver, AsyncGraphDatabase

from graph_api.resources import explorer_folder
from graph_api.service import Service
from graph_api.settings import Address
from tests.crowd import CROWD, FEW, MANY, ROUNDS, SCANS, Parameters, Plan, run
from tests.worlds import unlimited, world_of


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with unlimited(server, CROWD.key) as opened:
        await world_of(opened, CROWD)
        yield opened


@pytest.fixture(scope="module")
async def driver(server: Address) -> AsyncIterator[AsyncDriver]:
    async with AsyncGraphDatabase.driver(server.uri, auth=(server.user, server.password)) as opened:
        yield opened


class Profile:
    """Asks operations, and takes the plan of the query each became."""

    def __init__(self, service: Service, driver: AsyncDriver, monkeypatch: pytest.MonkeyPatch) -> None:
        self.service = service
        self.driver = driver
        self.sent: list[tuple[str, Parameters]] = []
        read = type(service.database).read

        async def heard(database: Any, text: str, parameters: Parameters, *others: Any) -> Any:
            self.sent.append((text, parameters))
            return await read(database, text, parameters, *others)

        monkeypatch.setattr(type(service.database), "read", heard)

    async def data(self, document: str, **variables: Any) -> Any:
        self.sent.clear()
        response = await self.service.execute(document, variables)
        assert "errors" not in response, response
        return response["data"]

    async def plan(self, document: str, **variables: Any) -> Plan:
        await self.data(document, **variables)
        (query,) = self.sent
        return await run(self.driver, *query)

    async def growth(self, document: str, **variables: Any) -> float:
        """How often the hits of the few quotes the many cost."""
        hits = {
            name: (await self.plan(document, **variables, study=CROWD.key, round=round_)).hits
            for name, round_ in ROUNDS.items()
        }
        return hits["many"] / hits["few"]


@pytest.fixture
def profile(service: Service, driver: AsyncDriver, monkeypatch: pytest.MonkeyPatch) -> Profile:
    return Profile(service, driver, monkeypatch)


# Pages


EVIDENCE = """
query Evidence($study: Key!, $round: Key!, $after: String) {
  perception(study: $study, observer: "managers", observed: "council", round: $round) {
    evidence(ARGUMENTS) { edges { cursor node { key quote { text source { key } } } } pageInfo { hasNextPage } }
  }
}
"""


@pytest.mark.parametrize("size", ["first: 20", "last: 20"])
@pytest.mark.parametrize(
    "arguments",
    [
        "",
        "orderBy: CERTAINTY_DESC",
        'filter: {tension: "pace"}',
        'filter: {tension: "pace"}, orderBy: CERTAINTY_DESC',
        "filter: {valence: CRITICAL}",
        "filter: {valence: CRITICAL}, orderBy: CERTAINTY_DESC",
        'filter: {tension: "pace", valence: MIXED}',
        'filter: {tension: "pace", valence: MIXED}, orderBy: CERTAINTY_DESC',
        'filter: {tension: "pace", pole: B}, orderBy: CERTAINTY_DESC',
    ],
)
async def test_a_page_of_evidence_costs_what_it_shows(profile: Profile, size: str, arguments: str) -> None:
    document = EVIDENCE.replace("ARGUMENTS", f"{size}, {arguments}").replace(", $after: String", "")

    assert await profile.growth(document) <= 1.5


@pytest.mark.parametrize("order", ["KEY_ASC", "CERTAINTY_DESC"])
async def test_the_last_pages_of_evidence_cost_no_more_than_the_first(profile: Profile, order: str) -> None:
    """Walked to where the round with few quotes ends."""
    document = EVIDENCE.replace("ARGUMENTS", f"first: 20, after: $after, orderBy: {order}")
    asked = {"study": CROWD.key, "round": ROUNDS["many"]}
    first = await profile.plan(document, **asked)
    walk = document.replace("first: 20", "first: 100").replace("node { key quote { text source { key } } }", "")
    after = None
    for _ in range(3):
        page = (await profile.data(walk, **asked, after=after))["perception"]["evidence"]
        after = page["edges"][-1]["cursor"]

    assert (await profile.plan(document, **asked, after=after)).hits <= 1.5 * first.hits


@pytest.mark.parametrize("size", ["first: 20", "last: 20"])
@pytest.mark.parametrize(
    "field",
    [
        "quotes(study: $study, filter: {round: $round}, SIZE)",
        "readings(study: $study, filter: {round: $round}, SIZE)",
        "readings(study: $study, filter: {round: $round}, orderBy: CERTAINTY_DESC, SIZE)",
    ],
)
async def test_a_page_of_a_round_costs_what_it_shows(profile: Profile, field: str, size: str) -> None:
    document = (
        f"query Page($study: Key!, $round: Key!) {{ {field.replace('SIZE', size)} {{ edges {{ node {{ key }} }} }} }}"
    )

    assert await profile.growth(document) <= 1.5


# Answers


async def test_the_flagship_costs_the_same_whatever_the_number_of_quotes(profile: Profile) -> None:
    document = (explorer_folder() / "flagship.graphql").read_text("utf-8")

    assert await profile.growth(document, observer="managers", observed="council") <= 1.2


@pytest.mark.parametrize(
    "selection",
    [
        "quotes valence { critical balance } sources respondents",
        "about { n } explanation { reason } cells { quotes }",
        "tensions { share { count low } poleA lift }",
        "evidence { totalCount }",
        'evidence(filter: {tension: "pace", pole: A, valence: MIXED}) { totalCount }',
        "unattributed { quotes valence { critical } tensions { poleB } }",
    ],
)
@pytest.mark.parametrize("arguments", ["", ", minCertainty: HIGH", ", filter: {valence: CRITICAL}"])
async def test_what_is_counted_reads_counters(profile: Profile, selection: str, arguments: str) -> None:
    document = f"""query Counted($study: Key!, $round: Key!) {{
      perception(study: $study, observer: "managers", observed: "council", round: $round{arguments}) {{ {selection} }}
    }}"""

    assert await profile.growth(document) <= 1.05


@pytest.mark.parametrize(("field", "length"), [("quotes", MANY + FEW), ("readings", 2 * (MANY + FEW))])
async def test_the_length_of_a_list_is_a_counter(profile: Profile, field: str, length: int) -> None:
    document = f"query Count($study: Key!) {{ {field}(study: $study) {{ totalCount }} }}"

    assert (await profile.data(document, study=CROWD.key))[field] == {"totalCount": length}
    assert (await profile.plan(document, study=CROWD.key)).hits < 50


@pytest.mark.parametrize(
    "id_",
    [
        "crowd",
        "crowd:group:managers",
        "crowd:quote:2023-q00007",
        "crowd:perception:2023/managers/council/-/1",
        "nothing",
    ],
)
async def test_a_node_is_found_by_index_seeks(profile: Profile, id_: str) -> None:
    plan = await profile.plan("query Node($id: ID!) { node(id: $id) { __typename id } }", id=id_)

    assert plan.hits < 150
    assert not plan.operators & SCANS


async def test_no_list_of_a_study_scans_the_database(profile: Profile) -> None:
    fields = [
        "groups",
        "roles",
        "tensionFields",
        "terms",
        "lessons",
        "rounds",
        "sources",
        "quotes",
        "readings",
        "perceptions",
    ]
    for field in fields:
        plan = await profile.plan(f'{{ {field}(study: "crowd", first: 2) {{ totalCount edges {{ node {{ id }} }} }} }}')
        assert not plan.operators & SCANS, field


# Facts about Neo4j behind these


SEEK = """
MATCH (quote:Quote) WHERE quote.version = $version AND quote.key > ''
WITH quote ORDER BY {order} LIMIT 20
RETURN collect(quote.key) AS keys
"""


async def test_an_ordered_seek_needs_every_column_of_its_index_in_the_order(
    service: Service, driver: AsyncDriver
) -> None:
    """So the order names the version too, which is the same in all rows."""
    version = {"version": service.published.snapshot.studies[CROWD.key].rounds[ROUNDS["many"]]}

    whole = await run(driver, SEEK.format(order="quote.version, quote.key"), version)
    back = await run(driver, SEEK.format(order="quote.version DESC, quote.key DESC"), version)
    part = await run(driver, SEEK.format(order="quote.key DESC"), version)

    assert whole.hits <= 50
    assert back.hits <= 50
    assert part.hits > MANY


async def test_counting_a_label_and_a_degree_does_not_count(driver: AsyncDriver) -> None:
    label = await run(driver, "RETURN COUNT { (:Quote) } AS n", {})
    degree = await run(
        driver, "MATCH (s:Source {key: $key}) RETURN COUNT { (s)<-[:FROM]-() } AS n", {"key": "interview-2023"}
    )

    assert label.hits <= 2
    assert "Expand(All)" not in degree.operators
