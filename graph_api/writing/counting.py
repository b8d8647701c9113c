"""What must be written so that quotes stand in the graph as they were changed: the difference, counters included.

What a quote counts is what a round of that one quote would count; so nothing here knows what is counted, only how
counters are added up. A sum that no quote counts in is removed, and one that is counted in first is made.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from graph_api.database import Statement
from graph_api.model import Quote, Round, Text
from graph_api.perceptions import ANY_SPEAKER, BY_SPEAKER, SLICES, named
from graph_api.rounds.codebook import reading_key
from graph_api.rounds.content import Content

Row = dict[str, Any]

SUMS = ("rounds/stage_perceptions", "rounds/stage_totals")
NAMED = {"together": "togetherQuotes", "marks": "markQuotes", "tensions": "tensionQuotes"}
"""By the property with the names of what is counted: the one with their counters, behind each other in that order."""
WIDTHS = {"": ANY_SPEAKER, BY_SPEAKER: SLICES - ANY_SPEAKER}
"""Slices of a counter in a property, by the end of its name."""
COUNTERS = {name + ending for name in NAMED.values() for ending in WIDTHS}

READ_OF = ("readings", "scope", "facets")
"""Properties of a quote that its readings decide."""

LINKS = {"driven": "tension", "sources": "source", "respondents": "respondent"}
"""Lists of a sum's row that have counters of their own, each with what names an entry."""


@dataclass(frozen=True, slots=True)
class QuoteChange:
    """A quote of a version of a round, as it was and as it becomes; they differ in their readings alone."""

    round: str
    version: str
    before: Quote
    after: Quote


class Difference:
    """What the changes of one version come to. Ask `touched`, then `statements` with what the graph has of it."""

    def __init__(self, study: str, version: str, changes: Sequence[QuoteChange]) -> None:
        self._version = version
        self._changes = changes
        self._removed = [_rows(study, change, _without(change.before, change.after)) for change in changes]
        self._added = [_rows(study, change, _without(change.after, change.before)) for change in changes]
        # Of how coders agree, and of what a quote is found by, all its readings tell together.
        self._was = [_rows(study, change, change.before) for change in changes]
        self._is = [_rows(study, change, change.after) for change in changes]

    @property
    def touched(self) -> list[Row]:
        """For cypher/writing/cells: the sums that will count otherwise, with their links that do."""
        touched: dict[str, Row] = {}
        for _, _, row in self._deltas():
            names = touched.setdefault(row["properties"]["cell"], {f"{name}s": set() for name in LINKS.values()})
            for each, name in LINKS.items():
                names[f"{name}s"] |= {entry[name] for entry in row.get(each, ())}
        return [
            {"cell": cell, **{name: sorted(keys) for name, keys in names.items()}} for cell, names in touched.items()
        ]

    def statements(self, stored: Iterable[Mapping[str, Any]]) -> list[Statement]:
        """`stored` are the sums that are there, as cypher/writing/cells gives them."""
        there = {row["cell"]: _indexed(row) for row in stored}
        sums, origin = dict(there), {}
        for statement, sign, row in self._deltas():
            cell = row["properties"]["cell"]
            sums[cell] = _added(sums.get(cell), row, sign)
            origin[cell] = statement
        full = {cell for cell, row in sums.items() if any(row["properties"]["quotes"])}
        made = full - there.keys()
        new = {
            statement: [_listed(sums[cell]) for cell, stager in origin.items() if cell in made and stager == statement]
            for statement in SUMS
        }
        version = {"version": self._version}
        readings = _all("rounds/stage_readings", self._added)
        return [
            ("writing/remove_readings", {**version, "keys": self._gone()}),
            ("writing/put_cells", {**version, "rows": [_listed(sums[cell]) for cell in there if cell in full]}),
            *((statement, {**version, "rows": rows}) for statement, rows in new.items()),
            ("writing/drop_cells", {"cells": [cell for cell in there if cell not in full]}),
            ("rounds/stage_readings", {**version, "rows": readings}),
            ("writing/count_quotes", {**version, "rows": self._quotes()}),
            ("writing/count_agreements", {**version, "rows": self._agreements()}),
            ("writing/remove_differences", {**version, "keys": [change.after.key for change in self._changes]}),
            ("rounds/stage_differences", {**version, "rows": _all("rounds/stage_differences", self._is)}),
            ("writing/count_round", {**version, "grown": self._grown()}),
        ]

    def _deltas(self) -> Iterable[tuple[str, int, Row]]:
        """Every row of a sum that is taken away (-1) or added (1), with the statement that stages it."""
        for sign, all_rows in ((-1, self._removed), (1, self._added)):
            for rows in all_rows:
                yield from ((statement, sign, row) for statement in SUMS for row in rows.get(statement, ()))

    def _gone(self) -> list[str]:
        return [
            reading_key(change.before.key, reading.coder, reading.label)
            for change in self._changes
            for reading in _without(change.before, change.after).readings
        ]

    def _quotes(self) -> list[Row]:
        rows = [row["properties"] for row in _all("rounds/stage_quotes", self._is)]
        return [{"key": row["key"], "properties": {name: row[name] for name in READ_OF}} for row in rows]

    def _agreements(self) -> list[Row]:
        """By dimension, how many quotes more have each pattern of votes."""
        grown: dict[str, Counter[str]] = {}
        for sign, all_rows in ((-1, self._was), (1, self._is)):
            for row in _all("rounds/stage_agreements", all_rows):
                properties = row["properties"]
                counted = zip(properties["patterns"], properties["quotes"], strict=True)
                grown.setdefault(properties["key"], Counter()).update({what: sign * each for what, each in counted})
        return [
            {"dimension": dimension, "patterns": list(counted), "grown": list(counted.values())}
            for dimension, counted in grown.items()
        ]

    def _grown(self) -> int:
        return sum(len(change.after.readings) - len(change.before.readings) for change in self._changes)


