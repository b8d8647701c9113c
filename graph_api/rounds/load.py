"""A study from files becomes what the graph answers from: staged unseen, then published at once."""

import asyncio
from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import orjson

from graph_api.database import ENGINE_CHECK_SECONDS, Database, Statement
from graph_api.model import Study
from graph_api.published import FRESH_SECONDS, LAYOUT
from graph_api.rounds.codebook import codebook_statements, study_properties
from graph_api.rounds.content import Content
from graph_api.rounds.lock import Lock, locked

REMOVED_AT_ONCE = 5_000
"""Nodes removed a transaction."""

READ_ON_SECONDS = FRESH_SECONDS + ENGINE_CHECK_SECONDS + 1.0
"""How long what stopped counting may be read, beyond the time of an operation: one begins up to FRESH_SECONDS after it
stopped, and is cut off up to ENGINE_CHECK_SECONDS late. A second is for all that lies between."""

Progress = Callable[[str], None]
"""Told, in a short sentence, what is being done."""


class Change(StrEnum):
    ADDED = "added"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundReport:
    """What became of one round. The counts are those of the version that counts now, 0 when there is none."""

    key: str
    change: Change
    version: str
    sources: int
    quotes: int
    readings: int
    perceptions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadReport:
    """`unchanged`: the same content was there already, so nothing was written."""

    study: str
    revision: int
    unchanged: bool
    rounds: tuple[RoundReport, ...]


@dataclass(frozen=True, slots=True)
class State:
    """What the graph has of a study."""

    content_hash: str
    revision: int
    rounds: dict[str, str]
    """The version that counts, by key of the round."""
    counts: dict[str, dict[str, int]]
    leftovers: tuple[str, ...]
    """Versions that are to be removed by now."""
    broken: tuple[str, ...]
    """Those of them whose removal was begun."""


async def load_study(
    database: Database,
    study: Study,
    content_hash: str,
    *,
    by: str,
    progress: Progress = lambda _: None,
    grace: float | None = None,
) -> LoadReport:
    """Make the study count as it stands in its files, whole or not at all; the same again changes nothing.

    `content_hash` is that of the files, `by` who loads them. Versions that stop counting are removed after `grace`
    seconds, by default as long as an operation may still be reading them, in any process that gives it the same time.
    Killed anywhere, the next load goes on where this one was.
    Raises DatabaseError.
    """
    content_hash = mark_of(content_hash)
    state = await _state(database, study.key)
    if state.content_hash == content_hash:
        if state.leftovers:
            await remove_leftovers(database, study.key)
        return _unchanged(study, state)
    wait = database.seconds + READ_ON_SECONDS if grace is None else grace
    async with locked(database, study.key) as lock:
        state = await _state(database, study.key)
        if state.content_hash == content_hash:  # somebody else loaded it while we waited
            return _unchanged(study, state)
        contents = [Content(study.key, round_) for round_ in study.rounds]
        await _remove(lock, state, keep={content.version for content in contents})
        for content in contents:
            if content.version not in state.rounds.values():
                await _stage(lock, content, by, progress)
        progress("publishing")
        revision = await _publish(lock, study, contents, content_hash, by, wait)
    if {*state.rounds.values()} - {content.version for content in contents}:
        progress(f"published; what it replaced is removed in {wait:.0f} s, when nobody can be reading it any more")
        await asyncio.sleep(wait)
        await remove_leftovers(database, study.key)
    return LoadReport(study=study.key, revision=revision, unchanged=False, rounds=_reports(state, contents))


def mark_of(content_hash: str) -> str:
    """What says in the graph that a study is from these files, as they are written now."""
    return f"{LAYOUT}:{content_hash}"


async def remove_leftovers(database: Database, study: str) -> None:
    """Remove every version that does not count: what was replaced, its grace over, and what a killed load left.

    Raises DatabaseError.
    """
    if (await _state(database, study)).leftovers:
        async with locked(database, study) as lock:
            await _remove(lock, await _state(database, study), keep=())


