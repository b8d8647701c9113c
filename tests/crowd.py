"""A study with a crowd in it, to see what reads cost: a round of thousands of quotes, and one of hundreds."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from neo4j import AsyncDriver

from graph_api.importers.folder import read_study
from graph_api.model import (
    Attribution,
    Certainty,
    Language,
    PoleSide,
    Quote,
    Reading,
    Round,
    Showing,
    Text,
    TextKind,
    Valence,
)

SMALL = read_study(Path(__file__).parent / "studies" / "small")
MANY, FEW = 1_440, 480
"""Quotes of the two rounds; the few are more than a page of each kind."""

SCANS = {"AllNodesScan", "NodeByLabelScan", "UnionNodeByLabelsScan", "IntersectionNodeByLabelsScan"}
"""Operators that read everything there is of a label."""

Parameters = Mapping[str, Any]


def crowded(key: str, quotes: int) -> Round:
    """Managers and the council on each other, of every valence, certainty and pole, read by two who often differ.

    Some have no recorded speaker, some are about a relation, and some say how the speaker's group thinks it is seen.
    """
    (round_,) = SMALL.rounds
    (source,) = round_.sources
    return replace(
        round_,
        key=key,
        names=Text(nl=key),
        sources=(replace(source, key=f"interview-{key}"),),
        quotes=tuple(crowded_quote(key, number) for number in range(quotes)),
    )


def crowded_quote(key: str, number: int) -> Quote:
    # Each property turns over at a pace of its own, so that all their combinations are there.
    speaker = ("managers", None, "managers", "council", "managers")[number % 5]
    accepted = crowded_reading(number, "managers" if speaker == "council" else "council")
    second = replace(
        accepted,
        coder="bert",
        accepted=False,
        valence=list(Valence)[number // 2 % 4],
        certainty=list(Certainty)[number % 2],
    )
    return Quote(
        key=f"{key}-q{number:05}",
        source=f"interview-{key}",
        text=f"Woorden {number}",
        language=Language.NL,
        text_kind=TextKind.VERBATIM,
        attribution=Attribution.INDIVIDUAL if speaker else Attribution.UNKNOWN,
        said_by=speaker,
        respondents={"managers": ("R1",), "council": ("R2",)}.get(speaker or "", ()),
        readings=(accepted, second),
    )


def crowded_reading(number: int, observed: str) -> Reading:
    pole = [PoleSide.A, PoleSide.B, None][number // 12 % 3]
    certainty = list(Certainty)[number % 3]
    return Reading(
        coder="anna",
        date=date(2024, 1, 1),
        accepted=True,
        order=2 if number // 5 % 4 == 0 else 1,
        about=(observed, "staff") if number // 5 % 4 == 1 else (observed,),
        about_certainty=Certainty.HIGH,
        valence=list(Valence)[number // 3 % 4],
        certainty=certainty,
        shows=(Showing(tension="pace", pole=pole, certainty=certainty),),
    )


CROWD = replace(SMALL, key="crowd", logbook=(), rounds=(crowded("2023", MANY), crowded("2024", FEW)))
ROUNDS = {"many": "2023", "few": "2024"}


class Plan:
    """A plan that was run: its hits of the database, and the names of its operators."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        self.hits = 0
        self.operators: set[str] = set()
        left = [root]
        while left:
            node = left.pop()
            self.hits += node.get("dbHits", 0)  # a procedure has none
            self.operators.add(node["operatorType"].partition("@")[0])
            left += node.get("children", ())


async def run(driver: AsyncDriver, statement: str, parameters: Parameters) -> Plan:
    _, summary, _ = await driver.execute_query(f"PROFILE {statement}", dict(parameters))  # type: ignore[arg-type]
    assert summary.profile is not None
    return Plan(summary.profile)
