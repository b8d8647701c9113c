"""One request on its way: whether it may be done, what became of it, and what the journal keeps."""

import datetime as dt
import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from graph_api.model import Quote
from graph_api.rounds.codebook import node_id, reading_key
from graph_api.writing.inputs import Input
from graph_api.writing.problem import Code, ProblemError
from graph_api.writing.writes import JSON, QUOTE_JSON, AddAlias, AddEntry, SetLabels, Write, of_coder

Outcome = dict[str, Any]
"""What became of a request, as the fragments of a payload find it: study, id, revision, problems."""


@dataclass(frozen=True, slots=True)
class Request:
    """One field of a mutation."""

    field: str
    given: Input

    @property
    def key(self) -> str:
        return str(self.given["requestKey"])

    @property
    def hash(self) -> str:
        """Of what is asked, to tell a repeated request from another one under its key."""
        asked = orjson.dumps([self.field, self.given], option=orjson.OPT_SORT_KEYS)
        return hashlib.sha256(asked).hexdigest()


@dataclass(slots=True)
class Task:
    """A request on its way; `granted` is the outcome of an earlier one with its key."""

    request: Request
    granted: Outcome | None = None
    write: Write | None = None
    problems: list[ProblemError] = field(default_factory=list)


def check_key(task: Task, granted: Mapping[str, Any] | None, seen: Collection[str]) -> None:
    """`granted` is the record of what was granted under its key; `seen` are the keys before it in its operation.

    A request that was granted before has its outcome then. Raises ProblemError.
    """
    request = task.request
    if granted and granted["hash"] == request.hash:
        task.granted = {"id": granted["subject"], "revision": granted["revision"]}
    elif granted or request.key in seen:
        raise ProblemError(
            Code.REQUEST_KEY_REUSED,
            f"{request.key!r} was al de sleutel van een ander verzoek; geef elk verzoek een eigen sleutel.",
            f"{request.key!r} was the key of another request; give each request a key of its own.",
            "requestKey",
        )
    elif not 1 <= len(request.key) <= 200:
        raise ProblemError(
            Code.INVALID, "requestKey heeft 1 tot 200 tekens.", "requestKey takes 1 to 200 characters.", "requestKey"
        )


def check_revision(given: Input, revision: int) -> None:
    """Raises ProblemError: somebody else wrote since."""
    expected = given.get("expectedRevision")
    if expected is not None and expected != revision:
        raise ProblemError(
            Code.CONFLICT,
            f"Het onderzoek is bij revisie {revision}, niet {expected}; lees opnieuw wat er staat.",
            f"The study is at revision {revision}, not {expected}; read again what is there.",
            "expectedRevision",
        )


def result_of(study: str, task: Task, revision: int, tasks: Sequence[Task]) -> Outcome:
    """What became of one of the tasks of an operation, which left the study at this revision."""
    if task.granted is not None:
        return outcome(study, task.granted["id"], task.granted["revision"], [])
    if task.problems:
        return outcome(study, None, None, task.problems)
    if any(other.problems for other in tasks):
        dutch = "Niet geschreven, omdat iets anders in deze opdracht niet kon."
        english = "Not written, because something else in this operation could not be."
        return outcome(study, None, None, [ProblemError(Code.NOT_APPLIED, dutch, english)])
    return outcome(study, _subject(study, task.write), revision, [])


def outcome(study: str, id_: str | None, revision: int | None, problems: Sequence[ProblemError]) -> Outcome:
    return {"study": study, "id": id_, "revision": revision, "problems": [problem.value for problem in problems]}


def _subject(study: str, write: Write | None) -> str | None:
    """The id of what was written."""
    match write:
        case None:
            return None
        case AddEntry(entry=entry):
            return node_id(study, "logbook", entry.key)
        case SetLabels() | AddAlias():
            return node_id(study, write.of, write.key)
        case _:
            return node_id(study, "reading", reading_key(write.quote, *of_coder(write)))


def record_of(study: str, task: Task, quote: Quote | None, number: int, now: dt.datetime) -> dict[str, Any]:
    """Its row in the journal; `quote` is what it writes on, as it was before."""
    write = task.write
    assert write is not None  # noqa: S101 - a task without problems has one
    return {
        "id": node_id(study, "writing", str(number)),
        "study": study,
        "number": number,
        "request": task.request.key,
        "hash": task.request.hash,
        "kind": write.kind,
        "subject": _subject(study, write),
        "at": now,
        "content": JSON.dump_json(write).decode(),
        **({"before": QUOTE_JSON.dump_json(quote).decode()} if quote else {}),
    }
