"""What is published now: the versions every read is bound to, and the names by which things can be asked for.

An operation takes one snapshot and is bound to it, so that all of it is of one revision, also while a round is
published. What another process publishes is seen within FRESH_SECONDS; this one refreshes at once.
"""

import asyncio
import logging
import math
import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import process

from graph_api.database import Database
from graph_api.errors import AmbiguousNameError, DatabaseError, OutdatedStudyError, UnknownNameError
from graph_api.names import Names, fold

POLL_SECONDS = 0.5
FRESH_SECONDS = 1.0
"""The oldest a snapshot may be when a request is answered from it, also while nobody could look."""

LAYOUT = 8
"""Of the graph: what a load writes and a question reads. Raise it when the same files are to be written otherwise: each
round then gets a new version, and of a study that was loaded before nothing is answered until it is loaded again."""

NEAREST = 3
LISTINGS = {
    "study": "{ studies { edges { node { key } } } }",
    "group": '{ groups(study: "…") { edges { node { key aliases } } } }',
    "role": '{ roles(study: "…") { edges { node { key } } } }',
    "round": '{ rounds(study: "…") { edges { node { key } } } }',
    "tension": '{ tensionFields(study: "…") { edges { node { key } } } }',
    "coder": "{ studies { edges { node { coders { key } } } } }",
    "term": '{ terms(study: "…") { edges { node { key } } } }',
}

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PublishedStudy:
    """One study at one revision. `loaded` marks the files it is from, `loaded_by` says who loaded them. `rounds` maps a
    round's key to the version that counts, `edited` to the revision at which that version was last written on.

    `within` maps the key of a group to its own and those of all groups within it. `labels` maps a kind and a key to
    the name in Dutch and the one in English, None where there is none; what has one name for both has that only.
    """

    key: str
    revision: int
    scope: str
    loaded: str
    loaded_by: str
    rounds: Mapping[str, str]
    edited: Mapping[str, int]
    names: Mapping[str, Names]
    within: Mapping[str, Sequence[str]]
    labels: Mapping[str, Mapping[str, Sequence[str | None]]]

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> "PublishedStudy":
        kinds = {kind: Names.of(row[listed]) for kind, listed in KINDS.items()}
        rounds = {entry["round"]: entry["version"] for entry in row["versions"]}
        loaded = row["contentHash"].partition("+")[0]  # behind it stands how much was written since
        edited = {entry["round"]: entry["edited"] for entry in row["versions"]}
        within = _within([entry["key"] for entry in row["groups"]], row["parts"])
        labels = {kind: {entry["key"]: entry["names"][:2] for entry in row[listed]} for kind, listed in KINDS.items()}
        return cls(
            row["key"], row["revision"], row["scope"], loaded, row["loadedBy"], rounds, edited, kinds, within, labels
        )

    @property
    def is_outdated(self) -> bool:
        """It was written in another layout."""
        return not self.loaded.startswith(f"{LAYOUT}:")

    def versions(self, rounds: Collection[str]) -> list[str]:
        """The versions that count of these rounds; of all when none is named."""
        return [version for key, version in self.rounds.items() if not rounds or key in rounds]

    @property
    def scopes(self) -> list[str]:
        """What a full-text index has of this study: the versions that count, and what belongs to no round."""
        return [*self.rounds.values(), self.scope]

    @property
    def parameter(self) -> dict[str, Any]:
        """What fragments find under `$published[study]`."""
        return {
            "revision": self.revision,
            "rounds": dict(self.rounds),
            "keys": list(self.rounds),
            "versions": list(self.rounds.values()),
            "groups": list(self.labels["group"]),
            "coders": list(self.labels["coder"]),
        }


def _within(groups: Sequence[str], parts: Sequence[Sequence[str]]) -> dict[str, list[str]]:
    within = {group: [group] for group in groups}
    for keys in within.values():
        for key in keys:  # grows while it is walked; the importer lets no circle in
            keys += [part for part, whole in parts if whole == key]
    return within


