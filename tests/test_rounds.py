"""Rounds are staged unseen and published whole; killed anywhere, the next load finishes the work."""

import asyncio
import dataclasses
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from neo4j import AsyncGraphDatabase

from graph_api.cypher_files import CypherFiles
from graph_api.database import Database, open_database, prepare_schema
from graph_api.errors import DatabaseError
from graph_api.facets import scope_with
from graph_api.importers.folder import read_study
from graph_api.importers.hashing import folder_hash
from graph_api.model import Attribution, Certainty, Language, Study, Text, Valence
from graph_api.perceptions import ANY_SPEAKER, SLICES, slice_of
from graph_api.published import LAYOUT
from graph_api.rounds import content, lock
from graph_api.rounds.load import Change, LoadReport, load_study, remove_leftovers
from graph_api.rounds.recount import Difference, recount
from graph_api.settings import Address

FILES = CypherFiles.load(Path(__file__).parents[1] / "cypher")
SMALL = Path(__file__).parent / "studies" / "small"
STUDY = read_study(SMALL)

NODES = """
MATCH (node)
WHERE node.id STARTS WITH 'small'
  AND (NOT $seen OR node.version IN $published OR (node.version IS NULL AND node.study IS NOT NULL))
RETURN coalesce(node.version + node.id, node.id) AS name, labels(node) AS labels,
  node {.*, at: null} AS properties
ORDER BY name
"""
LINKS = """
MATCH (a)-[link]->(b)
WHERE coalesce(a.id, '') STARTS WITH 'small' AND
  (NOT $seen OR ((a.version IS NULL OR a.version IN $published) AND (b.version IS NULL OR b.version IN $published)
    AND a.study IS NOT NULL AND b.study IS NOT NULL))
RETURN coalesce(a.version + a.id, a.id) AS a, type(link) AS type, properties(link) AS properties,
  coalesce(b.version + b.id, b.id) AS b
ORDER BY a, type, b, toString(properties.pole), toString(properties.tension), toString(properties.mark)
"""


@pytest.fixture
async def database(server: Address) -> AsyncIterator[Database]:
    async with open_database(server, FILES, 5.0) as database:
        await prepare_schema(database)
        await wipe(server)
        yield database
        await wipe(server)


async def wipe(server: Address) -> None:
    async with AsyncGraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        await driver.execute_query("MATCH (n) WHERE n.id STARTS WITH 'small' OR n.study = 'small' DETACH DELETE n")


async def change(server: Address, statement: str) -> None:
    async with AsyncGraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        await driver.execute_query(statement)


async def graph(database: Database, *, seen: bool = False) -> list[dict[str, Any]]:
    """All of the study, or what can be seen of it, in a form that can be compared. Moments of loading are left out."""
    rows = await database.read("MATCH (s:Study {id: 'small'}) RETURN s.published AS published", {})
    bound = {"seen": seen, "published": (rows and rows[0]["published"]) or []}
    return [*await database.read(NODES, bound), *await database.read(LINKS, bound)]


async def load(database: Database, study: Study = STUDY, content_hash: str = "one") -> LoadReport:
    return await load_study(database, study, content_hash, by="tester", grace=0)


async def node(database: Database, id_: str) -> dict[str, Any]:
    (row,) = await database.read("MATCH (n {id: $id}) RETURN properties(n) AS node", {"id": id_})
    return dict(row["node"])


async def links(database: Database, id_: str) -> set[tuple[str, str]]:
    """Type and other end of every relationship that leaves a node, or arrives there (`<`)."""
    statement = """
    MATCH (n {id: $id})-[r]-(other)
    RETURN CASE WHEN startNode(r) = n THEN '' ELSE '<' END + type(r) AS type, coalesce(other.id, other.cell) AS id
    """
    return {(row["type"], row["id"]) for row in await database.read(statement, {"id": id_})}


def counters(name: str, quotes: int, least: Certainty, valence: Valence, said: Attribution) -> dict[str, list[int]]:
    """The two properties of a counter in which so many quotes of one kind were counted."""
    places = {
        slice_of(each, valued, by)
        for each in Certainty
        for valued in (None, valence)
        for by in (None, said)
        if least.rank <= each.rank
    }
    counter = [quotes if place in places else 0 for place in range(SLICES)]
    return {name: counter[:ANY_SPEAKER], f"{name}BySpeaker": counter[ANY_SPEAKER:]}


