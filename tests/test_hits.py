"""What each question costs the database: the same for a study of thousands of quotes as for one of hundreds.

The hits are told at the end of the run (tests/conftest.py). They are kept in golden/hits.json too: what got dearer
since is noticed, whoever did it, we or an upgrade of Neo4j.
"""

import json
import os
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import pytest
from neo4j import AsyncDriver, AsyncGraphDatabase

from benchmarks.statements import statement
from graph_api.schema import core
from graph_api.service import Service
from graph_api.settings import Address
from tests.conftest import HITS
from tests.crowd import CROWD, FEW, SCANS, Plan, crowded, run
from tests.worlds import unlimited, world_of

HANDFUL = replace(CROWD, key="handful", rounds=(crowded("2023", FEW), CROWD.rounds[1]))
KEPT = Path(__file__).parent / "golden" / "hits.json"
REWRITE = os.environ.get("OOGPUNT_TEST_REWRITE") == "1"

GROWTH = 1.2
DEARER = 1.25

QUESTIONS = {
    "perception": """perception(study: $study, observer: "managers", observed: "council") {
        quotes valence { critical balance } tensions { share { count low } leansTo lift quotes(first: 1) { text } }
        evidence(first: 20) { totalCount edges { node { key quote { text } } } } unattributed { quotes }
        explanation { reason } about { n } }""",
    "perceptions": "perceptions(study: $study, first: 20) { totalCount edges { node { quotes } } }",
    "web": "web(study: $study) { perceptions { observer { key } observed { key } quotes valence { balance } } }",
    "mirror": """mirror(study: $study, x: "managers", y: "council") {
        gap xOnY { quotes } yOnX { quotes } images { gap } explanation { reason } about { n } }""",
    "metaPerception": """metaPerception(study: $study, x: "managers", y: "council") {
        expected { quotes } found { quotes } gap accuracy about { n } }""",
    "silences": "silences(study: $study) { pairs { observer { key } observed { key } why } about { n } }",
    "unspokenTensions": "unspokenTensions(study: $study) { tensions { key } about { n } }",
    "tensionMap": """tensionMap(study: $study) { tensions {
        tension { key } share { count } poleA feltBy { group { key } } together { tension { key } lift } } }""",
    "changes": """changes(study: $study, from: "2023", to: "2024") {
        perceptions { before { quotes } after { quotes } change shift } tensions { tension { key } } }""",
    "timeline": """timeline(study: $study, observer: "managers", observed: "council") {
        perceptions { round { key } quotes valence { balance } } }""",
    "language": 'language(study: $study, group: "managers") { terms { term { lemma } standing said } }',
    "falseFriends": "falseFriends(study: $study) { friends { lemma quotes } }",
    "matrix": """matrix(study: $study, rows: OBSERVER, columns: VALENCE) {
        cells { quotes rowShare { value } sources readings(first: 3) { key } } }""",
    "matrix of tensions": """matrix(study: $study, rows: TENSION, columns: SOURCE) {
        cells { quotes columnShare { value } respondents readings(first: 3) { key } } }""",
    "relations": "relations(study: $study) { relations { groups { key } quotes } about { n } }",
    "figure": """figure(study: $study) {
        rows { group { key } cells { quotes readings(first: 3) { key } } dictionary { term { lemma } } } }""",
    "agreement": "agreement(study: $study) { dimensions { dimension n percent { value } alpha { value } } }",
    "disagreements": "disagreements(study: $study, dimension: VALENCE) { totalCount edges { node { key } } }",
    "provenance": """provenance(id: $cell, first: 20) {
        readings { key } spans { quote { key } } sources { quotes } importRecords { quotes } }""",
    "provenance of all": "provenance(id: $tension, first: 5) { readings { key } sources { quotes } }",
    "node": "node(id: $cell) { ... on Perception { quotes } }",
    "quotes": "quotes(study: $study, first: 20) { totalCount edges { node { text } } }",
    "quotes of a group": 'quotes(study: $study, filter: {observer: "council"}, first: 20) { edges { node { text } } }',
    "quotes of a source": """quotes(study: $study, filter: {source: "interview-2024", observer: "council"}, first: 20) {
        edges { node { text } } }""",
    "quotes that are not there": "quotes(study: $study, filter: {language: EN}, first: 20) { edges { node { text } } }",
    "readings": "readings(study: $study, first: 20) { totalCount edges { node { key } } }",
    "readings of a coder": 'readings(study: $study, filter: {coder: "anna"}, first: 20) { edges { node { key } } }',
    "readings not accepted": """readings(study: $study, filter: {accepted: false, valence: MIXED}, last: 20) {
        edges { node { key } } }""",
    "readings not there": """readings(study: $study, filter: {coder: "bert", accepted: true}, orderBy: CERTAINTY_DESC,
        first: 20) { edges { node { key } } }""",
    "sources": "sources(study: $study, first: 20) { totalCount edges { node { key } } }",
    "search": 'search(study: $study, text: "woorden", first: 20) { edges { node { highlights { start end } } } }',
}
COUNTED_ONE_BY_ONE = {
    "searchFacets": 'searchFacets(study: $study, text: "woorden") { observers { key hits } valences { key hits } }',
}
"""What is found is not known before it is asked, so these cost what is found; told, and kept from getting dearer."""


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with unlimited(server, CROWD.key, HANDFUL.key) as opened:
        await opened.load_seed()  # what others have in the same database costs nothing
        await world_of(opened, CROWD, HANDFUL)
        yield opened


