"""The names by which something can be asked for, and when two of them are the same."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one kind of thing: folded name to keys, and the names as people write them."""

    keys: Mapping[str, frozenset[str]]
    written: Sequence[str]

    @classmethod
    def of(cls, entries: Sequence[Mapping[str, Any]]) -> "Names":
        keys: dict[str, set[str]] = {}
        written: dict[str, None] = {}
        for entry in entries:
            for name in [entry["key"], *filter(None, entry["names"])]:
                keys.setdefault(fold(name), set()).add(entry["key"])
                written[name] = None
        # A key always means itself, also where it is an alias of something else.
        exact = {fold(entry["key"]): frozenset({entry["key"]}) for entry in entries}
        return cls({name: frozenset(found) for name, found in keys.items()} | exact, list(written))


def fold(name: str) -> str:
    """A name without what people vary when they write it: case, accents, hyphens, doubled spaces."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(plain.replace("-", " ").replace("_", " ").split())
