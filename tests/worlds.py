"""Studies in the database of the tests, seen by one service as if they were alone there."""

import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import fields, replace
from pathlib import Path

from neo4j import AsyncGraphDatabase

from graph_api.database import Database
from graph_api.importers.folder import read_study
from graph_api.limits import Limits
from graph_api.model import Study, Text
from graph_api.rounds.load import LoadReport, load_study
from graph_api.service import Service, open_service
from graph_api.settings import Address, Settings
from tests.reference_world import Loaded, Record, World
from tests.serving import PATIENT, environment

SMALL = read_study(Path(__file__).parent / "studies" / "small")
MINE = replace(SMALL, key="mine", title=Text(nl="De mijne", en="My own"))
NEIGHBOUR = replace(SMALL, key="neighbour", title=Text(nl="Buren", en="Neighbours"))
"""Stands beside another study, with groups of the same keys: nothing may be mixed."""

RECORDS = """
MATCH (record:ImportRecord)
WHERE record.study = $study AND record.version IN $versions
RETURN record.round AS round, record.version AS version, record.hash AS hash, toString(record.at) AS at, record.by AS by
"""


def settings_for(server: Address, **variables: str) -> Settings:
    return Settings.from_env(environment(server) | PATIENT | variables)


@asynccontextmanager
async def unlimited(server: Address, *keys: str) -> AsyncIterator[Service]:
    """A service that refuses nothing for its size. Studies with these keys are removed at its end."""
    limits = ",".join(f"{limit.name}=1000000000" for limit in fields(Limits))
    async with open_service(settings_for(server, OOGPUNT_LIMITS=limits)) as service:
        yield service
    await wipe(server, *keys)


async def wipe(server: Address, *keys: str) -> None:
    async with AsyncGraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        for key in keys:
            await driver.execute_query(
                "MATCH (n) WHERE n.study = $key OR n.id = $key OR n.id STARTS WITH $key + ':' DETACH DELETE n",
                key=key,
                database_=server.database,
            )


async def load(database: Database, study: Study, *, grace: float = 0) -> LoadReport:
    digest = hashlib.sha256(repr(study).encode()).hexdigest()
    return await load_study(database, study, digest, by="tester", grace=grace)


async def world_of(service: Service, *studies: Study) -> World:
    """Loads the studies; from then on, they are all that this service sees."""
    found = {}
    for study in studies:
        report = await load(service.database, study)
        versions = [round_.version for round_ in report.rounds if round_.version]
        rows = await service.database.read(RECORDS, {"study": study.key, "versions": versions})
        found[study.key] = Loaded(study, report.revision, {row.pop("round"): Record(**row) for row in rows})
    await service.published.refresh()
    seen = service.published.snapshot
    service.published.snapshot = replace(
        seen,
        studies={key: seen.studies[key] for key in found},
        parameter={key: seen.parameter[key] for key in found},
    )
    return World(found)
