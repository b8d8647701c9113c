"""Both studies that come along, as a service answers about them and as their files have them."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from graph_api.resources import seed_folders

GOLDEN = Path(__file__).parent / "golden"
STUDIES = {folder.name: folder for folder in seed_folders()}

Row = dict[str, Any]


def quotes_in_files(study: str, *rounds: str) -> Iterator[tuple[str, Row]]:
    """Every quote with the key of its round, by round, as the files have it."""
    for folder in sorted((STUDIES[study] / "rounds").iterdir()):
        if not rounds or folder.name in rounds:
            for file in sorted(folder.glob("quotes*.yml")):
                yield from ((folder.name, quote) for quote in YAML(typ="safe").load(file.read_text("utf-8")))


def same_as_kept(name: str, answer: Any) -> None:
    """Compares with a golden file; OOGPUNT_TEST_REWRITE=1 writes it anew, to be read before it is kept."""
    kept = GOLDEN / f"{name}.json"
    if os.environ.get("OOGPUNT_TEST_REWRITE") == "1":
        kept.write_text(json.dumps(answer, ensure_ascii=False, indent=2) + "\n", "utf-8")
        pytest.skip(f"{kept.name} was written anew, and compared with nothing")
    assert answer == json.loads(kept.read_text("utf-8"))
