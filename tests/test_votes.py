"""Votes of coders become patterns, kept beside the readings; a recount finds what does not fit them."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from neo4j import AsyncGraphDatabase

from graph_api.analysis.votes import DIMENSIONS, differing, pattern, patterns
from graph_api.importers.folder import read_study
from graph_api.model import Certainty, Reading, Valence
from graph_api.rounds.recount import Difference, recount
from graph_api.service import Service, open_service
from graph_api.settings import Address
from tests.worlds import load, settings_for, wipe

STUDY = replace(read_study(Path(__file__).parent / "studies" / "small"), key="voted")
(ROUND,) = STUDY.rounds
QUOTE = ROUND.quotes[0]


def reading(coder: str, valence: Valence, **others: object) -> Reading:
    given = {"coder": coder, "date": date(2024, 1, 1), "about": ("council",), "valence": valence, "accepted": False}
    return Reading(**{**given, "about_certainty": Certainty.HIGH, "certainty": Certainty.LOW, **others})


TWICE = replace(
    QUOTE,
    readings=(
        reading("bert", Valence.MIXED),
        reading("anna", Valence.CRITICAL),
        reading("anna", Valence.NEUTRAL, label="second"),
    ),
)
VOTED = replace(STUDY, rounds=(replace(ROUND, quotes=(TWICE, *ROUND.quotes[1:])),))


def test_a_pattern_names_each_coder_once_by_key() -> None:
    assert pattern(TWICE, "VALENCE") == "anna=CRITICAL bert=MIXED"
    assert pattern(TWICE, "OBSERVED") == "anna=council bert=council"
    assert [pattern(TWICE, name) for name in ("ROLE", "TENSIONS")] == ["anna=- bert=-"] * 2


def test_a_quote_one_coder_read_has_no_pattern() -> None:
    alone = replace(TWICE, readings=TWICE.readings[1:])
    assert [pattern(alone, name) for name in DIMENSIONS] == [""] * len(DIMENSIONS)


def test_quotes_are_counted_by_pattern_and_told_where_coders_differ() -> None:
    round_ = replace(ROUND, quotes=(TWICE, replace(TWICE, key="other")))
    assert patterns(round_, "VALENCE") == {"anna=CRITICAL bert=MIXED": 2}
    found = [(quote.key, dimension) for quote, dimension, _ in differing(round_)]
    assert found == [(QUOTE.key, "VALENCE"), ("other", "VALENCE")]


@pytest.fixture
async def service(server: Address) -> AsyncIterator[Service]:
    async with open_service(settings_for(server)) as opened:
        yield opened
    await wipe(server, "voted")


@pytest.mark.parametrize(
    ("planted", "what", "stored", "counted"),
    [
        (
            "MATCH (a:Agreement {study: 'voted', key: 'VALENCE'}) SET a.quotes = [number IN a.quotes | number + 4]",
            "anna=CRITICAL bert=MIXED",
            5,
            1,
        ),
        (
            "MATCH (:Quote {study: 'voted'})-[d:DIFFERED_ON {dimension: 'VALENCE'}]->() DELETE d",
            "differ: anna=CRITICAL bert=MIXED",
            0,
            1,
        ),
    ],
)
async def test_a_planted_fault_is_found(
    service: Service, server: Address, planted: str, what: str, stored: int, counted: int
) -> None:
    report = await load(service.database, VOTED)
    assert await recount(service.database, "voted") == []
    async with AsyncGraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        await driver.execute_query(planted, database_=server.database)
    cell = f"{report.rounds[0].version}/agreement/VALENCE"
    assert await recount(service.database, "voted") == [Difference(cell, what, "all", stored, counted)]