def changed(study: Study = STUDY) -> Study:
    """The study with another reading of q1, without q3, and with another codebook: no trust, no R2, a group more."""
    (round_,) = study.rounds
    first, second, _ = round_.quotes
    reading = dataclasses.replace(first.readings[0], valence=Valence.CRITICAL)
    quotes = (
        dataclasses.replace(first, readings=(reading, *first.readings[1:])),
        dataclasses.replace(second, readings=(dataclasses.replace(second.readings[0], shows=()),)),
    )
    return dataclasses.replace(
        study,
        title=Text(nl="Klein, herzien"),
        groups=(*study.groups, dataclasses.replace(study.groups[0], key="press", names=Text(nl="Pers"), aliases=())),
        tensions=(dataclasses.replace(study.tensions[0], related=()),),
        respondents=study.respondents[:1],
        rounds=(dataclasses.replace(round_, quotes=quotes),),
    )


async def test_study_and_its_codebook_are_written(database: Database) -> None:
    report = await load(database)

    version = report.rounds[0].version
    scope = (await node(database, "small:group:staff"))["scope"]
    assert version.isdecimal()
    assert scope.isdecimal()
    assert await node(database, "small") == {
        "id": "small",
        "study": "small",
        "key": "small",
        "scope": scope,
        "nameNl": "Klein",
        "nameEn": "Small",
        "descriptionNl": "Een verzonnen studie voor de tests.",
        "descriptionEn": "An invented study for the tests.",
        "language": "NL",
        "synthetic": True,
        "coders": ["anna", "bert"],
        "coderNames": ["First coder", "Second coder"],
        "published": [version],
        "contentHash": f"{LAYOUT}:one",
        "loadedBy": "tester",
        "revision": 1,
    }
    common = {"study": "small", "scope": scope}
    assert await node(database, "small:group:managers") == common | {
        "id": "small:group:managers",
        "key": "managers",
        "nameNl": "Managers",
        "nameEn": "Managers",
        "aliases": ["leidinggevenden"],
        "position": "INSIDE",
    }
    assert {("OF_STUDY", "small"), ("PART_OF", "small:group:staff"), ("DEFINES", "small:term:tempo")} <= await links(
        database, "small:group:managers"
    )
    assert await node(database, "small:pole:pace.a") == common | {
        "id": "small:pole:pace.a",
        "key": "pace.a",
        "side": "A",
        "nameNl": "Snel",
        "nameEn": "Fast",
        "upsideNl": "Vaart",
    }
    assert {
        ("OF_STUDY", "small"),
        ("HAS_POLE", "small:pole:pace.a"),
        ("HAS_POLE", "small:pole:pace.b"),
        ("RELATES_TO", "small:tension:trust"),
        ("<ADDRESSES", "small:lesson:slow-down"),
        ("<ON", "small:logbook:begin"),
    } <= await links(database, "small:tension:pace")
    term = await node(database, "small:term:tempo")
    assert term["searchNl"] == "tempo Hoe snel het gaat"
    assert "searchEn" not in term
    assert (await links(database, "small:logbook:remark")) == {("OF_STUDY", "small"), ("ON", "small:quote:q1")}
    round_ = await node(database, "small:round:2024")
    assert (round_["start"].to_native(), round_["methodNl"]) == (date(2024, 1, 1), "Interviews")


