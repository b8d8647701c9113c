"""What a question asks of the database: one parameter made of all its arguments, their names looked up already."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from graph_api.errors import OperationError
from graph_api.facets import word
from graph_api.published import PublishedStudy, Snapshot
from graph_api.sums import Counted, Sum, wanted

Values = Mapping[str, Any]
Derive = Callable[[Values, Snapshot], Any]

SEARCH_LENGTH = 256
LUCENE = frozenset('+-&|!(){}[]^"~*?:\\/')
HEADS = {
    "OBSERVER": "group",
    "OBSERVED": "group",
    "ROLE": "role",
    "ROUND": "round",
    "TENSION": "tension",
    "SOURCE": "source",
}
"""Dimensions of a matrix that are nodes, with their kind as it stands in an id."""

NOWHERE = "nowhere"
"""A scope that nothing has."""

BEST, HITS = 101, 10_000
"""Hits that the first pages are of: the largest page and one more, which tells whether there is another. Then the most
hits that can be paged through, and over which facets are counted."""


def sought_words(text: str) -> list[str]:
    """Words to look for, none of which is syntax of Lucene's."""
    if len(text) > SEARCH_LENGTH:
        raise OperationError(f"text has {len(text)} characters; at most {SEARCH_LENGTH}", "TOO_COMPLEX")
    words = "".join(" " if char in LUCENE or not char.isprintable() else char for char in text).split()
    if not any(char.isalpha() or char.isdecimal() for word in words for char in word):
        raise OperationError("text holds no word to look for")
    return words


def _search(values: Values, snapshot: Snapshot) -> Any:
    """A Lucene query in which all words must occur, within what is published; ^0 keeps the rest out of the score.

    Words that the index leaves out, like "the", fall away; were there no others, NOWHERE is left to be found.
    """
    study, words = _study(values, snapshot), sought_words(values["text"])
    quoted = " ".join(f'+"{each}"' for each in words)
    terms = [f"+({quoted} scope:{NOWHERE})"]
    terms += [f"+scope:({' '.join(each)})^0" for each in (study.scopes, *_narrowed(values, study))]
    return {
        "query": " ".join(terms),
        "words": words,
        "best": BEST,
        "cap": HITS,
    }


def _facets(values: Values, snapshot: Snapshot) -> Any:
    return {**_search(values, snapshot), "asked": _sum(values, "", "").filter(_study(values, snapshot))}


def _narrowed(values: Values, study: PublishedStudy) -> Iterator[list[str]]:
    """For each filter given, the words of the index of which one must be there."""
    for name in ("kind", "round", "role", "tension", "valence"):
        if values.get(name):
            yield [word(f"{name}:{values[name]}")]
    for name in ("observer", "observed"):
        if values.get(name):
            nested = values.get("withSubgroups") is not False
            groups = study.within[values[name]] if nested else [values[name]]
            yield [word(f"{name}:{group}") for group in groups]


def _agreement(values: Values, snapshot: Snapshot) -> Any:
    coders = values.get("coders")
    if coders is not None and len(set(coders)) < 2:
        raise OperationError("coders names fewer than two coders; name two or more, or leave it out")
    return {**_filter_by_group(values, snapshot), "coders": coders or []}


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


def _filter(values: Values, snapshot: Snapshot) -> Any:
    """What is counted, whoever sees whom."""
    return _sum(values, "", "").filter(_study(values, snapshot))


def _filter_by_group(values: Values, snapshot: Snapshot) -> Any:
    """What is counted where each group stands for itself."""
    return replace(_sum(values, "", ""), nested=False).filter(_study(values, snapshot))


def _language(values: Values, snapshot: Snapshot) -> Any:
    return _sum(values, "", values["group"]).parameter(_study(values, snapshot))


def _matrix(values: Values, snapshot: Snapshot) -> Any:
    """Its two dimensions, and what cells are divided by to fill it: see cypher/fields/Query.matrix.cypher."""
    rows, columns = values["rows"], values["columns"]
    if rows == columns:
        raise OperationError(f"rows and columns are both {rows}; name two dimensions")
    asked = {rows, columns}
    counted = Counted.of(values)
    is_margin_apart = "TENSION" in asked and not values.get("tension")
    by_source = "SOURCE" in asked
    strata = [
        {"byTension": "TENSION" in asked or bool(values.get("tension")), "bySource": by_source, "isMargin": False}
    ]
    if is_margin_apart:
        strata.append({"byTension": False, "bySource": by_source, "isMargin": True})
    coders = _coders(_study(values, snapshot)) if "CODER" in asked else [""]
    return {
        **_filter_by_group(values, snapshot),
        "coders": [values["coder"]] if values.get("coder") else coders,
        "strata": strata,
        "hasMargin": is_margin_apart,
        "byTension": "TENSION" in asked,
        "valences": counted.valences if "VALENCE" in asked else [{"valence": None, "slice": counted.slice}],
        "rows": _head(rows, is_margin_apart),
        "columns": _head(columns, is_margin_apart),
    }


def _head(dimension: str, is_margin_apart: bool) -> dict[str, Any]:
    kind = HEADS.get(dimension)
    return {"dimension": dimension, "kind": kind, "isMargin": is_margin_apart and dimension != "TENSION"}


def _coders(study: PublishedStudy) -> list[str]:
    return sorted({key for keys in study.names["coder"].keys.values() for key in keys})


DERIVED: dict[str, tuple[str, Derive]] = {
    "Query.agreement": ("asked", _agreement),
    "Query.changes": ("asked", _changes),
    "Query.falseFriends": ("asked", _filter),
    "Query.figure": ("asked", _filter),
    "Query.language": ("asked", _language),
    "Query.matrix": ("asked", _matrix),
    "Query.metaPerception": ("asked", _meta_perception),
    "Query.mirror": ("asked", _mirror),
    "Query.node": ("wanted", lambda values, snapshot: wanted(values["id"], snapshot)),
    "Query.nodes": ("wanted", lambda values, snapshot: [wanted(each, snapshot) for each in values["ids"]]),
    "Query.perception": ("asked", _perception),
    "Query.perceptions": ("counting", _counting),
    "Query.provenance": ("wanted", lambda values, snapshot: wanted(values["id"], snapshot)),
    "Query.relations": ("asked", _filter_by_group),
    "Query.search": ("sought", _search),
    "Query.searchFacets": ("sought", _facets),
    "Query.silences": ("asked", _silences),
    "Query.tensionMap": ("counting", _counting),
    "Query.timeline": ("asked", _timeline),
    "Query.unspokenTensions": ("asked", _filter),
    "Query.web": ("counting", _counting),
}
"""By field, a parameter that is made of its arguments: its name, and how."""
