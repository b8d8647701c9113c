"""Arguments become the parameters of a query: names are looked up, pages sized, cursors checked."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from graphql import GraphQLError

from graph_api.arguments import Asked, Values
from graph_api.compiler.operation import Compiled
from graph_api.compiler.pages import LIMIT, PREFIX, SIZE, is_connection
from graph_api.derived import DERIVED
from graph_api.errors import OperationError
from graph_api.limits import PAGE
from graph_api.published import Snapshot
from graph_api.sums import ALL

OUTCOME = "outcome"
EVERYTHING = ALL.parameter
LARGEST_PAGE = 100
NAMED = {
    "observer": "group",
    "observed": "group",
    "group": "group",
    "role": "role",
    "round": "round",
    "tension": "tension",
    "coder": "coder",
    "coders": "coder",
    "roles": "role",
    "rounds": "round",
    "x": "group",
    "y": "group",
    "from": "round",
    "to": "round",
}
"""Arguments that take keys, names or aliases, and of what."""


def fill(
    compiled: Compiled, variables: Mapping[str, Any], snapshot: Snapshot, outcomes: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """The query's parameters. Raises GraphQLError at the field whose argument cannot be used.

    `outcomes` are what became of fields that were done before, by their name in the answer; fragments find `$outcome`.
    """
    done: dict[tuple[str, ...], Values] = {(name,): {OUTCOME: each} for name, each in (outcomes or {}).items()}
    studies: dict[int, str] = {}
    values: dict[int, Values] = {}
    for asked in compiled.asked:
        found = done.get(asked.path) or compiled.fixed.get(id(asked))
        if found is None:
            found = _checked(asked, variables, snapshot, studies)
            if _is_fixed(asked, found):
                compiled.fixed[id(asked)] = found
        values[id(asked)] = found
    parameters = {parameter.name: values[id(parameter.asked)].get(parameter.of) for parameter in compiled.parameters}
    if "everything" in compiled.ambient:
        parameters["everything"] = EVERYTHING
    if "published" in compiled.ambient:
        # What is not looked at, of these studies or of others, would make it slower.
        published = snapshot.parameter
        keys = published if done or not compiled.names_studies else studies.values()
        parameters["published"] = {key: {name: published[key][name] for name in compiled.looked_at} for key in keys}
    return parameters


def _is_fixed(asked: Asked, values: Values) -> bool:
    """Nothing of it comes from the variables, or from what is published."""
    if asked.coordinate in DERIVED or "study" in values or any(values.get(name) is not None for name in NAMED):
        return False
    return asked.is_literal


def _checked(asked: Asked, variables: Mapping[str, Any], snapshot: Snapshot, studies: dict[int, str]) -> Values:
    """`studies` holds those found before, by the field that names them."""
    try:
        return _values(asked, variables, snapshot, studies)
    except OperationError as error:
        raise GraphQLError(str(error), [asked.node], path=asked.path, original_error=error) from error


def _values(asked: Asked, variables: Mapping[str, Any], snapshot: Snapshot, studies: dict[int, str]) -> Values:
    values = asked.values(variables)
    study = _study(asked, values, variables, snapshot, studies)
    if "study" in values:
        values["study"] = study
    for name in NAMED.keys() & values.keys():
        value, kind = values[name], NAMED[name]
        if isinstance(value, list):
            values[name] = list(dict.fromkeys(snapshot.key(kind, each, study) for each in value))
        elif value is not None:
            values[name] = snapshot.key(kind, value, study)
    for name, value in values.items():
        if isinstance(value, datetime) and value.tzinfo is None:
            raise OperationError(f"{name} says no zone; write {value.isoformat()}Z, or +01:00 behind it for local time")
    if values.get("pole") and not values.get("tension"):
        raise OperationError("pole says which pole of a tension; name the tension too")
    if "ids" in values and len(values["ids"]) > LARGEST_PAGE:
        raise OperationError(f"ids holds {len(values['ids'])} ids; at most {LARGEST_PAGE} at once", "TOO_COMPLEX")
    if asked.coordinate in DERIVED:
        name, derive = DERIVED[asked.coordinate]
        values[name] = derive(values, snapshot)
    if is_connection(asked.definition):
        return _page(asked, values)
    if values.get("first") is not None and "first" in asked.definition.args:
        _size("first", values["first"])
    return values


def _study(
    asked: Asked, values: Values, variables: Mapping[str, Any], snapshot: Snapshot, studies: dict[int, str]
) -> str | None:
    """The key of the study that a field is of; `values` are its own arguments."""
    if asked.study is None:
        return None
    if id(asked.study) not in studies:
        name = values["study"] if "study" in values else asked.study.values(variables)["study"]
        studies[id(asked.study)] = snapshot.study(name)
    return studies[id(asked.study)]


def _page(asked: Asked, values: Values) -> Values:
    """Sizes and cursors of a page. A cursor begins with a mark of its list, so it cannot be used in another."""
    first, last = values.get("first"), values.get("last")
    if first is not None and last is not None:
        raise OperationError("first and last are both given; use one of them", "BAD_PAGE")
    name, size = ("last", last) if last is not None else ("first", PAGE if first is None else first)
    _size(name, size)
    prefix = _mark(asked, values)
    for name in ("after", "before"):
        if values.get(name) is not None:
            if not values[name].startswith(prefix):
                raise OperationError(
                    f"{name} is no cursor of this list with this filter and order; take it from pageInfo or edges",
                    "BAD_CURSOR",
                )
            values[name] = values[name].removeprefix(prefix)
    return values | {SIZE: size, LIMIT: size + 1, PREFIX: prefix}


def _size(name: str, value: int) -> None:
    if not 1 <= value <= LARGEST_PAGE:
        raise OperationError(f"{name} is {value}; it takes a whole number from 1 to {LARGEST_PAGE}", "BAD_PAGE")


def _mark(asked: Asked, values: Values) -> str:
    what = {name: value for name, value in values.items() if name not in {"first", "last", "after", "before"}}
    text = f"{asked.coordinate} {sorted(what.items())}"
    return hashlib.sha256(text.encode()).hexdigest()[:8] + "."
