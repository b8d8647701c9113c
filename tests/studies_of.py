"""Small invented studies, as Hypothesis makes them up: everything a study can hold, in few entries."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from graph_api.model import (
    Attribution,
    Confidentiality,
    Language,
    LogbookEntry,
    Mention,
    MentionMethod,
    ObserverCandidate,
    PoleSide,
    Quote,
    Reading,
    Round,
    Showing,
    Side,
    Source,
    SourceKind,
    Study,
    Text,
    TextKind,
    Valence,
)
from tests.codebooks_of import CERTAINTIES, CODERS, DAYS, SENTENCES, Keys, codebooks, named, some

ROUNDS = ("2023", "2024")
QUOTES = 8
MOMENTS = st.sampled_from(
    [
        datetime(2024, 6, 1, 12, 30, 5, tzinfo=UTC),
        datetime(2024, 6, 2, 9, 0, 1, tzinfo=timezone(timedelta(hours=2))),
    ]
)


@st.composite
def sources(draw: st.DrawFn, round_key: str) -> tuple[Source, ...]:
    return tuple(
        Source(
            key=f"{kind}-{round_key}",
            title=draw(named(kind)),
            kind=draw(st.sampled_from(SourceKind)),
            date=draw(st.none() | DAYS),
            citation=draw(st.none() | SENTENCES),
            url=draw(st.none() | st.just("https://example.org/a?b=c")),
            sha256=draw(st.none() | st.just("0f" * 32)),
            confidentiality=draw(st.sampled_from(Confidentiality)),
        )
        for kind in draw(some(("interview", "meeting"), most=2, least=1))
    )


@st.composite
def showings(draw: st.DrawFn, tension_keys: Keys) -> tuple[Showing, ...]:
    """A tension is shown at one pole, at both, or at neither."""
    shown = []
    for key in draw(some(tension_keys, most=2)):
        for pole in draw(st.lists(st.none() | st.sampled_from(PoleSide), unique=True, min_size=1, max_size=2)):
            side = draw(st.none() | st.sampled_from(Side)) if pole else None
            shown.append(Showing(tension=key, pole=pole, side=side, certainty=draw(CERTAINTIES)))
    return tuple(shown)


@st.composite
def one_reading(draw: st.DrawFn, book: Study, quote: Quote, coder: str, label: str | None) -> Reading:
    group_keys = tuple(group.key for group in book.groups)
    role = draw(st.none() | st.sampled_from([role.key for role in book.roles])) if book.roles else None
    return Reading(
        coder=coder,
        label=label,
        date=draw(DAYS),
        order=draw(st.sampled_from([1, 1, 2])) if quote.said_by else 1,
        about=draw(some(group_keys, most=2, least=1)),
        about_certainty=draw(CERTAINTIES),
        role=role,
        role_certainty=draw(CERTAINTIES) if role else None,
        valence=draw(st.sampled_from(Valence)),
        certainty=draw(CERTAINTIES),
        shows=draw(showings(tuple(tension.key for tension in book.tensions))),
        observer_candidates=tuple(
            ObserverCandidate(group=key, certainty=draw(CERTAINTIES), rationale=draw(SENTENCES))
            for key in draw(some(group_keys, most=2))
        ),
        part=draw(st.none() | st.just((1, len(quote.text)))),
        rationale=draw(st.none() | SENTENCES),
    )


@st.composite
def readings(draw: st.DrawFn, book: Study, quote: Quote) -> tuple[Reading, ...]:
    """Of each coder one without a label, and perhaps one with; at most one of all is accepted."""
    all_: list[Reading] = []
    for coder in draw(some(CODERS, most=2)):
        labels = draw(st.sampled_from([(None,), (None, "other")]))
        all_ += [draw(one_reading(book, quote, coder, label)) for label in labels]
    accepted = draw(st.integers(0, len(all_))) if draw(st.booleans()) else 0
    return tuple(replace(reading, accepted=index == accepted) for index, reading in enumerate(all_))


@st.composite
def quotes(draw: st.DrawFn, book: Study, key: str, source_keys: Keys) -> Quote:
    text = draw(SENTENCES)
    start = draw(st.none() | st.integers(0, 90))
    quote = Quote(
        key=key,
        source=draw(st.sampled_from(source_keys)),
        text=text,
        raw=draw(st.none() | st.just(text.replace(" ", "\n", 1))),
        start=start,
        end=None if start is None else start + len(text),
        page=draw(st.none() | st.just("12a")),
        language=draw(st.sampled_from(Language)),
        text_kind=draw(st.sampled_from(TextKind)),
        attribution=draw(st.sampled_from(Attribution)),
        said_by=draw(st.sampled_from([None, *(group.key for group in book.groups)])),
        speaker=draw(st.none() | st.just("A speaker")),
        respondents=draw(some(tuple(voice.pseudonym for voice in book.respondents), most=2)),
        mentions=tuple(
            Mention(term=term, surface=text[:2], method=draw(st.sampled_from(MentionMethod)))
            for term in draw(some(tuple(term.key for term in book.terms), most=2))
        ),
        note=draw(st.none() | SENTENCES),
    )
    return replace(quote, readings=draw(readings(book, quote)))


@st.composite
def rounds(draw: st.DrawFn, book: Study) -> tuple[Round, ...]:
    """Their quotes are numbered through the study, which orders q10 before q2."""
    whole = []
    number = 0
    for key in draw(some(ROUNDS, most=2, least=1)):
        origins = draw(sources(key))
        keys = [f"q{number + index}" for index in range(draw(st.integers(2, QUOTES)))]
        number += len(keys)
        source_keys = tuple(source.key for source in origins)
        round_ = Round(
            key=key,
            names=draw(named(key)),
            start=draw(st.none() | DAYS),
            end=draw(st.none() | DAYS),
            method=draw(st.none() | st.just(Text(en="By talking"))),
            sources=origins,
            quotes=tuple(draw(quotes(book, quote, source_keys)) for quote in keys),
        )
        whole.append(round_)
    return tuple(whole)


def subjects(study: Study) -> Iterator[str]:
    """What an entry of the logbook can be about."""
    yield "study"
    kinds = {
        "group": study.groups,
        "role": study.roles,
        "tension": study.tensions,
        "term": study.terms,
        "lesson": study.lessons,
        "round": study.rounds,
    }
    yield from (f"{kind}:{entry.key}" for kind, entries in kinds.items() for entry in entries)
    for round_ in study.rounds:
        yield from (f"source:{source.key}" for source in round_.sources)
        yield from (f"quote:{quote.key}" for quote in round_.quotes)


@st.composite
def studies(draw: st.DrawFn, key: str) -> Study:
    """A whole study under this key."""
    book = draw(codebooks(key))
    study = replace(book, rounds=draw(rounds(book)))
    on = st.sampled_from(list(subjects(study)))
    logbook = tuple(
        LogbookEntry(key=entry, on=draw(on), text=draw(named(entry)), author="anna", at=draw(MOMENTS))
        for entry in draw(some(("begin", "remark", "end"), most=3))
    )
    return replace(study, logbook=logbook)
