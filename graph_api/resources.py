"""Finds the files that come with the program: beside the package in a checkout, inside it once installed."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def cypher_folder() -> Path:
    """The folder of the .cypher files."""
    return _data() / "cypher"


def seed_folders() -> list[Path]:
    """The folders of the studies that come with the program, by name."""
    return sorted(path.parent for path in _data().glob("seed_data/*/study.yml"))


def explorer_folder() -> Path:
    """The files of the page, and the operation that it opens with."""
    return PACKAGE / "explorer"


def _data() -> Path:
    installed = PACKAGE / "_data"
    return installed if installed.is_dir() else PACKAGE.parent
