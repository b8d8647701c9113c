"""Questions as people ask them, and what they mean: the lines of the files in `questions/`.

A heading `# example en` says of which study and in which language those below it are asked. A line is a question and
what it means, as `shown` of test_asking writes it, with `=>` between; where several readings are fair, `|` stands
between them.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph_api.model import Language

FOLDER = Path(__file__).parent / "questions"


@dataclass(frozen=True, slots=True)
class Asked:
    study: str
    language: Language
    question: str
    meant: tuple[str, ...]


@cache
def questions(name: str) -> tuple[Asked, ...]:
    """Those of one file, in its order."""
    found, study, language = [], "", Language.EN
    for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("# "):
            study, code = line[2:].split()
            language = Language(code.upper())
        elif line:
            question, meant = line.rsplit(" => ", 1)
            found.append(Asked(study, language, question, tuple(meant.split(" | "))))
    return tuple(found)
