"""Everything that can be set, read once from the environment and handed down."""

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from platformdirs import user_cache_path, user_data_path

from graph_api.errors import SettingError
from graph_api.limits import Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a Neo4j answers, and as whom we speak to it."""

    uri: str
    user: str
    password: str
    database: str = "neo4j"
    retry_seconds: float = 30.0
    """How long a write is tried again when the connection breaks; a cluster may need that to choose another leader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One frozen value; a test makes its own with `Settings.from_env({...})`."""

    home: Path
    """Where the embedded engine keeps its data. `OOGPUNT_HOME`; default: the user's data folder."""
    cache: Path
    """Where fetched engine jars are kept, for all projects of the user. `OOGPUNT_CACHE`."""
    host: str
    """The address the API listens on. `OOGPUNT_HOST`."""
    port: int
    """The port the API listens on; 0 lets the system choose. `OOGPUNT_PORT`."""
    behind_proxy: bool
    """`OOGPUNT_BEHIND_PROXY=1` allows a host that is not loopback: somebody else guards the door."""
    neo4j_uri: str | None
    """A Neo4j server to use instead of the embedded engine. `OOGPUNT_NEO4J_URI`."""
    neo4j_user: str
    neo4j_password: str
    neo4j_database: str
    query_seconds: float
    """How long one database call of an operation may take. `OOGPUNT_QUERY_SECONDS`."""
    heap_mb: int
    """Largest heap of the embedded engine, MiB. `OOGPUNT_ENGINE_HEAP_MB`."""
    page_cache_mb: int
    """Page cache of the embedded engine, MiB. `OOGPUNT_ENGINE_PAGE_CACHE_MB`."""
    limits: Limits
    """What an operation may ask. `OOGPUNT_LIMITS`, like `cost=50000,depth=20`."""
    answers_mb: int
    """Answers kept for who asks the same again, MiB. `OOGPUNT_ANSWERS_MB`; 0 keeps none."""
    documents: Path | None
    """A folder of trusted documents, `*.graphql`, run by their SHA-256. `OOGPUNT_DOCUMENTS`."""
    trusted_only: bool
    """`OOGPUNT_TRUSTED_ONLY=1` runs no other documents than those and ours."""
    cors_origins: tuple[str, ...]
    """Web sites whose pages may ask, like `https://example.org`. `OOGPUNT_CORS_ORIGINS`, joined by commas."""

    @property
    def is_local(self) -> bool:
        """Only this machine reaches the API: who asks is its owner, who may see the schema and ask anything."""
        return not self.behind_proxy and is_loopback(self.host)

    def answers_to(self, host: str) -> bool:
        """Whether a request may name this server so, `127.0.0.1:8000`; who names none is no browser.

        A page of another site can have its own name mean this machine. Its requests are then the page's own, and the
        name is all that tells them from ours.
        """
        return _is_of_this_machine(host, self.host) or not self.is_local

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> "Settings":
        """Read `OOGPUNT_*`. Raises SettingError, which names the variable, its value and what it takes."""
        return cls(
            home=Path(env.get("OOGPUNT_HOME") or user_data_path("oogpunt")).expanduser().resolve(),
            cache=Path(env.get("OOGPUNT_CACHE") or user_cache_path("oogpunt")).expanduser().resolve(),
            host=env.get("OOGPUNT_HOST") or "127.0.0.1",
            port=_whole(env, "OOGPUNT_PORT", default=8000, low=0, high=65535),
            behind_proxy=_flag(env, "OOGPUNT_BEHIND_PROXY"),
            neo4j_uri=_uri(env),
            neo4j_user=env.get("OOGPUNT_NEO4J_USER") or "neo4j",
            neo4j_password=env.get("OOGPUNT_NEO4J_PASSWORD", ""),
            neo4j_database=env.get("OOGPUNT_NEO4J_DATABASE") or "neo4j",
            query_seconds=float(_whole(env, "OOGPUNT_QUERY_SECONDS", default=5, low=1, high=600)),
            heap_mb=_whole(env, "OOGPUNT_ENGINE_HEAP_MB", default=1024, low=256, high=1_000_000),
            page_cache_mb=_whole(env, "OOGPUNT_ENGINE_PAGE_CACHE_MB", default=256, low=16, high=1_000_000),
            limits=Limits.of(env.get("OOGPUNT_LIMITS", "")),
            answers_mb=_whole(env, "OOGPUNT_ANSWERS_MB", default=4, low=0, high=100_000),
            documents=_folder(env, "OOGPUNT_DOCUMENTS"),
            trusted_only=_flag(env, "OOGPUNT_TRUSTED_ONLY"),
            cors_origins=_origins(env),
        )


def is_loopback(host: str) -> bool:
    """Whether a host is this machine alone."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


def _uri(env: Mapping[str, str]) -> str | None:
    uri = env.get("OOGPUNT_NEO4J_URI")
    if not uri:
        return None
    if uri.partition("://")[0] not in SCHEMES:
        raise SettingError(f"OOGPUNT_NEO4J_URI is {uri!r}; it starts with one of {', '.join(SCHEMES)} and ://")
    try:
        address = urlsplit(uri)
        is_whole = bool(address.hostname) and address.port != 0  # which raises ValueError where it is no port
    except ValueError:
        is_whole = False
    if not is_whole:
        raise SettingError(
            f"OOGPUNT_NEO4J_URI is {uri!r}; behind :// stand a host and, unless it is 7687, a : and a port"
        )
    return uri


def _folder(env: Mapping[str, str], name: str) -> Path | None:
    if not env.get(name):
        return None
    folder = Path(env[name]).expanduser().resolve()
    if not folder.is_dir():
        raise SettingError(f"{name} is {env[name]!r}, which is no folder; make it, or leave the setting out")
    return folder


@lru_cache(maxsize=64)
def _is_of_this_machine(host: str, own: str) -> bool:
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    return not host or name == own or is_loopback(name.removesuffix("."))


def _origins(env: Mapping[str, str]) -> tuple[str, ...]:
    origins = tuple(filter(None, (part.strip() for part in env.get("OOGPUNT_CORS_ORIGINS", "").split(","))))
    for origin in origins:
        if not re.fullmatch(r"https?://[^/*\s]+", origin):
            raise SettingError(
                f"OOGPUNT_CORS_ORIGINS has {origin!r}; it takes origins like https://example.org, joined by commas"
            )
    return origins


def _flag(env: Mapping[str, str], name: str) -> bool:
    text = env.get(name, "")
    if text not in ("", "0", "1"):
        raise SettingError(f"{name} is {text!r}; it takes 1 or 0")
    return text == "1"


def _whole(env: Mapping[str, str], name: str, *, default: int, low: int, high: int) -> int:
    text = env.get(name)
    if not text:
        return default
    try:
        value = int(text)
    except ValueError:
        value = low - 1
    if not low <= value <= high:
        raise SettingError(f"{name} is {text!r}; it takes a whole number from {low} to {high}")
    return value
