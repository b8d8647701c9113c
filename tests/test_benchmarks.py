"""Each benchmark runs, on a graph too small to tell anything, and prints its lines."""

import json
from pathlib import Path

import pytest

from benchmarks.__main__ import main
from benchmarks.figures import Figure, median_ratio, percentile
from benchmarks.folder import write_study
from benchmarks.generate import Hub, Spread
from graph_api.importers.folder import read_study

TINY = Spread(key="tiny", quotes=60, rounds=2)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, dict[str, object]]:
    main(words)
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    return {line["name"]: line for line in lines}


def test_an_invented_study_is_one_that_people_could_have_written(tmp_path: Path) -> None:
    study = TINY.study()
    write_study(study, tmp_path / "tiny")
    assert read_study(tmp_path / "tiny") == study


def test_a_study_of_the_same_scale_and_seed_is_the_same() -> None:
    assert TINY.study() == TINY.study()
    assert TINY.study() != Spread(key="tiny", quotes=60, rounds=2, seed=8).study()


def test_a_hub_has_two_perceptions_of_the_sizes_asked() -> None:
    (round_,) = Hub(key="hub", large=150, small=20).study().rounds
    speakers = [quote.said_by for quote in round_.quotes]
    assert (speakers.count("managers"), speakers.count("governors")) == (150, 20)
    assert {(quote.readings[0].about, quote.readings[0].role) for quote in round_.quotes} == {
        (("council-members",), "directing")
    }


def test_a_figure_says_whether_its_goal_is_met() -> None:
    def line(value: float, goal: float | None) -> dict[str, object]:
        figure = Figure(name="page", value=value, unit="x", goal=goal, n=4, seed=7, load=0.5)
        found: dict[str, object] = json.loads(figure.line)
        return found

    assert line(1.2, 1.2) == {
        "name": "page", "ratio": 1.2, "unit": "x", "goal": 1.2, "met": True, "n": 4, "seed": 7, "load": 0.5,
    }  # fmt: skip
    assert line(1.21, 1.2)["met"] is False
    assert line(1.0, None)["met"] is None


def test_ratios_are_taken_of_neighbours_and_percentiles_by_nearest_rank() -> None:
    assert median_ratio([2, 40, 6], [1, 20, 6]) == 2
    assert [percentile([3, 1, 2, 4], percent) for percent in (50, 99)] == [2, 4]


def test_reading_is_measured_against_the_driver_and_against_fewer_quotes(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.growth.TIMES", 5)
    monkeypatch.setattr("benchmarks.growth.WARMING_SECONDS", 0.1)
    monkeypatch.setattr("benchmarks.growth.PROFILED", 1)
    monkeypatch.setattr("benchmarks.overhead.ROUNDS", 2)
    lines = printed(capsys, "read", "--quotes", "100", "--home", str(home))
    assert lines.keys() == {
        "load_fewest", "load_few", "load_hub", "load_many",
        "page_growth", "flagship_growth", "flagship_of_counters_growth",
        "list_of_quotes_growth", "list_of_readings_growth", "list_of_a_source_growth", "list_of_a_coder_growth",
        "list_of_none_growth", "search_growth", "search_rare_growth",
        "api_against_driver_flagship", "api_against_driver_tiny", "api_memory",
    }  # fmt: skip
    assert lines["page_growth"]["large_hits"] <= 2 * lines["page_growth"]["small_hits"]  # type: ignore[operator]
    assert lines["load_many"]["n"] == 100


def test_compiling_is_measured_alone_and_first_answers_against_the_bare_cypher(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.compiling.TIMES", 10)
    monkeypatch.setattr("benchmarks.compiling.NEW", 3)
    monkeypatch.setattr("benchmarks.compiling.ANSWERS", 1)
    monkeypatch.setattr("benchmarks.compiling.ASKED", 1)
    lines = printed(capsys, "compile", "--home", str(home))
    assert lines.keys() == {"compile_seen", "compile_new", "question_read", "first_answer"}
    assert lines["compile_seen"]["value"] < lines["compile_new"]["prepare_ms"]  # type: ignore[operator]