async def test_content_of_a_round_is_written(database: Database) -> None:
    version = (await load(database)).rounds[0].version

    common = {"study": "small", "round": "2024", "version": version, "scope": version}
    facets = ["kind:QUOTE", "round:2024", "observed:council", "valence:MIXED", "tension:pace", "tension:trust"]
    quote = await node(database, "small:quote:q2")
    assert quote == common | {
        "id": "small:quote:q2",
        "key": "q2",
        "text": "De Staten luisteren vaker.",
        "raw": "De Staten luiste-\nren vaker.",
        "language": "NL",
        "textKind": "EDITED",
        "attribution": "UNKNOWN",
        "start": 100,
        "end": 128,
        "repairStarts": [16],
        "repairRaws": ["-\n"],
        "repairTexts": [""],
        "readings": 1,
        "observer": "",
        "origin": "interview",
        "place": "000000100/q2",
        "searchNl": "De Staten luisteren vaker.",
        "facets": facets,
        "scope": scope_with(version, facets),
    }
    pseudonyms = await database.read("MATCH (r:Respondent {study: 'small', pseudonym: 'R1'}) RETURN r.id AS id", {})
    assert {
        ("FROM", "small:source:interview"),
        ("<SAID", "small:group:managers"),
        ("<VOICED", pseudonyms[0]["id"]),
        ("MENTIONS", "small:term:tempo"),
    } <= await links(database, "small:quote:q1")
    cell = f"{version}/2024/managers/council/directing/1"
    reading = await node(database, "small:reading:q1.anna")
    assert reading.pop("date").to_native() == date(2024, 5, 1)
    assert reading == common | {
        "id": "small:reading:q1.anna",
        "key": "q1.anna",
        "coder": "anna",
        "order": 1,
        "certainty": "HIGH",
        "certaintyRank": 0,
        "aboutCertainty": "HIGH",
        "roleCertainty": "HIGH",
        "valence": "APPRECIATIVE",
        "accepted": True,
        "rationale": "Says so.",
    }
    assert await links(database, "small:reading:q1.anna") == {
        ("READS", "small:quote:q1"),
        ("ABOUT", "small:group:council"),
        ("IN_ROLE", "small:role:directing"),
        ("SHOWS", "small:tension:pace"),
        ("SUPPORTS", "small:perception:2024/managers/council/directing/1"),
        ("SUPPORTS", "small:perception:2024/managers/council/directing/1/anna"),
        ("DRIVES", "small:perception:2024/managers/council/directing/1"),
        ("DRIVES", "small:perception:2024/managers/council/directing/1/anna"),
        ("MARKS", "small:perception:2024/managers/council/directing/1"),
        ("MARKS", "small:perception:2024/managers/council/directing/1/anna"),
    }
    other = await node(database, "small:reading:q1.anna.other")
    assert (other["label"], other["partStart"], other["partEnd"]) == ("other", 0, 3)
    assert "SUPPORTS" not in {type_ for type_, _ in await links(database, "small:reading:q1.anna.other")}
    found = await database.read(
        """
        MATCH (:Reading {id: 'small:reading:q1.anna'})-[link:SHOWS|SUPPORTS|DRIVES|MARKS]->()
        WHERE link.cell IS NULL OR link.cell = $cell
        RETURN type(link) AS type, properties(link) AS properties ORDER BY type
        """,
        {"cell": cell},
    )
    seek = {"cell": cell, "valence": "APPRECIATIVE", "attribution": "INDIVIDUAL", "certaintyRank": 0, "key": "q1.anna"}
    seek["source"] = "interview"
    assert {row["type"]: row["properties"] for row in found} == {
        "SHOWS": {"pole": "A", "certainty": "HIGH"},
        "SUPPORTS": seek,
        "DRIVES": {"tension": "pace", "poles": ["A"], **seek},
        "MARKS": {"mark": "word tempo", **seek},
    }