async def _state(database: Database, study: str) -> State:
    (row,) = await database.read_statement("rounds/study_state", study=study)
    records = row["records"]
    return State(
        content_hash=row["contentHash"],
        revision=row["revision"],
        rounds={record["round"]: record["version"] for record in records},
        counts={record["round"]: record["counts"] for record in records},
        leftovers=tuple(row["leftovers"]),
        broken=tuple(row["broken"]),
    )


async def _stage(lock: Lock, content: Content, by: str, progress: Progress) -> None:
    """Write a version, unseen. What a killed load wrote of it stays: a batch is written and counted together."""
    (begun,) = await lock.write(
        (
            "rounds/begin_version",
            {**_version(lock, content), "round": content.round.key, "hash": content.hash, "by": by},
        )
    )
    if begun["complete"]:
        return
    for index, (statement, parameters) in enumerate(content.batches()):
        if index < begun["batches"]:
            continue
        progress(f"round {content.round.key}: batch {index + 1}")
        count: Statement = ("rounds/count_batch", {"version": content.version, "batch": index})
        await lock.write(count, (statement, parameters))
    report = orjson.dumps(content.counts).decode()
    await lock.write(
        ("rounds/complete_version", {**_version(lock, content), "counts": content.counts, "report": report})
    )


def _version(lock: Lock, content: Content) -> dict[str, Any]:
    return {"study": lock.study, "version": content.version}


async def _publish(lock: Lock, study: Study, contents: list[Content], content_hash: str, by: str, grace: float) -> int:
    """The one transaction after which the study counts as given; its own node, which says what counts, is last."""
    published = [content.version for content in contents]
    (row,) = await lock.write(
        ("rounds/take_down_codebook", {"study": study.key}),
        *codebook_statements(study, published),
        ("rounds/sweep_codebook", {"prefix": f"{study.key}:"}),
        ("rounds/retire_versions", {"study": study.key, "published": published, "seconds": grace}),
        ("rounds/publish_study", {"properties": study_properties(study, published, content_hash, by)}),
    )
    return int(row["revision"])


async def _remove(lock: Lock, state: State, keep: Collection[str]) -> None:
    """Remove leftovers, in batches. Begun with, a version can no longer be taken up again, so it is not kept half."""
    for version in state.leftovers:
        if version in keep and version not in state.broken:
            continue
        await lock.write(("rounds/begin_removal", {"version": version}))
        removed = REMOVED_AT_ONCE
        while removed == REMOVED_AT_ONCE:
            (row,) = await lock.write(("rounds/remove_content", {"version": version, "limit": REMOVED_AT_ONCE}))
            removed = row["removed"]
        await lock.write(
            ("rounds/end_removal", {"version": version}), ("rounds/sweep_codebook", {"prefix": f"{lock.study}:"})
        )


def _reports(state: State, contents: list[Content]) -> tuple[RoundReport, ...]:
    reports = []
    for content in contents:
        was = state.rounds.get(content.round.key)
        change = Change.ADDED if was is None else Change.UNCHANGED if was == content.version else Change.REPLACED
        reports.append(RoundReport(key=content.round.key, change=change, version=content.version, **content.counts))
    gone = state.rounds.keys() - {content.round.key for content in contents}
    nothing = {"sources": 0, "quotes": 0, "readings": 0, "perceptions": 0}
    reports += [RoundReport(key=key, change=Change.WITHDRAWN, version="", **nothing) for key in sorted(gone)]
    return tuple(reports)


def _unchanged(study: Study, state: State) -> LoadReport:
    reports = [
        RoundReport(key=key, change=Change.UNCHANGED, version=version, **state.counts[key])
        for key, version in state.rounds.items()
    ]
    return LoadReport(study=study.key, revision=state.revision, unchanged=True, rounds=tuple(reports))
