"""The service as tests use it: on the server they share, with the studies that come along."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from graph_api.service import Service, open_service
from graph_api.settings import Address, Settings

PATIENT = {"OOGPUNT_QUERY_SECONDS": "60"}
"""Time to plan on an engine that has just started, on a busy machine."""


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
