"""Answers of the studies that come along, and what the files of those studies say they should be."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from graph_api.service import Service
from tests.test_flagship import STUDIES, Counted, counted, read

GOLDEN = Path(__file__).parent / "golden"
REWRITE = os.environ.get("OOGPUNT_TEST_REWRITE") == "1"

Answer = dict[str, Any]


async def answered(service: Service, document: str, **variables: Any) -> Answer:
    """The one root field of an operation, from one database query."""
    before = service.database.queries
    response = await service.execute(document, variables)
    assert "errors" not in response, response
    assert service.database.queries == before + 1
    (answer,) = response["data"].values()
    assert isinstance(answer, dict)
    return answer


def compare_with_kept(answer: Answer, name: str) -> None:
    """Where a change is meant, OOGPUNT_TEST_REWRITE=1 writes it anew; read what differs before you keep it."""
    answer["about"]["revision"] = "grows with every load"
    kept = GOLDEN / f"{name}.json"
    if REWRITE:
        kept.write_text(json.dumps(answer, ensure_ascii=False, indent=2) + "\n", "utf-8")
        pytest.skip(f"{kept.name} was written anew, and compared with nothing")
    assert answer == json.loads(kept.read_text("utf-8"))


def readings(study: str) -> list[Counted]:
    """Everything that any coder's own cells count, coder after coder."""
    coders = read_study(study)["coders"]
    return [each for coder in coders for each in counted(study, coder["key"])]


def read_study(study: str) -> Answer:
    (whole,) = [read(STUDIES[study] / "study.yml")]
    assert isinstance(whole, dict)
    return whole


def terms(study: str) -> list[Answer]:
    return sorted(read(STUDIES[study] / "glossary.yml"), key=lambda term: str(term["key"]))


def groups(study: str) -> list[str]:
    return sorted(group["key"] for group in read(STUDIES[study] / "groups.yml"))