async def test_perceptions_and_totals_are_written(database: Database) -> None:
    version = (await load(database)).rounds[0].version

    assert await node(database, "small:perception:2024/-/council/-/1") == {
        "id": "small:perception:2024/-/council/-/1",
        "study": "small",
        "round": "2024",
        "version": version,
        "scope": version,
        "key": "2024/-/council/-/1",
        "cell": f"{version}/2024/-/council/-/1",
        "observer": "",
        "observed": "council",
        "role": "",
        "order": 1,
        "coder": "",
        **counters("quotes", 1, Certainty.LOW, Valence.MIXED, Attribution.UNKNOWN),
        "together": ["pace trust"],
        **counters("togetherQuotes", 1, Certainty.LOW, Valence.MIXED, Attribution.UNKNOWN),
        "marks": [],
        "markQuotes": [],
        "markQuotesBySpeaker": [],
    }
    related = await node(database, "small:perception:2024/managers/council/-/1/bert")
    assert related["marks"] == [
        "word tempo",
        "relation",
        "relation council",
        "relation staff",
        "relation council staff",
    ]
    counted = counters("markQuotes", 1, Certainty.MEDIUM, Valence.CRITICAL, Attribution.INDIVIDUAL)
    assert {name: related[name] for name in counted} == {name: numbers * 5 for name, numbers in counted.items()}
    assert {
        ("OF", "small:group:council"),
        ("IN_ROUND", "small:round:2024"),
        ("DRIVEN_BY", "small:tension:pace"),
        ("DRIVEN_BY", "small:tension:trust"),
        ("<CONTRIBUTES", "small:source:interview"),
        ("<SUPPORTS", "small:reading:q2.anna"),
        ("<DRIVES", "small:reading:q2.anna"),
    } == await links(database, "small:perception:2024/-/council/-/1")
    assert ("<HOLDS", "small:group:managers") in await links(
        database, "small:perception:2024/managers/council/directing/1"
    )
    totals = await database.read(
        """
        MATCH (total:RoundTotal {version: $version})-[driving:DRIVEN_BY]->(tension)
        WHERE total.coder = '' AND total.order = 1
        RETURN total.cell AS cell, total.quotes[..3] AS quotes, tension.key AS tension,
          driving {quotes: driving.quotes[..3], poleA: driving.poleA[..3], poleB: driving.poleB[..3]} AS driving
        ORDER BY tension
        """,
        {"version": version},
    )
    assert totals == [
        {
            "cell": f"{version}/*/1/",
            "quotes": [1, 1, 2],
            "tension": "pace",
            "driving": {"quotes": [1, 1, 2], "poleA": [1, 1, 1], "poleB": [0, 0, 0]},
        },
        {
            "cell": f"{version}/*/1/",
            "quotes": [1, 1, 2],
            "tension": "trust",
            "driving": {"quotes": [0, 0, 1], "poleA": [0, 0, 0], "poleB": [0, 0, 1]},
        },
    ]


async def test_load_is_recorded(database: Database) -> None:
    report = await load(database)

    (round_,) = report.rounds
    assert (round_.change, round_.sources, round_.quotes, round_.readings) == (Change.ADDED, 1, 3, 5)
    record = await node(database, f"small:import:{round_.version}")
    assert record["at"]
    assert (record["by"], record["quotes"], record["perceptions"]) == ("tester", 3, round_.perceptions)
    assert await links(database, record["id"]) == {("LOADED", "small:round:2024")}


async def test_same_again_writes_nothing(database: Database) -> None:
    await load(database)
    before = await graph(database)
    queries = database.queries

    report = await load(database)

    assert report.unchanged
    assert [round_.change for round_ in report.rounds] == [Change.UNCHANGED]
    assert database.queries == queries + 1
    assert await graph(database) == before


async def test_changed_round_replaces_and_keeps_its_public_ids(database: Database) -> None:
    first = await load(database)

    second = await load(database, changed(), "two")

    assert [round_.change for round_ in second.rounds] == [Change.REPLACED]
    assert (first.revision, second.revision) == (1, 2)
    assert (await node(database, "small:reading:q1.anna"))["valence"] == "CRITICAL"
    assert await database.read("MATCH (n {version: $v}) RETURN n", {"v": first.rounds[0].version}) == []
    ids = {row["name"] for row in await graph(database) if "name" in row}
    assert "small:group:press" in ids
    assert not {"small:tension:trust", "small:pole:trust.a", "small:quote:q3"} & ids


async def test_replaced_and_put_back_is_the_same_graph(database: Database) -> None:
    await load(database)
    before = [row for row in await graph(database) if row.get("name") != "small"]

    await load(database, changed(), "two")
    await load(database)

    assert [row for row in await graph(database) if row.get("name") != "small"] == before


async def test_changed_codebook_leaves_the_round_as_it_is(database: Database) -> None:
    await load(database)

    report = await load(database, dataclasses.replace(STUDY, title=Text(nl="Anders")), "two")

    assert [round_.change for round_ in report.rounds] == [Change.UNCHANGED]
    assert (await node(database, "small"))["nameNl"] == "Anders"


