"""What is installed: the locked environment of a checkout, and the wheel."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")
WINDOWS = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"}


# ---- the wheel ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel installed, away from the checkout."""
    folder = tmp_path_factory.mktemp("installed")
    pip("install", "--target", str(folder), str(wheel))
    return folder


def pip(command: str, *arguments: str) -> None:
    quiet = ["--quiet", "--disable-pip-version-check", "--no-deps", "--no-index"]
    subprocess.run([sys.executable, "-m", "pip", command, *quiet, *arguments], check=True)


def oogpunt(installed: Path, *arguments: str) -> str:
    environment = os.environ | {"PYTHONPATH": str(installed), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "graph_api", *arguments]
    done = subprocess.run(command, cwd=installed, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_wheel_carries_the_cypher_and_the_studies(wheel: Path) -> None:
    carried = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("cypher", "seed_data"):
        expected = {f"graph_api/_data/{path.relative_to(ROOT).as_posix()}" for path in files(ROOT / folder)}
        assert {name for name in carried if name.startswith(f"graph_api/_data/{folder}/")} == expected != set()


def test_wheel_carries_the_package_and_nothing_else(wheel: Path) -> None:
    carried = set(zipfile.ZipFile(wheel).namelist())
    package = {path.relative_to(ROOT).as_posix() for path in files(ROOT / "graph_api")}
    assert {"graph_api/engine/jars.lock", "graph_api/explorer/index.html"} < package
    assert package <= carried
    others = {name.partition("/")[0] for name in carried - package}
    assert others == {"graph_api", f"oogpunt-{PROJECT['project']['version']}.dist-info"}


def test_installed_wheel_runs_without_the_checkout(installed: Path) -> None:
    assert "serve" in oogpunt(installed, "--help")


def test_installed_wheel_knows_the_same_schema(installed: Path) -> None:
    assert oogpunt(installed, "schema") == (ROOT / "schema.graphql").read_text("utf-8")


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]


# ---- the locks ----------------------------------------------------------------------------------------------------


def pinned(lock: str) -> dict[str, Requirement]:
    lines = (ROOT / lock).read_text("utf-8").replace("\\\n", "").splitlines()
    requirements = [Requirement(line.partition(" --hash")[0]) for line in lines if line and not line.startswith("#")]
    return {requirement.name: requirement for requirement in requirements}


def group(name: str) -> list[str]:
    return [*PROJECT["dependency-groups"]["build"], *PROJECT["dependency-groups"][name]]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_of_a_lock_is_one_version_with_its_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8").replace("\\\n", "")
    for line in text.splitlines():
        assert re.fullmatch(r"#.*|[a-z0-9-]+==\S+( ; [^;]+?)?( +--hash=sha256:[0-9a-f]{64})+ *", line), line


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_registry(lock: str) -> None:
    assert not re.search(r"://|--index-url|--find-links|--trusted-host", (ROOT / lock).read_text("utf-8"))


@pytest.mark.parametrize(("lock", "groups"), [("requirements.lock", "build"), ("requirements-dev.lock", "dev")])
def test_a_lock_pins_what_the_project_asks_for(lock: str, groups: str) -> None:
    pins = pinned(lock)
    for asked in map(Requirement, [*PROJECT["project"]["dependencies"], *group(groups)]):
        name = re.sub(r"[-_.]+", "-", asked.name).lower()
        version = str(pins[name].specifier).removeprefix("==")
        assert asked.specifier.contains(version), f"{lock}: {asked} is locked at {version}; run: make lock"


def test_both_locks_pin_the_same_versions() -> None:
    development = pinned("requirements-dev.lock")
    for name, requirement in pinned("requirements.lock").items():
        assert development[name] == requirement


def test_the_lock_fits_windows_too() -> None:
    pins = pinned("requirements.lock")
    needed = {name for name, pin in pins.items() if pin.marker is None or pin.marker.evaluate(WINDOWS)}
    assert set(pins) - needed == {"uvloop"}
    assert "colorama" in needed


# ---- the first minute ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        (None, "was not found; install Python 3.11 or newer"),
        ("exit 1", "is older than 3.11 or does not run"),
        ("case $2 in *ensurepip*) exit 1; esac", "has no venv; install it first"),
    ],
)
def test_a_python_that_will_not_do_is_told_in_a_sentence(tmp_path: Path, script: str | None, sentence: str) -> None:
    (tmp_path / "Makefile").write_bytes((ROOT / "Makefile").read_bytes())
    for name in ("requirements.lock", "pyproject.toml"):
        (tmp_path / name).touch()
    python = tmp_path / "python"
    if script:
        python.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        python.chmod(0o755)
    told = subprocess.run(["make", "run", f"PYTHON={python}"], cwd=tmp_path, capture_output=True, text=True)
    assert told.returncode != 0
    assert f"{python} {sentence}" in told.stdout
