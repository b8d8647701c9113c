"""What is published: names as people write them, one revision at a time, and other processes noticed."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from graph_api import published
from graph_api.answers import Answers
from graph_api.cypher_files import CypherFiles
from graph_api.database import Database, open_database
from graph_api.documents import KnownDocuments
from graph_api.errors import AmbiguousNameError, UnknownNameError
from graph_api.http import Endpoint
from graph_api.importers.folder import read_study
from graph_api.model import Study, Text
from graph_api.published import Names, Published, fold
from graph_api.requests import RequestParameters
from graph_api.resources import cypher_folder
from graph_api.service import Service
from graph_api.settings import Address
from graph_api.streams import Streams
from tests.worlds import load, unlimited, world_of

SMALL = read_study(Path(__file__).parent / "studies" / "small")
FIRST = replace(SMALL, key="first-one", title=Text(nl="De eerste", en="The first"))
SECOND = replace(
    SMALL,
    key="second-one",
    title=Text(nl="De tweede"),
    groups=(
        *SMALL.groups,
        replace(SMALL.groups[0], key="clerks", names=Text(nl="Leidinggevenden"), aliases=("café-klérken",)),
    ),
)
PATIENCE = 20


# Names


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("council-members", "council members"),
        ("Council Members", "council members"),
        ("  council \t members ", "council members"),
        ("council_members", "council members"),
        ("Gedeputeerde", "gedeputeerde"),
        ("één", "een"),
        ("e\u0301e\u0301n", "een"),
        ("Straße", "strasse"),
        ("ﬁnanciën", "financien"),
        ("", ""),
    ],
)
def test_a_name_is_folded_to_what_all_writers_of_it_share(written: str, folded: str) -> None:
    assert fold(written) == folded
    assert fold(folded) == folded


def test_a_thing_is_found_by_its_key_and_every_name_of_it() -> None:
    names = Names.of(
        [{"key": "staff", "names": ["Medewerkers", None, "Civil-Servants"]}, {"key": "council", "names": []}]
    )

    assert {name: set(keys) for name, keys in names.keys.items()} == {
        "staff": {"staff"},
        "medewerkers": {"staff"},
        "civil servants": {"staff"},
        "council": {"council"},
    }
    assert names.written == ["staff", "Medewerkers", "Civil-Servants", "council"]


def test_a_name_of_two_things_means_both_and_a_key_only_itself() -> None:
    names = Names.of([{"key": "staff", "names": ["people", "council"]}, {"key": "council", "names": ["People"]}])

    assert names.keys["people"] == {"staff", "council"}
    assert names.keys["council"] == {"council"}


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with unlimited(server, FIRST.key, SECOND.key) as opened:
        await world_of(opened, FIRST, SECOND)
        yield opened


@pytest.mark.parametrize(
    ("kind", "name", "key"),
    [
        ("group", "managers", "managers"),
        ("group", "LEIDINGGEVENDEN", "managers"),
        ("group", "Medewerkérs", "staff"),
        ("role", "sturend", "directing"),
        ("role", "Directing", "directing"),
        ("tension", "tempo", "pace"),
        ("tension", "PACE", "pace"),
        ("round", "ronde-2024", "2024"),
        ("coder", "first coder", "anna"),
    ],
)
def test_things_are_found_by_key_name_and_alias_in_both_languages(
    service: Service, kind: str, name: str, key: str
) -> None:
    assert service.published.snapshot.key(kind, name, "first-one") == key


def test_a_study_is_found_by_key_and_title(service: Service) -> None:
    found = [service.published.snapshot.study(name) for name in ("first-one", "First One", "de EERSTE", "The first")]

    assert found == ["first-one"] * 4


def test_an_unknown_name_is_told_the_nearest_as_they_are_written(service: Service) -> None:
    with pytest.raises(UnknownNameError) as told:
        service.published.snapshot.key("group", "manager", "first-one")

    assert told.value.nearest[0] in {"managers", "Managers"}
    assert 1 <= len(told.value.nearest) <= 3
    assert "No group is called 'manager'" in str(told.value)
    assert "{ groups(study:" in str(told.value)
    assert told.value.code == "UNKNOWN_NAME"


@pytest.mark.parametrize("kind", ["group", "role", "round", "tension", "coder"])
def test_a_name_nothing_comes_near_is_unknown_for_every_kind(service: Service, kind: str) -> None:
    with pytest.raises(UnknownNameError, match=f"No {kind} is called"):
        service.published.snapshot.key(kind, "", "first-one")


def test_names_of_another_study_are_unknown(service: Service) -> None:
    assert service.published.snapshot.key("group", "cafe klerken", "second-one") == "clerks"
    with pytest.raises(UnknownNameError):
        service.published.snapshot.key("group", "cafe klerken", "first-one")


def test_a_name_that_means_two_things_is_told_with_both(service: Service) -> None:
    with pytest.raises(AmbiguousNameError) as told:
        service.published.snapshot.key("group", "leidinggevenden", "second-one")

    assert told.value.nearest == ["clerks", "managers"]
    assert told.value.code == "AMBIGUOUS_NAME"


def test_where_no_study_is_named_a_name_is_looked_for_in_all(service: Service) -> None:
    find = service.published.snapshot.key

    assert find("group", "managers", None) == "managers"
    assert find("group", "clerks", None) == "clerks"
    with pytest.raises(AmbiguousNameError):
        find("group", "leidinggevenden", None)


# Revisions


def changed(study: Study, title: str) -> Study:
    """With another title, and without the last quote of its round."""
    (round_,) = study.rounds
    return replace(study, title=Text(nl=title), rounds=(replace(round_, quotes=round_.quotes[:-1]),))


@asynccontextmanager
async def another(server: Address) -> AsyncIterator[Database]:
    """Another process, as far as the database can tell."""
    async with open_database(server, CypherFiles.load(cypher_folder()), 5.0) as database:
        yield database


async def until(condition: Callable[[], bool]) -> None:
    """Another task brings it about."""
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110
            await asyncio.sleep(0.02)


@asynccontextmanager
async def watching(held: Published, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[asyncio.Task[None]]:
    monkeypatch.setattr(published, "POLL_SECONDS", 0.05)
    task = asyncio.create_task(held.watch())
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.wait({task})


async def test_what_another_process_publishes_is_noticed(
    service: Service, server: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = await Published.load(service.database)
    async with another(server) as database, watching(held, monkeypatch):
        report = await load(database, changed(FIRST, "Van elders"))
        await until(lambda: held.snapshot.studies[FIRST.key].revision == report.revision)

    assert held.snapshot.study("van elders") == FIRST.key
    assert list(held.snapshot.studies[FIRST.key].rounds.values()) == [round_.version for round_ in report.rounds]


async def test_a_service_that_is_found_ready_has_seen_what_was_published_before(
    service: Service, server: Address
) -> None:
    async with another(server) as database:
        report = await load(database, changed(FIRST, "Van veraf"))
    await service.check()
    assert service.published.snapshot.study("van veraf") == FIRST.key
    assert service.published.snapshot.studies[FIRST.key].revision == report.revision


async def test_who_has_not_watched_for_a_while_looks_before_it_answers(
    service: Service, server: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = await Published.load(service.database)
    async with another(server) as database:
        report = await load(database, changed(FIRST, "Van ver"))
    monkeypatch.setattr(published, "FRESH_SECONDS", 0.0)
    assert (await held.current()).studies[FIRST.key].revision == report.revision


async def test_who_has_just_looked_answers_at_once(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(published, "FRESH_SECONDS", PATIENCE)
    held = await Published.load(service.database)
    asked = service.database.queries
    assert await held.current() is held.snapshot
    assert service.database.queries == asked


async def test_requests_that_wait_share_one_look(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    held = Published(service.database, (await Published.load(service.database)).snapshot)
    monkeypatch.setattr(published, "FRESH_SECONDS", PATIENCE)
    asked = service.database.queries
    await asyncio.gather(*(held.current() for _ in range(5)))
    assert service.database.queries == asked + 1


ASKED = '{ web(study: "first-one") { about { revision } } }'


async def test_a_request_is_answered_from_what_is_published_though_nobody_watched(
    service: Service, server: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    streams = Streams(lambda: service, service.settings.limits)
    endpoint = Endpoint(service, KnownDocuments.of([], trusted_only=False), Answers(2**20), streams)
    transport = httpx.ASGITransport(endpoint)
    monkeypatch.setattr(published, "FRESH_SECONDS", 0.0)
    async with (
        httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client,
        another(server) as database,
    ):
        for title in ("Van ginds", "Van heinde"):
            report = await load(database, changed(FIRST, title))
            answer = await client.post("/graphql", json={"query": ASKED})
            assert answer.json()["data"] == {"web": {"about": {"revision": report.revision}}}
        report = await load(database, changed(FIRST, "Van daar"))
        asked = RequestParameters(text=ASKED, variables={}, operation_name=None, hashed=False, registers=False)
        told = [answer async for answer in streams.answers(asked)]
    assert [answer["data"] for answer in told] == [{"web": {"about": {"revision": report.revision}}}]


async def test_while_nothing_is_published_one_small_question_is_all_that_is_asked(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = await Published.load(service.database)
    before = held.snapshot
    asked = service.database.queries
    async with watching(held, monkeypatch):
        await until(lambda: service.database.queries >= asked + 3)

    assert held.snapshot is before


async def test_an_outage_is_waited_out(
    server: Address, service: Service, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    nowhere = replace(server, uri="bolt://127.0.0.1:9")
    async with open_database(nowhere, CypherFiles.load(cypher_folder()), 0.2) as lost:
        held = Published(lost, service.published.snapshot)
        async with watching(held, monkeypatch) as task:
            await until(lambda: caplog.text.count("cannot see what is published") >= 2)
            assert not task.done()


QUESTION = """{
  studies { edges { node { key revision } } }
  quotes(study: "first-one") { totalCount edges { node { key } } }
  web(study: "first-one") { about { revision n } }
}"""


async def test_a_snapshot_binds_one_revision_while_another_is_published(service: Service, server: Address) -> None:
    await load(service.database, FIRST)
    await service.published.refresh()
    before = await service.execute(QUESTION)
    async with another(server) as database:
        loading = asyncio.create_task(load(database, changed(FIRST, "Nieuw"), grace=3))
        revision = service.published.snapshot.studies[FIRST.key].revision
        held = await Published.load(database)
        while held.snapshot.studies[FIRST.key].revision == revision:
            await held.refresh()

        assert (await service.execute(QUESTION))["data"] == before["data"]
        await service.published.refresh()
        after = (await service.execute(QUESTION))["data"]
        assert after["web"]["about"]["revision"] == revision + 1
        assert after["quotes"]["totalCount"] == before["data"]["quotes"]["totalCount"] - 1
        await loading
