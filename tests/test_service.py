"""The service: opened in order, it answers and loads. That it lives on when its engine is killed is in test_kill.py."""

import shutil
from pathlib import Path

import pytest

from graph_api.errors import DatabaseError, StudyFileError
from graph_api.importers.folder import read_study
from graph_api.model import Study
from graph_api.resources import cypher_folder, explorer_folder, seed_folders
from graph_api.service import open_service
from graph_api.settings import Address, Settings
from tests.serving import environment

SMALL = Path(__file__).parent / "studies" / "small"


def settings_for(server: Address) -> Settings:
    return Settings.from_env(environment(server))


def test_the_files_that_come_with_the_program_are_found() -> None:
    assert (cypher_folder() / "rounds" / "study_state.cypher").is_file()
    assert [folder.name for folder in seed_folders()] == ["example", "flevoland"]
    assert (explorer_folder() / "flagship.graphql").is_file()


async def test_a_study_is_loaded_once_and_counts_at_once(server: Address) -> None:
    told: list[str] = []
    async with open_service(settings_for(server)) as service:
        first = await service.load(SMALL, "tester", told.append)
        again = await service.load(SMALL, "tester", told.append)
        assert "small" in service.published.snapshot.studies
    assert again.unchanged
    assert again.revision == first.revision
    assert len(told) == len(set(told))


async def test_a_folder_with_faults_is_refused(server: Address, tmp_path: Path) -> None:
    async with open_service(settings_for(server)) as service:
        with pytest.raises(StudyFileError, match=r"study\.yml"):
            await service.load(tmp_path, "tester")


async def test_what_is_saved_while_it_is_read_is_loaded_by_the_next_load(
    server: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "small"
    shutil.copytree(SMALL, folder)
    lessons = folder / "lessons.yml"

    def saved_after(path: Path) -> Study:
        study = read_study(path)
        lessons.write_text(lessons.read_text("utf-8") + "\n", "utf-8")
        return study

    async with open_service(settings_for(server)) as service:
        with monkeypatch.context() as patch:
            patch.setattr("graph_api.importers.folder.read_study", saved_after)
            await service.load(folder, by="tester")
        loaded = service.published.snapshot.studies["small"].loaded
        await service.load(folder, by="tester")
        assert service.published.snapshot.studies["small"].loaded != loaded


async def test_what_comes_along_is_read_only_when_it_is_not_there_yet(
    server: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(folder: Path) -> None:
        pytest.fail(f"{folder} was read again")

    async with open_service(settings_for(server)) as service:
        await service.load_seed()
    monkeypatch.setattr("graph_api.importers.folder.read_study", never)
    async with open_service(settings_for(server)) as service:
        await service.load_seed()


async def test_what_somebody_loaded_in_place_of_what_comes_along_stays(
    server: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = (shutil.copytree(SMALL, tmp_path / each / "twin") for each in ("ours", "theirs"))
    for folder, title in ((ours, "Ours"), (theirs, "Theirs")):
        head = (folder / "study.yml").read_text("utf-8")
        (folder / "study.yml").write_text(head.replace("key: small", "key: twin").replace("Klein", title), "utf-8")
    monkeypatch.setattr("graph_api.service.seed_folders", lambda: [ours])
    told: list[str] = []
    async with open_service(settings_for(server)) as service:
        await service.load_seed()
        before = await service.load(theirs, "tester")
        await service.load_seed(told.append)
        assert service.published.snapshot.studies["twin"].revision == before.revision
    assert told == ["twin stays as tester loaded it."]


async def test_what_comes_along_is_asked_before_somebody_waits_for_it(server: Address) -> None:
    async with open_service(settings_for(server)) as service:
        await service.load_seed()
        asked = service.database.queries
        await service.plan()
        assert service.database.queries - asked == len(list(explorer_folder().glob("*.graphql")))


async def test_an_operation_gives_data_or_errors_never_both(server: Address) -> None:
    async with open_service(settings_for(server)) as service:
        assert (await service.execute("{ __typename }")).keys() == {"data", "extensions"}
        answer = await service.execute("{ nothing }")
        assert answer.keys() == {"errors"}
        assert answer["errors"][0]["extensions"]["code"] == "INVALID_DOCUMENT"


@pytest.mark.parametrize(
    ("document", "variables", "code"),
    [
        ("{ studies", {}, "SYNTAX_ERROR"),
        ("query ($first: Int!) { studies(first: $first) { totalCount } }", {}, "BAD_VARIABLES"),
        ("query ($first: Int!) { studies(first: $first) { totalCount } }", {"first": "x"}, "BAD_VARIABLES"),
        ('{ groups(study: "atlantis") { totalCount } }', {}, "UNKNOWN_NAME"),
    ],
)
async def test_an_error_has_a_code(server: Address, document: str, variables: dict[str, str], code: str) -> None:
    async with open_service(settings_for(server)) as service:
        (error,) = (await service.execute(document, variables))["errors"]
        assert error["extensions"]["code"] == code


async def test_what_nobody_foresaw_is_masked_and_logged_under_its_id(
    server: Address, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(*_: object) -> None:
        raise ValueError("a secret")

    async with open_service(settings_for(server)) as service:
        monkeypatch.setattr(type(service.reads), "run", fail)
        (error,) = (await service.execute("{ studies { totalCount } }"))["errors"]
    assert error["extensions"]["code"] == "INTERNAL"
    assert "secret" not in error["message"]
    assert error["extensions"]["requestId"] in caplog.text
    assert "a secret" in caplog.text


async def test_a_graph_that_got_another_schema_is_noticed(server: Address) -> None:
    async with open_service(settings_for(server)) as service:
        await service.check()
        await service.database.write("database/record_schema", version="another")
        with pytest.raises(DatabaseError, match="another version"):
            await service.check()
    async with open_service(settings_for(server)) as service:
        await service.check()


async def test_a_database_that_is_not_there_is_told() -> None:
    nowhere = Settings.from_env({"OOGPUNT_NEO4J_URI": "bolt://127.0.0.1:9", "OOGPUNT_QUERY_SECONDS": "1"})
    with pytest.raises(DatabaseError, match=r"bolt://127\.0\.0\.1:9"):
        async with open_service(nowhere):
            pass
