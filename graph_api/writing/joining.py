"""A study from its files, loaded with all that was written on it since: what is written outlives the files."""

from graph_api.database import Database
from graph_api.model import Study
from graph_api.rounds.load import LoadReport, Progress, load_study
from graph_api.writing.writes import JSON, Write, written_on


async def load_joined(
    database: Database,
    study: Study,
    content_hash: str,
    *,
    by: str,
    progress: Progress = lambda _: None,
    grace: float | None = None,
) -> LoadReport:
    """As `load_study`. What its files have no place for now stays in the journal, and `progress` is told of it."""
    writes = await written(database, study.key)
    while True:
        joined, left = written_on(study, writes)
        for write, problem in left:
            progress(f"kept in the journal, with no place in these files: {write.kind}: {problem}")
        # The same mark as a write leaves, so that files already joined with it are known to be there.
        mark = f"{content_hash}+{len(writes)}" if writes else content_hash
        report = await load_study(database, joined, mark, by=by, progress=progress, grace=grace)
        now = await written(database, study.key)
        if len(now) == len(writes):
            return report
        writes = now  # something was written between our reading of it and the lock of the load


async def written(database: Database, study: str) -> list[Write]:
    """Everything written on a study, in order."""
    rows = await database.read_statement("writing/written", study=study)
    return [JSON.validate_json(row["content"]) for row in rows]
