"""What a question asks of the database: one parameter made of all its arguments, their names looked up already."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from graph_api.errors import OperationError
from graph_api.published import PublishedStudy, Snapshot
from graph_api.sums import Counted, Sum, wanted

Values = Mapping[str, Any]
Derive = Callable[[Values, Snapshot], Any]

SEARCH_LENGTH = 256
LUCENE = frozenset('+-&|!(){}[]^"~*?:\\/')


def lucene(text: str) -> str:
    """Words as a Lucene query in which all must occur and nothing is syntax."""
    if len(text) > SEARCH_LENGTH:
        raise OperationError(f"text has {len(text)} characters; at most {SEARCH_LENGTH}", "TOO_COMPLEX")
    words = "".join(" " if char in LUCENE or not char.isprintable() else char for char in text).split()
    if not words:
        raise OperationError("text holds no word to look for")
    return " ".join(f'+"{word}"' for word in words)


def _sum(values: Values, observer: str, observed: str) -> Sum:
    """How one sees the other, under the filter a question has."""
    return Sum(
        study=values["study"],
        observer=observer,
        observed=observed,
        roles=tuple(values.get("roles") or ()),
        rounds=tuple(values.get("rounds") or ()),
        coder=values.get("coder") or "",
        counted=Counted.of(values),
        nested=values.get("withSubgroups") is not False,
    )


def _study(values: Values, snapshot: Snapshot) -> PublishedStudy:
    return snapshot.studies[values["study"]]


def _perception(values: Values, snapshot: Snapshot) -> Any:
    return _sum(values, values["observer"], values["observed"]).parameter(_study(values, snapshot))


def _mirror(values: Values, snapshot: Snapshot) -> Any:
    """X on Y, Y on X, X on itself, Y on itself."""
    x, y = values["x"], values["y"]
    pairs = [(x, y), (y, x), (x, x), (y, y)]
    return [_sum(values, *pair).parameter(_study(values, snapshot)) for pair in pairs]


def _meta_perception(values: Values, snapshot: Snapshot) -> Any:
    """How X think Y see them, and how Y see X."""
    x, y = values["x"], values["y"]
    thought = replace(_sum(values, x, y), order=2)
    return [asked.parameter(_study(values, snapshot)) for asked in (thought, _sum(values, y, x))]


def _timeline(values: Values, snapshot: Snapshot) -> Any:
    """One sum a round."""
    study = _study(values, snapshot)
    whole = _sum(values, values["observer"], values["observed"])
    rounds = [key for key in study.rounds if not whole.rounds or key in whole.rounds]
    return [replace(whole, rounds=(key,)).parameter(study) for key in rounds]


def _changes(values: Values, snapshot: Snapshot) -> Any:
    """What is counted in either round: a sum without its groups."""
    if values["from"] == values["to"]:
        raise OperationError("from and to are the same round; name two")
    whole = _sum(values, "", "")
    study = _study(values, snapshot)
    return [
        {**replace(whole, rounds=(values[name],), nested=False).filter(study), "round": values[name]}
        for name in ("from", "to")
    ]


def _counting(values: Values, _snapshot: Snapshot) -> Any:
    return Counted.of(values).parameter


def _silences(values: Values, snapshot: Snapshot) -> Any:
    study = _study(values, snapshot)
    whole = _sum(values, "", "")
    groups = [{"key": key, "within": list(study.within[key]) if whole.nested else [key]} for key in study.within]
    return {**whole.filter(study), "groups": groups}


def _unspoken(values: Values, snapshot: Snapshot) -> Any:
    return _sum(values, "", "").filter(_study(values, snapshot))


DERIVED: dict[str, tuple[str, Derive]] = {
    "Query.changes": ("asked", _changes),
    "Query.metaPerception": ("asked", _meta_perception),
    "Query.mirror": ("asked", _mirror),
    "Query.node": ("wanted", lambda values, snapshot: wanted(values["id"], snapshot)),
    "Query.nodes": ("wanted", lambda values, snapshot: [wanted(each, snapshot) for each in values["ids"]]),
    "Query.perception": ("asked", _perception),
    "Query.perceptions": ("counting", _counting),
    "Query.search": ("text", lambda values, _: lucene(values["text"])),
    "Query.silences": ("asked", _silences),
    "Query.tensionMap": ("counting", _counting),
    "Query.timeline": ("asked", _timeline),
    "Query.unspokenTensions": ("asked", _unspoken),
    "Query.web": ("counting", _counting),
}
"""By field, a parameter that is made of its arguments: its name, and how."""
