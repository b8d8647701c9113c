"""The pieces of Cypher that the compiler writes itself."""

from typing import NamedTuple

from graphql import GraphQLField, get_named_type, get_nullable_type, is_list_type, is_non_null_type


class Piece(NamedTuple):
    """Clauses that must stand before, and the expression that then gives the value."""

    clauses: list[str]
    value: str


def call(this: str | None, lines: list[str], result: str) -> str:
    """A subquery that starts from `this` and gives one row: `result` is an aggregate."""
    body = "\n".join([*lines, f"RETURN {result}"]).replace("\n", "\n  ")
    return f"CALL ({this or ''}) {{\n  {body}\n}}"


def quoted(name: str) -> str:
    return f"'{name}'"


def entry(key: str, value: str) -> str:
    """One entry of a map, under a response key."""
    return f"`{key}`: {value}"


def shaped(this: str | None, entries: list[str]) -> str:
    """A map of these entries, taken from the variable `this`; null where that is.

    Not `this {...}`: Neo4j 5.26 gives null for the second of two equal properties there, where `this` came from a map.
    """
    shape = f"{{{', '.join(entries)}}}"
    return f"CASE WHEN {this} IS NOT NULL THEN {shape} END" if this else shape


def leaf(value: str, definition: GraphQLField) -> str:
    """A leaf as JSON has it: dates as text, an absent list as an empty one."""
    type_ = definition.type
    if get_named_type(type_).name in {"Date", "DateTime"}:
        return f"toString({value})"
    if is_non_null_type(type_) and is_list_type(get_nullable_type(type_)):
        return f"coalesce({value}, [])"
    return value


def localized(stem: str, language: str | None) -> str:
    """A text kept in two properties, in the language wanted or else the other."""
    wanted, other = ("En", "Nl") if language == "EN" else ("Nl", "En")
    return (
        f"CASE WHEN {stem}{wanted} IS NOT NULL THEN {{text: {stem}{wanted}, language: '{wanted.upper()}'}} "
        f"WHEN {stem}{other} IS NOT NULL THEN {{text: {stem}{other}, language: '{other.upper()}'}} END"
    )
