"""Judges that nobody here wrote: the API and its schema by the rules of others (tests/judges/README.md).

OOGPUNT_TEST_EXAMPLES sets how many operations schemathesis makes up; `make judges` takes 2000.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any

import httpx
import pytest

from graph_api.settings import Address
from tests.serving import environment

ROOT = Path(__file__).parents[1]
JUDGES = Path(__file__).parent / "judges"
SCHEMA = ROOT / "schema.graphql"
SMALL = Path(__file__).parent / "studies" / "small"
EXAMPLES = int(os.environ.get("OOGPUNT_TEST_EXAMPLES", "100"))
PATIENCE = 120
INSTALL_PATIENCE = 600
PROGRAMS = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])

npm = pytest.mark.usefixtures("installed")
needs_schemathesis = pytest.mark.skipif(
    shutil.which("schemathesis", path=PROGRAMS) is None, reason="schemathesis is not installed"
)

Variables = dict[str, str]


# ---- the schema ---------------------------------------------------------------------------------------------------


@npm
def test_graphql_eslint_has_no_complaint_about_the_schema() -> None:
    judge("node", "lint.mjs", SCHEMA)


@npm
def test_graphql_inspector_finds_nothing_that_breaks_clients_of_the_last_release() -> None:
    judge("node", "breaks.mjs", "released.graphql", SCHEMA)


@npm
def test_relay_compiles_fragments_that_page_and_are_asked_again() -> None:
    (JUDGES / "node_modules" / ".relay").mkdir(exist_ok=True)
    judge("../node_modules/.bin/relay-compiler", "--noWatchman", "relay.config.json", folder=JUDGES / "relay")


# ---- over HTTP ----------------------------------------------------------------------------------------------------


@npm
def test_every_audit_of_graphql_http_is_ok(url: str) -> None:
    judge("node", "audits.mjs", url)


@needs_schemathesis
def test_schemathesis_makes_the_server_fail_with_no_operation(url: str, root_fields: list[str], tmp_path: Path) -> None:
    judge(
        *("schemathesis", "run", url, "--header", "Accept: application/graphql-response+json"),
        *("--checks", "answer_or_refusal,negative_data_rejection", "--warnings", "off"),
        *("--max-examples", -(-EXAMPLES // len(root_fields)), "--seed", 7),
        folder=tmp_path,
        variables={"SCHEMATHESIS_HOOKS": "fuzz", "PYTHONPATH": str(JUDGES)},
        patience=PATIENCE + EXAMPLES,
    )


# ---- subscriptions ------------------------------------------------------------------------------------------------


@npm
@pytest.mark.usefixtures("subscriptions")
def test_graphql_ws_hears_of_a_published_round(url: str, server: Address, tmp_path: Path) -> None:
    hears_of_a_published_round("ws", url, server, tmp_path)


@npm
@pytest.mark.usefixtures("subscriptions")
def test_graphql_sse_hears_of_a_published_round(url: str, server: Address, tmp_path: Path) -> None:
    hears_of_a_published_round("sse", url, server, tmp_path)


@npm
@pytest.mark.usefixtures("subscriptions")
def test_a_socket_is_closed_with_the_code_that_its_fault_has_in_graphql_ws(url: str) -> None:
    judge("node", "closes.mjs", url)


def hears_of_a_published_round(how: str, url: str, server: Address, folder: Path) -> None:
    command = ["node", "subscription.mjs", how, url, "judged"]
    with subprocess.Popen(command, cwd=JUDGES, stdout=-1, stderr=subprocess.STDOUT, text=True) as client:
        assert client.stdout is not None
        await_line(client.stdout, "listening")
        publish(folder / "judged", f"Interviews told over {how}", server)
        output, _ = client.communicate(timeout=PATIENCE)
    assert client.returncode == 0, output


# ---- what they need -----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def installed() -> None:
    """The judges of package-lock.json."""
    if shutil.which("npm") is None:
        pytest.skip("npm is not on this machine")
    lock, done = JUDGES / "package-lock.json", JUDGES / "node_modules" / ".package-lock.json"
    if not done.exists() or done.stat().st_mtime < lock.stat().st_mtime:
        judge("npm", "ci", "--no-audit", "--no-fund", patience=INSTALL_PATIENCE)


@pytest.fixture(scope="module")
def url(server: Address, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where `oogpunt serve` answers, with a study of its own to write to. How fast it is, others judge."""
    folder = tmp_path_factory.mktemp("judged")
    publish(folder / "judged", "Interviews at first", server)
    environment = variables(server) | {"OOGPUNT_PORT": "0", "OOGPUNT_QUERY_SECONDS": "60"}
    with (
        (folder / "log").open("w") as log,
        subprocess.Popen(oogpunt("serve"), stdout=-1, stderr=log, text=True, env=environment, cwd=ROOT) as serving,
    ):
        assert serving.stdout is not None
        try:
            yield await_line(serving.stdout, "Open ").split()[1]
        finally:
            serving.terminate()


@pytest.fixture(scope="module")
def root_fields(url: str) -> list[str]:
    """Of queries and mutations: what schemathesis calls an operation."""
    answer = introspect(url, "queryType { fields { name } } mutationType { fields { name } }")
    return [field["name"] for root in answer.values() if root for field in root["fields"]]


@pytest.fixture(scope="module")
def subscriptions(url: str) -> None:
    if introspect(url, "subscriptionType { name }")["subscriptionType"] is None:
        pytest.skip("the schema has no type Subscription yet")


def introspect(url: str, fields: str) -> dict[str, Any]:
    answer = httpx.post(url, json={"query": f"{{ __schema {{ {fields} }} }}"}).raise_for_status()
    schema: dict[str, Any] = answer.json()["data"]["__schema"]
    return schema


def publish(folder: Path, method: str, server: Address) -> None:
    """The small study under a key of its own, its round held so, by another process than the one judged."""
    shutil.copytree(SMALL, folder)
    replace_in(folder / "study.yml", "key: small", "key: judged")
    replace_in(folder / "rounds" / "2024" / "round.yml", "Interviews", method)
    judge(*oogpunt("load", str(folder), "--quiet"), folder=ROOT, variables=variables(server))


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def oogpunt(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "graph_api", *arguments]


def variables(server: Address) -> Variables:
    return os.environ | environment(server)


def await_line(stream: IO[str], start: str) -> str:
    """The first line that begins so."""
    told = []
    for line in stream:
        told.append(line)
        if line.strip().startswith(start):
            return line.strip()
    raise AssertionError(f"it ended without {start!r}: {''.join(told)}")


def judge(
    *command: object, folder: Path = JUDGES, variables: Variables | None = None, patience: float = PATIENCE
) -> None:
    """Run to an end that has to be good."""
    words: Sequence[str] = [str(word) for word in command]
    environment = os.environ | {"PATH": PROGRAMS} | (variables or {})
    done = subprocess.run(
        words, cwd=folder, env=environment, capture_output=True, text=True, timeout=patience, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
