"""The server variant: what docker-compose.yml and the Dockerfile promise, and what Docker itself makes of it."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from graph_api.settings import Settings

ROOT = Path(__file__).parents[1]
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
COMPOSE: dict[str, Any] = YAML(typ="safe").load(ROOT / "docker-compose.yml")
NEO4J, API = COMPOSE["services"]["neo4j"], COMPOSE["services"]["api"]
REQUIRED = re.compile(r"\$\{NEO4J_PASSWORD:\?[^}]+\}")


def test_ports_are_published_on_this_machine_only() -> None:
    published = [port for service in COMPOSE["services"].values() for port in service.get("ports", [])]
    assert published == ["127.0.0.1:8000:8000"]


def test_the_password_comes_from_the_environment_or_nothing_starts() -> None:
    assert re.sub(REQUIRED, "PASSWORD", NEO4J["environment"]["NEO4J_AUTH"]) == "neo4j/PASSWORD"
    assert re.fullmatch(REQUIRED, API["environment"]["OOGPUNT_NEO4J_PASSWORD"])


def test_no_secret_is_on_a_command_line_or_in_the_image() -> None:
    for service in (NEO4J, API):
        assert "PASSWORD" not in str([service.get("command"), service.get("entrypoint"), service.get("healthcheck")])
    assert "PASSWORD" not in DOCKERFILE.upper()


def test_the_api_starts_once_neo4j_is_healthy() -> None:
    assert API["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert NEO4J["healthcheck"]["test"][0] == "CMD"


def test_the_graph_outlives_its_container() -> None:
    assert NEO4J["volumes"] == ["graph:/data"]
    assert "graph" in COMPOSE["volumes"]


def test_the_api_is_set_to_use_the_server() -> None:
    settings = Settings.from_env(API["environment"])
    assert settings.neo4j_uri == "bolt://neo4j:7687"
    assert (settings.host, settings.port, settings.behind_proxy) == ("0.0.0.0", 8000, True)


def test_the_image_installs_by_hash_and_runs_without_rights() -> None:
    assert "pip install --require-hashes -r requirements.lock" in DOCKERFILE
    assert re.findall(r"^USER (\w+)$", DOCKERFILE, re.MULTILINE) == ["oogpunt"]
    assert DOCKERFILE.index("pip install --no-deps") < DOCKERFILE.index("USER oogpunt") < DOCKERFILE.index("CMD [")
    assert "/readyz" in DOCKERFILE


def test_everything_the_image_copies_is_sent_to_its_build() -> None:
    sent = {line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")}
    copied = [source for line in re.findall(r"^COPY (.+)$", DOCKERFILE, re.MULTILINE) for source in line.split()[:-1]]
    assert set(copied) == sent
    assert all((ROOT / source).exists() for source in copied)


def test_docker_compose_accepts_the_file() -> None:
    settled = compose_config({"NEO4J_PASSWORD": "only-for-tests"})
    assert settled.returncode == 0, settled.stderr


def test_docker_compose_says_which_password_it_misses() -> None:
    refused = compose_config({"NEO4J_PASSWORD": ""})
    assert refused.returncode != 0
    assert "NEO4J_PASSWORD" in refused.stderr
    assert "choose one of 8 characters or more" in refused.stderr


def compose_config(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [*compose(), "--file", str(ROOT / "docker-compose.yml"), "config", "--quiet"]
    return subprocess.run(command, env=os.environ | environment, capture_output=True, text=True)


def compose() -> list[str]:
    """The plugin of docker, or the program by itself."""
    for command in (["docker", "compose"], ["docker-compose"]):
        if shutil.which(command[0]) and subprocess.run([*command, "version"], capture_output=True).returncode == 0:
            return command
    pytest.skip("docker compose is not on this machine; the tests above read the file without it")