KINDS = {
    "group": "groups",
    "role": "roles",
    "round": "rounds",
    "tension": "tensions",
    "coder": "coders",
    "term": "terms",
}


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All studies at one moment. `parameter` is what fragments find under `$published`: those that can be read."""

    studies: Mapping[str, PublishedStudy]
    parameter: Mapping[str, Any]
    study_names: Names

    @classmethod
    def of(cls, rows: Sequence[Mapping[str, Any]]) -> "Snapshot":
        studies = {row["key"]: PublishedStudy.of(row) for row in rows}
        names = Names.of([entry for row in rows for entry in row["studies"]])
        read = {key: study.parameter for key, study in studies.items() if not study.is_outdated}
        return cls(studies, read, names)

    def study(self, name: str) -> str:
        """The key of the study called so. Raises UnknownNameError, AmbiguousNameError or OutdatedStudyError."""
        key = _key("study", name, [self.study_names])
        if self.studies[key].is_outdated:
            raise OutdatedStudyError(key)
        return key

    def key(self, kind: str, name: str, study: str | None) -> str:
        """The key of what is called so in a study, or, when none is named, in all of them."""
        studies = [self.studies[study]] if study else list(self.studies.values())
        return _key(kind, name, [found.names[kind] for found in studies])


def _key(kind: str, name: str, all_names: Sequence[Names]) -> str:
    found = {key for names in all_names for key in names.keys.get(fold(name), ())}
    if len(found) > 1:
        raise AmbiguousNameError(kind, name, sorted(found))
    if not found:
        written = {fold(word): word for names in all_names for word in names.written}
        nearest = [written[match] for match, *_ in process.extract(fold(name), list(written), limit=NEAREST)]
        raise UnknownNameError(kind, name, nearest, LISTINGS[kind])
    return found.pop()


class Published:
    """Holds the newest snapshot. Take `snapshot` once an operation."""

    def __init__(self, database: Database, snapshot: Snapshot) -> None:
        self._database = database
        self._turn = asyncio.Lock()
        self._looking = asyncio.Lock()
        self._changed = asyncio.Event()
        self._newest = -math.inf
        """When the snapshot was the newest for the last time that we know of."""
        self.snapshot = snapshot

    @classmethod
    async def load(cls, database: Database) -> "Published":
        held = cls(database, Snapshot.of([]))
        await held.refresh()
        return held

    @property
    def fresh(self) -> Snapshot | None:
        """The snapshot, where it is not older than FRESH_SECONDS."""
        return None if self._is_old() else self.snapshot

    async def current(self) -> Snapshot:
        """The snapshot, not older than FRESH_SECONDS: nothing is asked while `watch` sees to that.

        Raises DatabaseError.
        """
        if self._is_old():
            async with self._looking:
                if self._is_old():  # else another request has looked meanwhile
                    await self.notice()
        return self.snapshot

    async def refresh(self) -> None:
        """See what was published before this was called."""
        async with self._turn:  # else an older answer could come in after a newer one
            begun = time.monotonic()
            rows = await self._database.read_statement("published/studies")
            self.snapshot = Snapshot.of([row["study"] for row in rows])
            self._newest = begun
        self._changed.set()
        self._changed = asyncio.Event()

    async def after(self, seen: Snapshot) -> Snapshot:
        """Wait for another snapshot than the one seen."""
        while self.snapshot is seen:
            await self._changed.wait()
        return self.snapshot

    async def watch(self) -> None:
        """Refresh whenever a revision changes, for ever; an outage of the database is waited out."""
        while True:
            await asyncio.sleep(POLL_SECONDS)
            try:
                await self.notice()
            except DatabaseError as error:
                log.warning("cannot see what is published: %s", error)

    async def notice(self) -> None:
        """Refresh if a revision has changed."""
        begun = time.monotonic()
        rows = await self._database.read_statement("published/revisions")
        if {row["key"]: row["revision"] for row in rows} != self._revisions():
            await self.refresh()
        else:
            self._newest = max(begun, self._newest)

    def _is_old(self) -> bool:
        return time.monotonic() - self._newest > FRESH_SECONDS

    def _revisions(self) -> dict[str, int]:
        return {key: study.revision for key, study in self.snapshot.studies.items()}
