"""Writes a study as the folder of files that `oogpunt load` reads. JSON is YAML too."""

from pathlib import Path
from typing import Any

import orjson
from pydantic import TypeAdapter

from graph_api.model import Round, Study

SHEETS = {
    "groups": "groups",
    "roles": "roles",
    "tensions": "tensions",
    "glossary": "terms",
    "lessons": "lessons",
    "respondents": "respondents",
}
"""File by what of the study it holds."""


def write_study(study: Study, folder: Path) -> None:
    """`folder` is made, and must not be there yet."""
    head = ("key", "title", "description", "language", "synthetic", "coders")
    _write(folder / "study.yml", {name: getattr(study, name) for name in head})
    for name, what in SHEETS.items():
        _write(folder / f"{name}.yml", getattr(study, what))
    for round_ in study.rounds:
        _write_round(round_, folder / "rounds" / round_.key)


def _write_round(round_: Round, folder: Path) -> None:
    _write(folder / "round.yml", {"names": round_.names})
    _write(folder / "sources.yml", round_.sources)
    _write(folder / "quotes.yml", round_.quotes)


def _write(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    plain = TypeAdapter(Any).dump_python(value, mode="json", exclude_none=True)
    path.write_bytes(orjson.dumps(plain, option=orjson.OPT_INDENT_2))
