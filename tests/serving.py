"""The service as tests use it: on the server they share, with the studies that come along."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI

from graph_api.protocol import Protocol
from graph_api.service import Service, open_service
from graph_api.settings import Address, Settings
from graph_api.supervisor import Supervisor

PATIENT = {"OOGPUNT_QUERY_SECONDS": "60"}
"""Time to plan on an engine that has just started, on a busy machine."""

PATIENCE = 120
"""Seconds within which whatever a test waits for has come about."""


def environment(server: Address) -> dict[str, str]:
    """The variables that name this server."""
    return {
        "OOGPUNT_NEO4J_URI": server.uri,
        "OOGPUNT_NEO4J_USER": server.user,
        "OOGPUNT_NEO4J_PASSWORD": server.password,
        "OOGPUNT_NEO4J_DATABASE": server.database,
    }


@asynccontextmanager
async def seeded(server: Address) -> AsyncIterator[Service]:
    """The service, with both studies loaded."""
    async with open_service(Settings.from_env(environment(server) | PATIENT)) as opened:
        await opened.load_seed()
        yield opened


@asynccontextmanager
async def served(app: FastAPI) -> AsyncIterator[str]:
    """The address of the application, once it is open."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(app, http=Protocol, log_config=None, access_log=False, timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        running = asyncio.create_task(server.serve(sockets=[listening]))
        try:
            await service_of(app)
            yield f"127.0.0.1:{listening.getsockname()[1]}/graphql"
        finally:
            server.should_exit = True
            await running


async def service_of(app: FastAPI) -> Service:
    supervisor: Supervisor = app.state.supervisor
    await until(lambda: supervisor.service is not None or supervisor.failure is not None)
    assert supervisor.service is not None, supervisor.failure
    return supervisor.service


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not is_so():  # noqa: ASYNC110 - what another task does is told to nobody here
            await asyncio.sleep(0.02)