def _all(statement: str, all_rows: Iterable[dict[str, list[Row]]]) -> list[Row]:
    return [row for rows in all_rows for row in rows.get(statement, ())]


def _without(quote: Quote, other: Quote) -> Quote:
    """The quote with only those readings that the other one has not."""
    return replace(quote, readings=tuple(reading for reading in quote.readings if reading not in other.readings))


def _rows(study: str, change: QuoteChange, quote: Quote) -> dict[str, list[Row]]:
    """What a round of this one quote would be, by the statement that stages it."""
    alone = Round(key=change.round, names=Text(en=change.round), quotes=(quote,))
    content = Content(study, alone, change.version)
    return {statement: list(given["rows"]) for statement, given in content.batches() if "rows" in given}


def _indexed(row: Mapping[str, Any]) -> Row:
    """A sum's row with its links by name."""
    links = {each: {entry[name]: entry["properties"] for entry in row.get(each, ())} for each, name in LINKS.items()}
    return {**row, **links}


def _listed(row: Row) -> Row:
    """The same as the graph takes it: a link without quotes has no properties left."""
    links = {
        each: [
            {name: key, "properties": properties if any(properties["quotes"]) else {}}
            for key, properties in row[each].items()
        ]
        for each, name in LINKS.items()
    }
    return {**row, **links}


def _added(stored: Row | None, row: Row, sign: int) -> Row:
    """A sum with what is added to it. What it starts from is `row` itself, emptied, where there is none."""
    more = _indexed(row)
    emptied = _combined(more["properties"], more["properties"], -1)
    start = stored or {**more, "properties": emptied, **{each: {} for each in LINKS}}
    links = {
        each: start[each]
        | {key: _combined(start[each].get(key, {}), properties, sign) for key, properties in more[each].items()}
        for each in LINKS
    }
    return {**start, "properties": _combined(start["properties"], more["properties"], sign), **links}


def _combined(properties: Row, more: Row, sign: int) -> Row:
    """Properties with other counters added to theirs."""
    combined = dict(properties)
    for name, value in more.items():
        if name in NAMED:
            combined |= _combined_names(properties, more, name, sign)
        elif not isinstance(value, list):
            combined.setdefault(name, value)
        elif name not in COUNTERS:
            combined[name] = _sum(properties.get(name), value, sign)
    return combined


def _combined_names(properties: Row, more: Row, name: str, sign: int) -> Row:
    counters, added = _by_name(properties, name), _by_name(more, name)
    counters |= {key: _sum(counters.get(key), counter, sign) for key, counter in added.items()}
    kept = {key: counter for key, counter in counters.items() if any(counter)}
    return named(name, NAMED[name], kept)


def _by_name(properties: Row, name: str) -> dict[str, list[int]]:
    """Whole counters."""
    halves = [
        [numbers[start : start + width] for start in range(0, len(numbers), width)]
        for ending, width in WIDTHS.items()
        for numbers in [properties.get(NAMED[name] + ending, [])]
    ]
    return {key: anyones + by for key, anyones, by in zip(properties.get(name, []), *halves, strict=True)}


def _sum(counter: Sequence[int] | None, more: Sequence[int], sign: int) -> list[int]:
    return [one + sign * other for one, other in zip(counter or [0] * len(more), more, strict=True)]