async def test_round_that_is_gone_is_withdrawn(database: Database) -> None:
    await load(database)

    report = await load(database, dataclasses.replace(STUDY, rounds=(), logbook=()), "two")

    assert [round_.change for round_ in report.rounds] == [Change.WITHDRAWN]
    assert await database.read("MATCH (n {study: 'small'}) WHERE n.version IS NOT NULL RETURN n", {}) == []


async def test_replaced_version_stays_until_nobody_can_be_reading_it(database: Database) -> None:
    first = await load(database)
    loading = asyncio.create_task(load_study(database, changed(), "two", by="tester", grace=1.5))
    while (await node(database, "small"))["revision"] == 1:  # noqa: ASYNC110 - the database is what is waited for
        await asyncio.sleep(0.05)

    old = {"v": first.rounds[0].version}
    assert await database.read("MATCH (n:Quote {version: $v}) RETURN count(n) AS n", old) == [{"n": 3}]
    await remove_leftovers(database, "small")
    assert await database.read("MATCH (n:Quote {version: $v}) RETURN count(n) AS n", old) == [{"n": 3}]
    await loading
    assert await database.read("MATCH (n:Quote {version: $v}) RETURN count(n) AS n", old) == [{"n": 0}]


async def test_racing_loads_make_one_round(database: Database) -> None:
    reports = await asyncio.gather(*(load(database) for _ in range(6)))

    assert sorted(report.unchanged for report in reports) == [False] + [True] * 5
    assert {report.revision for report in reports} == {1}
    raced = await graph(database)
    await load(database, changed(), "two")
    await load(database)
    assert [row for row in await graph(database) if row.get("name") != "small"] == [
        row for row in raced if row.get("name") != "small"
    ]


class Dying:
    """A data port whose process dies at its n-th call: `late` says whether that call still reached the database."""

    def __init__(self, database: Database, calls: int, *, late: bool) -> None:
        self.database = database
        self.left = calls
        self.late = late

    @property
    def seconds(self) -> float:
        return self.database.seconds

    async def read_statement(self, name: str, **parameters: Any) -> Any:
        return await self._call(self.database.read_statement, name, **parameters)

    async def write(self, name: str, **parameters: Any) -> Any:
        return await self._call(self.database.write, name, **parameters)

    async def write_all(self, statements: Any) -> Any:
        return await self._call(self.database.write_all, statements)

    async def _call(self, call: Any, *arguments: Any, **parameters: Any) -> Any:
        self.left -= 1
        if self.left == 0 and self.late:
            await call(*arguments, **parameters)
        if self.left <= 0:
            raise DatabaseError("the process died")
        return await call(*arguments, **parameters)


@pytest.mark.parametrize("late", [False, True], ids=["call not made", "answer not heard"])
async def test_killed_at_any_call_the_next_load_finishes(
    database: Database, server: Address, monkeypatch: pytest.MonkeyPatch, late: bool
) -> None:
    monkeypatch.setattr(lock, "LEASE_SECONDS", 0.05)
    monkeypatch.setattr(lock, "POLL_SECONDS", 0.02)
    monkeypatch.setattr(content, "BATCH", 2)
    monkeypatch.setattr(content, "COUNTERS", 3)
    await load(database)
    before = await graph(database, seen=True)
    await load(database, changed(), "two")
    after = await graph(database, seen=True)
    whole = await graph(database)

    killed = 0
    done = False
    while not done:
        killed += 1
        await wipe(server)
        await load(database)
        dying: Any = Dying(database, killed, late=late)
        try:
            await load(dying, changed(), "two")
            done = True
        except DatabaseError:
            assert await graph(database, seen=True) in (before, after)
        await load(database, changed(), "two")
        assert await graph(database) == whole, f"killed at call {killed}"
    assert killed > 15


