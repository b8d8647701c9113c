"""A round as rows for the database: its version, and the batches in which it is staged."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from pydantic import TypeAdapter

from graph_api.analysis.votes import DIMENSIONS, differing, patterns
from graph_api.cleaning import clean
from graph_api.facets import number, of_quote, scope_with
from graph_api.model import Language, Quote, Reading, Round, Showing, Source
from graph_api.perceptions import Cell, Tally, cells, marks, named, perceptions
from graph_api.published import LAYOUT
from graph_api.rounds.codebook import bilingual, node_id, present, reading_key, respondent_id

BATCH = 5_000
"""Rows a transaction: measured, larger ones are not faster and hold more memory."""

COUNTERS = 2_000
"""Counters a transaction, about: each is hundreds of numbers, and the engine holds them all until it commits."""

Row = dict[str, Any]
T = TypeVar("T")
Batch = tuple[str, Mapping[str, Any]]


def content_hash(study: str, round_: Round) -> str:
    """SHA-256, in hex, of everything that is written for a version of this round."""
    digest = hashlib.sha256(f"{LAYOUT}\n{study}\n{round_.key}\n".encode())
    digest.update(TypeAdapter(tuple[Source, ...]).dump_json(round_.sources) + b"\n")
    digest.update(TypeAdapter(tuple[Quote, ...]).dump_json(round_.quotes))
    return digest.hexdigest()


class Content:
    """The nodes of one version of a round. `batches` gives the same ones in the same order each time."""

    def __init__(self, study: str, round_: Round, version: str | None = None) -> None:
        self.study = study
        self.round = round_
        self.version = version or number(self.hash, 20)
        self.counts = {
            "sources": len(round_.sources),
            "quotes": len(round_.quotes),
            "readings": sum(len(quote.readings) for quote in round_.quotes),
            "perceptions": len(
                {cell for quote in round_.quotes for each in quote.readings for cell in cells(quote, each)}
            ),
        }

    @cached_property
    def hash(self) -> str:
        return content_hash(self.study, self.round)

    def batches(self) -> Iterator[Batch]:
        """Statements with their parameters. Perceptions come before the readings that support them."""
        yield "rounds/stage_codebook", self._codebook()
        yield from self._rows("rounds/stage_sources", [self._source(source) for source in self.round.sources])
        yield from self._perceptions()
        for quotes in _chunks(self.round.quotes):
            yield from self._rows("rounds/stage_quotes", [self._quote(quote) for quote in quotes])
        for quotes in _chunks(self.round.quotes):
            readings = [self._reading(quote, reading) for quote in quotes for reading in quote.readings]
            yield from self._rows("rounds/stage_readings", readings)
        yield from self._rows("rounds/stage_agreements", [self._agreement(dimension) for dimension in DIMENSIONS])
        differences = [
            {"quote": quote.key, "dimension": dimension, "votes": votes}
            for quote, dimension, votes in differing(self.round)
        ]
        yield from self._rows("rounds/stage_differences", differences)

    def _perceptions(self) -> Iterator[Batch]:
        """Counted here, so that the many counters of a round are held no longer than it takes to write them."""
        counted = perceptions(self.round)
        for chunk in _by_counters(self._perception(*each) for each in counted.cells.items()):
            yield from self._rows("rounds/stage_perceptions", chunk)
        yield from self._rows("rounds/stage_totals", [self._total(*each) for each in counted.totals.items()])

    def _rows(self, statement: str, rows: Sequence[Row]) -> Iterator[Batch]:
        for chunk in _chunks(rows):
            yield statement, {"version": self.version, "rows": chunk}

    def _codebook(self) -> Row:
        """Ids of what the content is related to; a node of the codebook that is not there yet is made, unseen."""
        quotes = self.round.quotes
        readings = [reading for quote in quotes for reading in quote.readings]
        groups = {quote.said_by for quote in quotes if quote.said_by} | {group for r in readings for group in r.about}
        groups |= {candidate.group for reading in readings for candidate in reading.observer_candidates}
        roles = {reading.role for reading in readings if reading.role}
        tensions = {showing.tension for reading in readings for showing in reading.shows}
        terms = {mention.term for quote in quotes for mention in quote.mentions}
        voices = {pseudonym for quote in quotes for pseudonym in quote.respondents}
        return {
            "round": self._id("round", self.round.key),
            "groups": self._ids("group", groups),
            "roles": self._ids("role", roles),
            "tensions": self._ids("tension", tensions),
            "terms": self._ids("term", terms),
            "respondents": sorted(respondent_id(self.study, pseudonym) for pseudonym in voices),
        }

    def _id(self, kind: str, key: str) -> str:
        return node_id(self.study, kind, key)

    def _ids(self, kind: str, keys: set[str]) -> list[str]:
        return [self._id(kind, key) for key in sorted(keys)]

    def _properties(self, kind: str, node: str, /, **others: Any) -> Row:
        return present(
            id=self._id(kind, node),
            study=self.study,
            round=self.round.key,
            version=self.version,
            key=node,
            scope=self.version,
            **others,
        )

    def _source(self, source: Source) -> Row:
        properties = self._properties(
            "source",
            source.key,
            **bilingual("name", source.title),
            kind=source.kind,
            date=source.date,
            citation=source.citation,
            url=source.url,
            sha256=source.sha256,
            confidentiality=source.confidentiality,
        )
        return {"properties": properties, "round": self._id("round", self.round.key)}

    def _quote(self, quote: Quote) -> Row:
        repairs = clean(quote.raw, quote.fixes).repairs if quote.raw else ()
        properties = self._properties(
            "quote",
            quote.key,
            text=quote.text,
            raw=quote.raw,
            language=quote.language,
            textKind=quote.text_kind,
            attribution=quote.attribution,
            speaker=quote.speaker,
            note=quote.note,
            page=quote.page,
            start=quote.start,
            end=quote.end,
            repairStarts=[repair.start for repair in repairs],
            repairRaws=[repair.raw for repair in repairs],
            repairTexts=[repair.text for repair in repairs],
            readings=len(quote.readings),
            observer=quote.said_by or "",
            origin=quote.source,
            place=f"{'-' if quote.start is None else f'{quote.start:09}'}/{quote.key}",
            **{"searchNl" if quote.language is Language.NL else "searchEn": quote.text},
        )
        facets = of_quote(self.round.key, quote)
        return {
            "properties": properties | {"scope": scope_with(self.version, facets), "facets": facets},
            "source": quote.source,
            "saidBy": [self._id("group", quote.said_by)] if quote.said_by else [],
            "respondents": [respondent_id(self.study, pseudonym) for pseudonym in dict.fromkeys(quote.respondents)],
            "mentions": [
                {"term": self._id("term", mention.term), "surface": mention.surface, "method": mention.method}
                for mention in quote.mentions
            ],
        }

    def _reading(self, quote: Quote, reading: Reading) -> Row:
        key = reading_key(quote.key, reading.coder, reading.label)
        part_start, part_end = reading.part or (None, None)
        properties = self._properties(
            "reading",
            key,
            coder=reading.coder,
            label=reading.label,
            date=reading.date,
            order=reading.order,
            certainty=reading.certainty,
            certaintyRank=reading.certainty.rank,
            aboutCertainty=reading.about_certainty,
            roleCertainty=reading.role_certainty,
            valence=reading.valence,
            accepted=reading.accepted,
            rationale=reading.rationale,
            partStart=part_start,
            partEnd=part_end,
        )
        # By these a page of the evidence of a perception is found in its order.
        seek = {
            "certaintyRank": reading.certainty.rank,
            "key": key,
            "valence": reading.valence,
            "attribution": quote.attribution,
            "source": quote.source,
        }
        counted = [self._cell(cell) for cell in cells(quote, reading)]
        return {
            "properties": properties,
            "quote": quote.key,
            "about": [self._id("group", group) for group in reading.about],
            "role": [self._id("role", reading.role)] if reading.role else [],
            "shows": [self._showing(showing) for showing in reading.shows],
            "supports": [{"cell": cell, **seek} for cell in counted],
            "drives": [
                {"cell": cell, "tension": tension, "poles": poles, **seek}
                for cell in counted
                for tension, poles in _poles(reading.shows).items()
            ],
            "marks": [{"cell": cell, "mark": mark, **seek} for cell in counted for mark in marks(quote, reading)],
            "candidates": [
                {
                    "group": self._id("group", candidate.group),
                    "certainty": candidate.certainty,
                    "rationale": candidate.rationale,
                }
                for candidate in reading.observer_candidates
            ],
        }

    def _showing(self, showing: Showing) -> Row:
        properties = present(pole=showing.pole, side=showing.side, certainty=showing.certainty)
        return {"tension": self._id("tension", showing.tension), "properties": properties}

    def _perception(self, cell: Cell, tally: Tally) -> Row:
        properties = self._properties(
            "perception",
            cell.key(self.round.key),
            cell=self._cell(cell),
            observer=cell.observer,
            observed=cell.observed,
            role=cell.role,
            order=cell.order,
            coder=cell.coder,
            **tally.properties(),
            **named("marks", "markQuotes", tally.marks),
        )
        return {
            "properties": properties,
            "round": self._id("round", self.round.key),
            "observer": [self._id("group", cell.observer)] if cell.observer else [],
            "observed": self._id("group", cell.observed),
            "role": [self._id("role", cell.role)] if cell.role else [],
            "driven": self._driven(tally),
            "sources": [{"source": key, "properties": each.properties()} for key, each in tally.sources.items()],
            "respondents": [
                {"respondent": respondent_id(self.study, pseudonym), "properties": each.properties()}
                for pseudonym, each in tally.respondents.items()
            ],
        }

    def _total(self, of: tuple[int, str], tally: Tally) -> Row:
        order, coder = of
        key = f"*/{order}/{coder}"
        cell = f"{self.version}/{key}"
        properties = self._properties("total", key, cell=cell, order=order, coder=coder, **tally.properties())
        return {"properties": properties, "driven": self._driven(tally)}

    def _agreement(self, dimension: str) -> Row:
        counted = patterns(self.round, dimension)
        quotes = list(counted.values())
        return {"properties": self._properties("agreement", dimension, patterns=list(counted), quotes=quotes)}

    def _driven(self, tally: Tally) -> list[Row]:
        return [
            {"tension": self._id("tension", tension), "properties": driving.properties()}
            for tension, driving in tally.tensions.items()
        ]

    def _cell(self, cell: Cell) -> str:
        return f"{self.version}/{cell.key(self.round.key)}"


def _chunks(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(rows), BATCH):
        yield rows[start : start + BATCH]


def _by_counters(perceptions: Iterable[Row]) -> Iterator[list[Row]]:
    """A perception has a counter of each voice in it: chunks of about as many counters, made when they are needed."""
    chunk: list[Row] = []
    counters = 0
    for row in perceptions:
        chunk.append(row)
        counters += len(row["driven"]) + len(row["sources"]) + len(row["respondents"])
        if counters >= COUNTERS:
            yield chunk
            chunk, counters = [], 0
    yield chunk


def _poles(shows: Iterable[Showing]) -> dict[str, list[str]]:
    """The tensions shown, each with the poles leaned to."""
    poles: dict[str, list[str]] = {}
    for showing in shows:
        poles.setdefault(showing.tension, []).extend([showing.pole] if showing.pole else [])
    return poles