@pytest.fixture(scope="module")
async def driver(server: Address) -> AsyncIterator[AsyncDriver]:
    async with AsyncGraphDatabase.driver(server.uri, auth=(server.user, server.password)) as opened:
        yield opened


async def plan(service: Service, driver: AsyncDriver, question: str, study: str) -> Plan:
    kinds = {"study": "Key!", "cell": "ID!", "tension": "ID!"}
    used = ", ".join(f"${name}: {kind}" for name, kind in kinds.items() if f"${name}" in question)
    cell, tension = f"{study}:perception:2023/managers/council/-/1", f"{study}:tension:pace"
    variables = {"study": study, "cell": cell, "tension": tension}
    return await run(driver, *statement(service, f"query Asked({used}) {{ {question} }}", variables))


@pytest.mark.parametrize("name", QUESTIONS | COUNTED_ONE_BY_ONE)
async def test_a_question_costs_no_more_among_many_quotes_nor_than_it_did(
    service: Service, driver: AsyncDriver, record_property: Callable[[str, object], None], name: str
) -> None:
    question = (QUESTIONS | COUNTED_ONE_BY_ONE)[name]
    plans = [await plan(service, driver, question, study.key) for study in (HANDFUL, CROWD)]
    few, many = [each.hits for each in plans]
    record_property(HITS, f"{name:26}{few:>10}{many:>10}{many / few:>9.2f}")
    kept = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    if REWRITE:
        KEPT.write_text(json.dumps(dict(sorted((kept | {name: many}).items())), indent=2) + "\n", "utf-8")
        pytest.skip(f"{KEPT.name} was written anew, and compared with nothing")
    assert not plans[1].operators & SCANS
    assert kept[name] / DEARER <= many <= DEARER * kept[name]  # far cheaper: better, or it finds nothing any more
    assert name in COUNTED_ONE_BY_ONE or many <= GROWTH * few


async def test_every_question_is_here(service: Service) -> None:
    lists = {"studies", "groups", "roles", "rounds", "tensionFields", "terms", "lessons", "logbook"}
    beside = {"nodes", "ask"}  # several nodes are several times one; a question in words becomes one of these
    query = core(service.schema).query_type
    assert query is not None
    assert {name.split()[0] for name in QUESTIONS} | COUNTED_ONE_BY_ONE.keys() | lists | beside == query.fields.keys()