async def test_half_staged_version_is_unseen_and_removed(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "LEASE_SECONDS", 0.4)
    await load(database)
    seen, whole = await graph(database, seen=True), await graph(database)
    dying: Any = Dying(database, 9, late=False)
    with pytest.raises(DatabaseError):
        await load(dying, changed(), "two")
    assert await graph(database) != whole

    assert await graph(database, seen=True) == seen
    await remove_leftovers(database, "small")
    assert await graph(database) == whole


async def test_load_that_lost_its_lock_writes_nothing_more(database: Database, server: Address) -> None:
    async with lock.locked(database, "small") as held:
        await change(server, "MATCH (l:ImportLock {study: 'small'}) SET l.owner = 'somebody else'")

        with pytest.raises(DatabaseError, match="took over"):
            await held.write(("rounds/take_down_codebook", {"study": "small"}))


async def test_recount_finds_nothing_in_what_was_loaded(database: Database) -> None:
    await load_study(database, STUDY, folder_hash(SMALL), by="tester", grace=0)

    assert await recount(database, "small") == []


@pytest.mark.parametrize(
    ("planted", "cell", "what"),
    [
        (
            "MATCH (p:Perception {id: 'small:perception:2024/-/council/-/1'}) "
            "SET p.quotesBySpeaker = p.quotesBySpeaker[..74] + 7",
            "2024/-/council/-/1",
            "quotes",
        ),
        (
            "MATCH (:Perception {id: 'small:perception:2024/-/council/-/1'})-[d:DRIVEN_BY]->({key: 'trust'}) DELETE d",
            "2024/-/council/-/1",
            "tension trust",
        ),
        ("MATCH (t:RoundTotal {id: 'small:total:*/1/'}) SET t.quotes = 7 + t.quotes[1..]", "*/1/", "quotes"),
        (
            "MATCH (:Reading {id: 'small:reading:q2.anna'})-[s:SUPPORTS]->({key: '2024/-/council/-/1'}) DELETE s",
            "2024/-/council/-/1",
            "readings that support it",
        ),
        (
            "MATCH ({id: 'small:reading:q2.anna'})-[d:DRIVES]->({key: '2024/-/council/-/1'}) SET d.poles = ['A']",
            "2024/-/council/-/1",
            "readings that drive it by trust poleA",
        ),
        (
            "MATCH (:Source {id: 'small:source:interview'})-[c:CONTRIBUTES]->({key: '2024/-/council/-/1'}) DELETE c",
            "2024/-/council/-/1",
            "source interview",
        ),
        (
            "MATCH (:Source {id: 'small:source:interview'})-[c:CONTRIBUTES]->({key: '2024/-/council/-/1'}) "
            "SET c.tensionQuotes = 7 + c.tensionQuotes[1..]",
            "2024/-/council/-/1",
            "source interview pace",
        ),
        (
            "MATCH (p:Perception {id: 'small:perception:2024/managers/council/-/1/bert'}) "
            "SET p.markQuotes = 7 + p.markQuotes[1..]",
            "2024/managers/council/-/1/bert",
            "mark word tempo",
        ),
        (
            "MATCH (:Reading {id: 'small:reading:q1.bert'})-[m:MARKS {mark: 'relation council staff'}]->() DELETE m",
            "2024/managers/council/-/1/bert",
            "readings by mark relation council staff",
        ),
    ],
    ids=["counter", "tension", "total", "support", "pole", "source", "source and tension", "mark", "marking"],
)
async def test_recount_finds_what_was_changed(
    database: Database, server: Address, planted: str, cell: str, what: str
) -> None:
    version = (await load(database)).rounds[0].version

    await change(server, planted)

    differences = await recount(database, "small")
    assert (f"{version}/{cell}", what) in {(found.cell, found.what) for found in differences}
    assert all(isinstance(found, Difference) and found.stored != found.counted for found in differences)


def test_model_enums_are_what_the_cypher_takes_them_for() -> None:
    assert list(Valence) == ["APPRECIATIVE", "CRITICAL", "MIXED", "NEUTRAL"]
    assert list(Attribution) == ["INDIVIDUAL", "SEVERAL", "GROUP", "COLLECTIVE", "UNKNOWN"]
    assert [certainty.rank for certainty in Certainty] == [0, 1, 2]
    assert {language.capitalize() for language in Language} == {"Nl", "En"}
