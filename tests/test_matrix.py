"""Any two dimensions: every cell and every margin counted anew from the files of both studies."""

from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from itertools import permutations, product
from typing import Any

import pytest

from graph_api.service import Service
from graph_api.settings import Address
from graph_api.types.matrix import MatrixDimension
from tests.counted_of import Answer, answered, compare_with_kept, counted, readings
from tests.serving import seeded
from tests.test_flagship import CERTAINTIES, Counted

MATRIX = """
query ($study: Key!, $rows: MatrixDimension!, $columns: MatrixDimension!, $filter: PerceptionFilter) {
  matrix(study: $study, rows: $rows, columns: $columns, filter: $filter) {
    rows { ...Head }
    columns { ...Head }
    cells {
      row
      column
      quotes
      rowShare { count of }
      columnShare { count of }
      sources
      respondents
      readings(first: 2) { key }
    }
    explanation { reason }
    about { n rounds revision coder valence minCertainty }
  }
}
fragment Head on MatrixHead { key quotes name(language: EN) { text } node { id } }
"""
PAIRS = list(permutations(MatrixDimension, 2))
Keys = list[str | None]


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with seeded(server) as opened:
        yield opened


@pytest.mark.parametrize(
    ("study", "rows", "columns"), [("flevoland", "OBSERVER", "VALENCE"), ("example", "TENSION", "ROLE")]
)
async def test_whole_matrix_is_the_one_kept(service: Service, study: str, rows: str, columns: str) -> None:
    answer = await answered(service, MATRIX, study=study, rows=rows, columns=columns)
    compare_with_kept(answer, f"matrix-{rows.lower()}-{columns.lower()}-{study}")


@pytest.mark.parametrize("study", ["flevoland", "example"])
@pytest.mark.parametrize(("rows", "columns"), PAIRS, ids=[f"{rows}-{columns}" for rows, columns in PAIRS])
async def test_cells_and_margins_are_what_the_files_say(
    service: Service, study: str, rows: MatrixDimension, columns: MatrixDimension
) -> None:
    found = readings(study) if "CODER" in (rows, columns) else list(counted(study, None))
    answer = await answered(service, MATRIX, study=study, rows=rows, columns=columns)
    assert figures(answer) == wanted(found, rows, columns)
    assert answer["about"]["n"] == len(found)


@pytest.mark.parametrize("rows", ["OBSERVED", "TENSION", "SOURCE"])
async def test_filter_leaves_only_what_it_says(service: Service, rows: MatrixDimension) -> None:
    asked = {"valence": "CRITICAL", "minCertainty": "MEDIUM", "tension": "pace", "rounds": ["2022", "2024"]}
    found = [
        each
        for each in counted("example", None)
        if each.reading["valence"] == "CRITICAL"
        and CERTAINTIES.index(each.reading["certainty"]) <= 1
        and "pace" in each.tensions
        and each.round != "2023"
    ]
    answer = await answered(service, MATRIX, study="example", rows=rows, columns="VALENCE", filter=asked)
    assert found
    assert figures(answer) == wanted(found, rows, MatrixDimension.VALENCE, tension="pace")
    assert answer["about"]["n"] == len(found)


async def test_coder_can_be_one(service: Service) -> None:
    answer = await answered(
        service, MATRIX, study="example", rows="CODER", columns="ROUND", filter={"coder": "coder-b"}
    )
    own = list(counted("example", "coder-b"))
    assert figures(answer) == wanted(own, MatrixDimension.CODER, MatrixDimension.ROUND)


async def test_cell_opens_its_most_certain_readings(service: Service) -> None:
    answer = await answered(service, MATRIX, study="example", rows="TENSION", columns="SOURCE")
    for cell in answer["cells"]:
        held = [
            each
            for each in counted("example", None)
            if cell["row"] in each.tensions and each.quote["source"] == cell["column"]
        ]
        assert [reading["key"] for reading in cell["readings"]] == [key for _, key in sorted(e.place for e in held)[:2]]


async def test_heads_are_nodes_with_names_or_say_that_there_is_none(service: Service) -> None:
    answer = await answered(service, MATRIX, study="flevoland", rows="OBSERVER", columns="TENSION")
    nobody = answer["rows"][-1]
    assert (nobody["key"], nobody["node"], nobody["name"]["text"]) == (None, None, "not recorded")
    assert {head["node"]["id"] for head in answer["rows"][:-1]} == {
        f"flevoland:group:{head['key']}" for head in answer["rows"][:-1]
    }
    valences = await answered(service, MATRIX, study="flevoland", rows="VALENCE", columns="ROLE")
    assert [(head["key"], head["node"], head["name"]["text"]) for head in valences["rows"][:2]] == [
        ("APPRECIATIVE", None, "appreciative"),
        ("CRITICAL", None, "critical"),
    ]
    assert valences["columns"][-1]["name"]["text"] == "no role"


async def test_one_dimension_twice_is_refused(service: Service) -> None:
    response = await service.execute(MATRIX, {"study": "example", "rows": "ROLE", "columns": "ROLE"})
    (error,) = response["errors"]
    assert error["extensions"]["code"] == "BAD_ARGUMENT"
    assert error["message"] == "rows and columns are both ROLE; name two dimensions"


def keys(each: Counted, dimension: MatrixDimension, tension: str | None) -> Keys:
    """Where a reading stands in a dimension; nowhere when it shows no tension."""
    plain: dict[str, str | None] = {
        "OBSERVER": each.observer,
        "OBSERVED": each.observed,
        "ROLE": each.reading.get("role"),
        "ROUND": each.round,
        "VALENCE": each.reading["valence"],
        "CODER": each.reading["coder"],
        "SOURCE": each.quote["source"],
    }
    return (
        [tension]
        if dimension == "TENSION" and tension
        else list(each.tensions)
        if dimension == "TENSION"
        else [plain[dimension]]
    )


def wanted(found: list[Counted], rows: MatrixDimension, columns: MatrixDimension, tension: str | None = None) -> Answer:
    cells: dict[tuple[Any, Any], list[Counted]] = defaultdict(list)
    margins = {"rows": Counter[str | None](), "columns": Counter[str | None]()}
    for each in found:
        row_keys, column_keys = keys(each, rows, tension), keys(each, columns, tension)
        margins["rows"].update(row_keys)
        margins["columns"].update(column_keys)
        for place in product(row_keys, column_keys):
            cells[place].append(each)
    return {
        **margins,
        "cells": {
            (row, column): {
                "quotes": len(held),
                "rowShare": {"count": len(held), "of": margins["rows"][row]},
                "columnShare": {"count": len(held), "of": margins["columns"][column]},
                "sources": len({each.quote["source"] for each in held}),
                "respondents": None if "SOURCE" in (rows, columns) else voices(held),
            }
            for (row, column), held in cells.items()
        },
    }


def voices(held: list[Counted]) -> int:
    return len({voice for each in held for voice in each.quote.get("respondents", [])})


def figures(answer: Answer) -> Answer:
    for heads in (answer["rows"], answer["columns"]):
        order = [(head["key"] is None, head["key"]) for head in heads]
        assert order == sorted(order)
    left_out = {"row", "column", "readings"}
    return {
        "rows": Counter({head["key"]: head["quotes"] for head in answer["rows"]}),
        "columns": Counter({head["key"]: head["quotes"] for head in answer["columns"]}),
        "cells": {
            (cell["row"], cell["column"]): {name: value for name, value in cell.items() if name not in left_out}
            for cell in answer["cells"]
        },
    }
