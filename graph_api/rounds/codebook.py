"""The codebook of a study as rows for the database, and the ids of everything."""

import hashlib
from collections.abc import Sequence
from typing import Any

from graph_api.facets import OF_ENTRY, OF_TERM, number, of_lesson, scope_with
from graph_api.model import (
    GlossaryTerm,
    Group,
    Language,
    Lesson,
    LogbookEntry,
    PoleSide,
    Respondent,
    Role,
    Round,
    Study,
    TensionField,
    Text,
)

Row = dict[str, Any]
Statement = tuple[str, dict[str, Any]]


def node_id(study: str, kind: str, key: str) -> str:
    """The public id: readable, the same in every version of a round."""
    return f"{study}:{kind}:{key}"


def respondent_key(study: str, pseudonym: str) -> str:
    """12 hex digits; so an id in an address or a log does not name even the pseudonym."""
    return hashlib.sha256(f"{study}:{pseudonym}".encode()).hexdigest()[:12]


def respondent_id(study: str, pseudonym: str) -> str:
    return node_id(study, "respondent", respondent_key(study, pseudonym))


def reading_key(quote: str, coder: str, label: str | None) -> str:
    return ".".join(part for part in (quote, coder, label) if part)


def scope_of(study: str) -> str:
    """The scope of a study's codebook, in the same form as that of a version."""
    return number(hashlib.sha256(study.encode()).hexdigest(), 20)


def present(**properties: Any) -> Row:
    """The properties that have a value."""
    return {name: value for name, value in properties.items() if value is not None}


def bilingual(name: str, text: Text | None) -> Row:
    """`nameNl` and `nameEn` for the name `name`."""
    return present(**{f"{name}Nl": text.nl, f"{name}En": text.en}) if text else {}


def study_properties(study: Study, published: Sequence[str], content_hash: str, by: str) -> Row:
    return _properties(study.key, study.key, study.key) | present(
        **bilingual("name", study.title),
        **bilingual("description", study.description),
        language=study.language,
        synthetic=study.synthetic,
        coders=[coder.key for coder in study.coders],
        coderNames=[coder.name for coder in study.coders],
        published=list(published),
        contentHash=content_hash,
        loadedBy=by,
    )


def codebook_statements(study: Study, published: Sequence[str]) -> list[Statement]:
    """Statements that put up every node of the codebook but the study itself; all rows carry `properties`."""
    logbook = [_entry(study.key, entry) for entry in study.logbook]
    rows: list[tuple[str, list[Row]]] = [
        ("rounds/publish_rounds", [_round(study.key, entry) for entry in study.rounds]),
        ("rounds/publish_groups", [_group(study.key, entry) for entry in study.groups]),
        ("rounds/publish_roles", [_role(study.key, entry) for entry in study.roles]),
        ("rounds/publish_tensions", [_tension(study.key, entry) for entry in study.tensions]),
        ("rounds/publish_poles", [pole for entry in study.tensions for pole in _poles(study.key, entry)]),
        ("rounds/publish_terms", [_term(study.key, entry) for entry in study.terms]),
        ("rounds/publish_lessons", [_lesson(study.key, entry) for entry in study.lessons]),
        ("rounds/publish_respondents", [_respondent(study.key, entry) for entry in study.respondents]),
        ("rounds/publish_logbook", logbook),
    ]
    statements: list[Statement] = [(statement, {"study": study.key, "rows": given}) for statement, given in rows]
    return [*statements, ("rounds/link_logbook", {"rows": logbook, "published": list(published)})]


def _properties(study: str, id_: str, key: str) -> Row:
    return {"id": id_, "study": study, "key": key, "scope": scope_of(study)}


def _node(study: str, kind: str, key: str, /, **others: Any) -> Row:
    return _properties(study, node_id(study, kind, key), key) | present(**others)


def _searched(study: str, facets: list[str]) -> Row:
    """By what a search narrows and counts it."""
    return {"scope": scope_with(scope_of(study), facets), "facets": facets}


def _round(study: str, entry: Round) -> Row:
    texts = bilingual("name", entry.names) | bilingual("method", entry.method)
    return {"properties": _node(study, "round", entry.key, start=entry.start, end=entry.end, **texts)}


def _group(study: str, entry: Group) -> Row:
    names = bilingual("name", entry.names)
    return {
        "properties": _node(study, "group", entry.key, aliases=list(entry.aliases), position=entry.position, **names),
        "partOf": [node_id(study, "group", entry.part_of)] if entry.part_of else [],
    }


def _role(study: str, entry: Role) -> Row:
    return {
        "properties": _node(study, "role", entry.key, aliases=list(entry.aliases), **bilingual("name", entry.names))
    }


def _tension(study: str, entry: TensionField) -> Row:
    properties = _node(
        study,
        "tension",
        entry.key,
        aliases=list(entry.aliases),
        status=entry.status,
        basis=entry.basis,
        **bilingual("name", entry.names),
    )
    return {"properties": properties, "related": [node_id(study, "tension", key) for key in entry.related]}


def _poles(study: str, entry: TensionField) -> list[Row]:
    if not entry.poles:
        return []
    rows = []
    for side, pole in ((PoleSide.A, entry.poles.a), (PoleSide.B, entry.poles.b)):
        texts = bilingual("name", pole.names) | bilingual("upside", pole.upside) | bilingual("downside", pole.downside)
        key = f"{entry.key}.{side.lower()}"
        properties = _node(study, "pole", key, side=side, **texts)
        rows.append({"properties": properties, "tension": node_id(study, "tension", entry.key)})
    return rows


def _term(study: str, entry: GlossaryTerm) -> Row:
    words = " ".join(filter(None, [entry.lemma, entry.plural, *(owner.definition for owner in entry.defined_by)]))
    properties = _node(
        study,
        "term",
        entry.key,
        lemma=entry.lemma,
        hyphenation=entry.hyphenation,
        article=entry.article,
        plural=entry.plural,
        partOfSpeech=entry.part_of_speech,
        language=entry.language,
        **{"searchNl" if entry.language is Language.NL else "searchEn": words},
    )
    defined = [
        {
            "group": node_id(study, "group", owner.group),
            "properties": present(definition=owner.definition, certainty=owner.certainty, rationale=owner.rationale),
        }
        for owner in entry.defined_by
    ]
    return {"properties": properties | _searched(study, OF_TERM), "definedBy": defined}


def _lesson(study: str, entry: Lesson) -> Row:
    texts = bilingual("name", entry.title) | bilingual("text", entry.text)
    search = {
        "searchNl": " ".join(filter(None, (entry.title.nl, entry.text.nl))) or None,
        "searchEn": " ".join(filter(None, (entry.title.en, entry.text.en))) or None,
    }
    return {
        "properties": _node(study, "lesson", entry.key, **texts, **search) | _searched(study, of_lesson(entry)),
        "addresses": [node_id(study, "tension", key) for key in entry.addresses],
    }


def _respondent(study: str, entry: Respondent) -> Row:
    key = respondent_key(study, entry.pseudonym)
    return {
        "properties": _node(study, "respondent", key, pseudonym=entry.pseudonym),
        "memberOf": node_id(study, "group", entry.member_of),
    }


def _entry(study: str, entry: LogbookEntry) -> Row:
    texts = bilingual("text", entry.text) | bilingual("search", entry.text)
    kind, _, key = entry.on.partition(":")
    return {
        "properties": _node(study, "logbook", entry.key, author=entry.author, at=entry.at, **texts)
        | _searched(study, OF_ENTRY),
        "on": node_id(study, kind, key) if key else study,
    }
