"""Every field of the schema, answered from the model: what the plain reference knows.

A field of a page gives all of its list, each entry with what orders it; paging is the business of reference.py.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from graph_api.cleaning import clean
from graph_api.model import PoleSide, Text
from tests import reference_answers
from tests.reference_lists import (
    Listed,
    about,
    by_key,
    evidence,
    held,
    perception_asked,
    perceptions,
    quotes,
    readings,
    received,
    surest_first,
    web,
)
from tests.reference_perceptions import SENTENCES, Seen, cells, share, valences
from tests.reference_world import KINDS, Thing

PLAIN = {
    "LocalizedText": "text language",
    "PageInfo": "hasNextPage hasPreviousPage startCursor endCursor",
    "Study": "id key language synthetic",
    "Coder": "key name",
    "Round": "id key start end",
    "ImportRecord": "id hash at by",
    "Source": "id key kind date citation url sha256 confidentiality",
    "Group": "id key aliases position",
    "Role": "id key aliases",
    "TensionField": "id key aliases status basis",
    "Pole": "id key side",
    "GlossaryTerm": "id key lemma hyphenation article plural partOfSpeech language",
    "Definition": "group term definition certainty rationale",
    "Lesson": "id key",
    "LogbookEntry": "id key author at",
    "Respondent": "id pseudonym",
    "Quote": "id key text raw language textKind attribution start end page speaker note",
    "Repair": "start raw text",
    "QuoteContext": "before after",
    "Mention": "term surface method",
    "Reading": "id key coder label date accepted order aboutCertainty roleCertainty valence certainty rationale",
    "Showing": "tension pole side certainty",
    "ObserverCandidate": "group certainty rationale",
    "Perception": "id order",
    "ValenceCounts": "appreciative critical mixed neutral balance",
    "Share": "count of value low high",
    "DrivingTension": "rank lift leansTo",
    "Explanation": "reason",
    "About": "n revision rounds roles minCertainty valence attribution coder withSubgroups",
    "Web": "about",
}
"""Fields that are an attribute, of the thing or of the entry it holds, or stand in a map."""


def poles_of(tension: Thing) -> list[str]:
    return [f"{tension.key}.{side}" for side in "ab"] if tension.value.poles else []


def text(of: Text | None, language: str) -> dict[str, str] | None:
    """In this language, or else in the other."""
    if of is None:
        return None
    texts = {"NL": of.nl, "EN": of.en}
    found = language if texts[language] else next(key for key, words in texts.items() if words)
    return {"text": texts[found] or "", "language": found}


def explained(reason: str | None) -> dict[str, Any] | None:
    return None if reason is None else {"reason": reason}


def sentence(explanation: dict[str, str], language: str) -> dict[str, str] | None:
    dutch, english = SENTENCES[explanation["reason"]]
    return text(Text(nl=dutch, en=english), language)


def repairs(quote: Thing) -> list[dict[str, Any]]:
    raw, fixes = quote.value.raw, quote.value.fixes
    changes = clean(raw, fixes).repairs if raw else ()
    return [{"start": change.start, "raw": change.raw, "text": change.text} for change in changes]


def shows(reading: Thing) -> list[dict[str, Any]]:
    """By tension; at one pole before the other, and at neither last."""
    ordered = sorted(reading.value.shows, key=lambda one: (one.tension, one.pole or "~", one.side or "~"))
    return [
        {
            "tension": reading.other("TensionField", one.tension),
            "pole": one.pole,
            "side": one.side,
            "certainty": one.certainty,
        }
        for one in ordered
    ]


def linked(tension: Thing) -> list[Thing]:
    """Tensions it names, and those that name it."""
    naming = [other.key for other in tension.of.study.tensions if tension.key in other.related]
    return tension.others("TensionField", [*{*tension.value.related, *naming}])


def subject(entry: Thing) -> Thing | None:
    kind, _, key = entry.value.on.partition(":")
    types = {name: type_ for type_, name in KINDS.items()}
    return entry.other(types[kind], key) if key else entry.of.itself


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def context(quote: Thing, first: int) -> dict[str, list[Thing]]:
    """Its neighbours in the source: those without a place in it come first, by key."""
    same = [other for other in quote.others("Quote") if other.value.source == quote.value.source]
    same.sort(key=lambda other: (other.value.start is not None, other.value.start or 0, other.key))
    place = same.index(quote)
    return {"before": same[max(0, place - first) : place], "after": same[place + 1 : place + 1 + first]}


def in_round(thing: Thing) -> Thing | None:
    return thing.other("Round", thing.round.key)


def whole_about(seen: Seen) -> dict[str, Any]:
    return about(seen.of, seen.readings, seen.covered, seen.roles, seen.counting, nested=seen.nested)


def all_of(type_: str) -> Callable[..., Listed]:
    return lambda world, study: by_key(world.study(study).itself.others(type_))


def texts_of(name: str) -> Callable[..., dict[str, str] | None]:
    return lambda thing, language: text(getattr(thing.value, name), language)


Fields = dict[str, Callable[..., Any]]

QUERY: Fields = {
    "Query.node": lambda world, id: world.find(id),
    "Query.nodes": lambda world, ids: [world.find(each) for each in ids],
    "Query.studies": lambda world: by_key(loaded.itself for _, loaded in sorted(world.studies.items())),
    "Query.groups": all_of("Group"),
    "Query.roles": all_of("Role"),
    "Query.rounds": all_of("Round"),
    "Query.tensionFields": all_of("TensionField"),
    "Query.terms": all_of("GlossaryTerm"),
    "Query.lessons": all_of("Lesson"),
    "Query.logbook": lambda world, study, as_of=None: by_key(
        entry
        for entry in world.study(study).itself.others("LogbookEntry")
        if not as_of or entry.value.at <= moment(as_of)
    ),
    "Query.sources": lambda world, study, round: by_key(
        source for source in world.study(study).itself.others("Source") if round in (None, source.round.key)
    ),
    "Query.quotes": lambda world, study, filter: quotes(world.study(study), **filter or {}),
    "Query.readings": lambda world, study, filter, order_by: surest_first(
        readings(world.study(study), **filter or {}), order_by
    ),
    "Query.perceptions": lambda world, study, filter, order_by: perceptions(world.study(study), filter, order_by),
    "Query.web": lambda world, study, filter: web(world.study(study), **filter or {}),
    "Query.perception": perception_asked,
}

CODEBOOK: Fields = {
    "Study.revision": lambda study: study.of.revision,
    "Study.coders": lambda study: [{"key": coder.key, "name": coder.name} for coder in study.value.coders],
    "Study.name": texts_of("title"),
    "Study.description": texts_of("description"),
    "Group.name": texts_of("names"),
    "Group.partOf": lambda group: group.other("Group", group.value.part_of),
    "Group.parts": lambda group: [part for part in group.others("Group") if part.value.part_of == group.key],
    "Group.perceptionsHeld": held,
    "Group.perceptionsReceived": received,
    "Role.name": texts_of("names"),
    "TensionField.name": texts_of("names"),
    "TensionField.poles": lambda tension: tension.others("Pole", poles_of(tension)),
    "TensionField.related": linked,
    "TensionField.lessons": lambda tension: [
        lesson for lesson in tension.others("Lesson") if tension.key in lesson.value.addresses
    ],
    "Pole.side": lambda pole: pole.value[0],
    "Pole.name": lambda pole, language: text(pole.value[1].names, language),
    "Pole.upside": lambda pole, language: text(pole.value[1].upside, language),
    "Pole.downside": lambda pole, language: text(pole.value[1].downside, language),
    "Lesson.name": texts_of("title"),
    "Lesson.text": texts_of("text"),
    "Lesson.addresses": lambda lesson: lesson.others("TensionField", lesson.value.addresses),
    "GlossaryTerm.definitions": lambda term: sorted(
        (
            {
                "group": term.other("Group", owner.group),
                "term": term,
                "definition": owner.definition,
                "certainty": owner.certainty,
                "rationale": owner.rationale,
            }
            for owner in term.value.defined_by
        ),
        key=lambda definition: definition["group"].key,
    ),
    "LogbookEntry.text": texts_of("text"),
    "LogbookEntry.on": subject,
    # What is loaded from files is the first version of each entry.
    "LogbookEntry.version": lambda _: 1,
    "LogbookEntry.replaces": lambda _: None,
    "LogbookEntry.replacedBy": lambda _: None,
}

CONTENT: Fields = {
    "Round.name": texts_of("names"),
    "Round.method": texts_of("method"),
    "Round.study": lambda round_: round_.of.itself,
    "Round.importRecord": lambda round_: round_.other("ImportRecord", round_.of.records[round_.key].version),
    "ImportRecord.sources": lambda record: len(record.round.sources),
    "ImportRecord.quotes": lambda record: len(record.round.quotes),
    "ImportRecord.readings": lambda record: sum(len(quote.readings) for quote in record.round.quotes),
    "Source.name": texts_of("title"),
    "Source.round": in_round,
    "Respondent.group": lambda voice: voice.other("Group", voice.value.member_of),
    "Quote.repairs": repairs,
    "Quote.source": lambda quote: quote.other("Source", quote.value.source),
    "Quote.round": in_round,
    "Quote.observer": lambda quote: quote.other("Group", quote.value.said_by),
    "Quote.respondents": lambda quote: sorted(
        (voice for voice in quote.others("Respondent") if voice.value.pseudonym in quote.value.respondents),
        key=lambda voice: voice.value.pseudonym,
    ),
    "Quote.readings": lambda quote: sorted(
        (reading for reading in quote.others("Reading") if reading.quote is quote.quote),
        key=lambda reading: not reading.value.accepted,
    ),
    "Quote.context": context,
    "Quote.mentions": lambda quote: [
        {"term": quote.other("GlossaryTerm", one.term), "surface": one.surface, "method": one.method}
        for one in sorted(quote.value.mentions, key=lambda one: (one.term, one.surface))
    ],
    "Reading.quote": lambda reading: reading.other("Quote", reading.quote.key),
    "Reading.about": lambda reading: [reading.other("Group", key) for key in reading.value.about],
    "Reading.role": lambda reading: reading.other("Role", reading.value.role),
    "Reading.partStart": lambda reading: reading.value.part and reading.value.part[0],
    "Reading.partEnd": lambda reading: reading.value.part and reading.value.part[1],
    "Reading.shows": shows,
    "Reading.observerCandidates": lambda reading: [
        {"group": reading.other("Group", one.group), "certainty": one.certainty, "rationale": one.rationale}
        for one in sorted(reading.value.observer_candidates, key=lambda one: one.group)
    ],
}

ANSWERS: Fields = {
    "Perception.observer": lambda seen: seen.of.itself.other("Group", seen.observer),
    "Perception.observed": lambda seen: seen.of.itself.other("Group", seen.observed),
    "Perception.role": lambda seen: seen.of.itself.other("Role", seen.role),
    "Perception.round": lambda seen: seen.of.itself.other("Round", seen.round),
    "Perception.quotes": lambda seen: len(seen.readings),
    "Perception.sources": lambda seen: len({(reading.round.key, reading.quote.source) for reading in seen.readings}),
    "Perception.respondents": lambda seen: len({voice for one in seen.readings for voice in one.quote.respondents}),
    "Perception.valence": lambda seen: valences(seen.readings),
    "Perception.cells": lambda seen: cells(seen.of, seen.order, seen.counting, lambda one: one in seen.readings),
    "Perception.unattributed": lambda seen: seen.unattributed,
    "Perception.tensions": lambda seen, first: seen.tensions()[:first],
    "Perception.evidence": evidence,
    "Perception.explanation": lambda seen: explained(seen.reason),
    "Perception.about": whole_about,
    "DrivingTension.tension": lambda driving: driving.seen.of.itself.other("TensionField", driving.tension),
    "DrivingTension.share": lambda driving: share(len(driving.readings), len(driving.seen.readings)),
    "DrivingTension.poleA": lambda driving: driving.pole(PoleSide.A),
    "DrivingTension.poleB": lambda driving: driving.pole(PoleSide.B),
    "DrivingTension.quotes": lambda driving, first: driving.quotes(first),
    "Explanation.text": sentence,
    "Web.groups": lambda web: web.of.itself.others("Group"),
    "Web.perceptions": lambda web: [seen for seen in web.cells if seen.observer],
    "Web.unattributed": lambda web: [seen for seen in web.cells if not seen.observer],
    "Web.explanation": lambda web: explained(web.reason),
}

FIELDS: Fields = QUERY | CODEBOOK | CONTENT | ANSWERS | reference_answers.QUERY
PLAIN |= reference_answers.PLAIN
