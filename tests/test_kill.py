"""Killed with -9, API or engine, under reads and writes: what was acknowledged is there, whole, when it comes back.

OOGPUNT_TEST_KILLS sets how often each is killed; a release takes 20 or more.
"""

import os
import random
import signal
import threading
import time
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from benchmarks.kill import kill
from graph_api.engine.embedded import running_engine, status
from graph_api.engine.locks import locked
from graph_api.settings import Address, Settings

KILLS = int(os.environ.get("OOGPUNT_TEST_KILLS", "1"))
WRITERS = 4
WRITE = "CREATE (:Write {id: $id})-[:PAIRED]->(:Write {id: $id})"


async def test_loads_and_answers_survive_kills_of_the_api_and_of_the_engine(tmp_path: Path) -> None:
    figure = await kill(tmp_path, KILLS, seed=7)
    print(figure.detail)
    wrong = {name: figure.counts[name] for name in ("lost", "partial", "duplicates", "orphans")}
    assert wrong == {"lost": 0, "partial": 0, "duplicates": 0, "orphans": 0}
    assert figure.counts["faults"] == 2 * KILLS
    assert figure.counts["acknowledged"] > 0
    assert figure.counts["reads"] > 0


def test_every_acknowledged_write_survives_kills_of_the_engine_and_none_is_half_there(tmp_path: Path) -> None:
    settings = Settings.from_env(os.environ | {"OOGPUNT_HOME": str(tmp_path)})
    chance = random.Random(7)
    acknowledged: list[str] = []
    for cycle in range(KILLS):
        before = len(acknowledged)
        kill_under_load(settings, cycle, acknowledged, chance.uniform(1, 3))
        assert len(acknowledged) > before
    with (
        running_engine(settings, quiet=True) as address,
        GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver,
    ):
        rows = driver.execute_query("MATCH (w:Write) RETURN w.id AS id, count(*) AS nodes").records
    found = {row["id"]: row["nodes"] for row in rows}
    print(f"{KILLS} kills, {len(acknowledged)} acknowledged, {len(found) - len(acknowledged)} more were there")
    assert set(acknowledged) <= found.keys()
    assert set(found.values()) == {2}


def kill_under_load(settings: Settings, cycle: int, acknowledged: list[str], after: float) -> None:
    """Engine and writers, until the engine is killed and gone."""
    with running_engine(settings, quiet=True) as address:
        arguments = [(address, writer, cycle, acknowledged) for writer in range(WRITERS)]
        writers = [threading.Thread(target=write_until_it_breaks, args=each) for each in arguments]
        for writer in writers:
            writer.start()
        time.sleep(after)
        running = status(settings)
        assert running is not None
        os.kill(running.pid, signal.SIGKILL)
        for writer in writers:
            writer.join()
        with locked(settings.home / "engine.lock", 10):
            pass


def write_until_it_breaks(address: Address, writer: int, cycle: int, acknowledged: list[str]) -> None:
    with (
        GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver,
        driver.session() as session,
    ):
        for number in range(1_000_000):
            name = f"{cycle}-{writer}-{number}"
            try:
                session.run(WRITE, id=name).consume()
            except (DriverError, Neo4jError):
                return
            acknowledged.append(name)
