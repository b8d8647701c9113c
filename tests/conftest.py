"""The Neo4j that the tests use: a server, a container, or (by default) an embedded engine of their own."""

import os
from asyncio import AbstractEventLoop
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

import pytest
from uvicorn.loops.auto import auto_loop_factory

from graph_api.engine.embedded import running_engine
from graph_api.settings import Address, Settings

LoopFactory = Callable[[], AbstractEventLoop]

LONGEST = ("test_kill", "test_engine", "test_packaging", "test_docs", "test_compiler", "test_reads", "test_judges")
"""Files that take longest: begun with, so that no process waits for the other at the end."""

HITS = "hits"
"""Property of a test with a row for the table of database hits."""


def pytest_asyncio_loop_factories() -> dict[str, LoopFactory]:
    """The loop that requests are served by, which is stricter than Python's own."""
    return {"served": auto_loop_factory()}


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Longest files first; within a file as the tests stand there, though only some of them need the loop."""
    items.sort(key=lambda item: (item.path.stem not in LONGEST, item.path, item.location[1] or 0))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table of what questions cost, of whichever were tested."""
    told = terminalreporter.stats.get("passed", []) + terminalreporter.stats.get("failed", [])
    rows = [row for report in told for name, row in report.user_properties if name == HITS]
    if rows:
        terminalreporter.section("database hits: a study of hundreds of quotes, one of thousands, growth")
        terminalreporter.write_line("\n".join(sorted(rows)))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """Set OOGPUNT_TEST_NEO4J_URI (_USER, _PASSWORD, _DATABASE) for a server, OOGPUNT_TEST_DOCKER=1 for a container."""
    with _server(tmp_path_factory.mktemp("engine")) as address:
        yield address


def _server(home: Path) -> AbstractContextManager[Address]:
    if "OOGPUNT_TEST_NEO4J_URI" in os.environ:
        return _given()
    if os.environ.get("OOGPUNT_TEST_DOCKER") == "1":
        return _container()
    return _embedded(home)


@contextmanager
def _embedded(home: Path) -> Iterator[Address]:
    with ExitStack() as stack:
        with pytest.MonkeyPatch.context() as patch:
            patch.delenv("JAVA_TOOL_OPTIONS")  # it lives long
            settings = Settings.from_env(os.environ | {"OOGPUNT_HOME": str(home)})
            address = stack.enter_context(running_engine(settings))
        yield address


@pytest.fixture(scope="session", autouse=True)
def short_lived() -> Iterator[None]:
    """An engine that a test starts for itself ends before Java's second compiler would have paid."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1")
        yield


@contextmanager
def _given() -> Iterator[Address]:
    yield Address(
        uri=os.environ["OOGPUNT_TEST_NEO4J_URI"],
        user=os.environ.get("OOGPUNT_TEST_NEO4J_USER", "neo4j"),
        password=os.environ.get("OOGPUNT_TEST_NEO4J_PASSWORD", ""),
        database=os.environ.get("OOGPUNT_TEST_NEO4J_DATABASE", "neo4j"),
    )


@contextmanager
def _container() -> Iterator[Address]:
    from testcontainers.neo4j import Neo4jContainer

    with Neo4jContainer("neo4j:5.26-community", password="only-for-tests") as container:
        yield Address(uri=container.get_connection_url(), user="neo4j", password="only-for-tests")
