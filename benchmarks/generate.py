"""Invented studies of any size, made as values of graph_api/model, so that they are loaded as any other study is.

What grows with the quotes grows here too: a source has QUOTES_A_SOURCE quotes and a voice of its own. Groups, roles,
tensions and rounds stay as many. The same scale and seed give the same study.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random

from benchmarks.vocabulary import CODERS, ENDINGS, GROUPS, LESSONS, MIDDLES, OPENINGS, ROLES, TENSIONS, TERMS
from graph_api.model import (
    Attribution,
    Certainty,
    Language,
    Mention,
    MentionMethod,
    PoleSide,
    Quote,
    Reading,
    Respondent,
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
from graph_api.published import LAYOUT

FORM = 2
"""Of what is generated here. Raise it when the same scale is to give another study, so that it is loaded anew."""

QUOTES_A_SOURCE = 100
FIRST_YEAR = 2016
SHOWN = 40
"""Different choices of tensions in readings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Quotes of every group on every one, evenly over the rounds. `mark` ends the text of each."""

    key: str
    quotes: int
    rounds: int = 10
    seed: int = 7
    mark: str = ""

    def study(self) -> Study:
        return _study(self.key, [self._round(place) for place in range(self.rounds)])

    def _round(self, place: int) -> Round:
        year = str(FIRST_YEAR + place)
        size = self.quotes // self.rounds + (place < self.quotes % self.rounds)
        speakers = tuple(group.key for group in GROUPS)
        rng = Random(f"{self.seed}/{year}")
        return _round(year, size, speakers, _spread(rng, year, size, speakers, self.mark))


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """One round with two perceptions of council members: `large` quotes of managers, and `small` of governors."""

    key: str
    large: int
    small: int
    seed: int = 7

    @property
    def quotes(self) -> int:
        return self.large + self.small

    def study(self) -> Study:
        year, speakers = str(FIRST_YEAR), ["managers"] * self.large + ["governors"] * self.small
        rng = Random(f"{self.seed}/hub")
        quotes = (
            _quote(rng, year, number, speaker, _reading_on(rng, "council-members", "directing"), "")
            for number, speaker in enumerate(speakers)
        )
        return _study(self.key, [_round(year, self.quotes, ("managers",), quotes)])


def content_hash(given: Spread | Hub) -> str:
    """Stands for the hash of the files that such a study does not have."""
    return hashlib.sha256(f"{given} form {FORM} layout {LAYOUT}".encode()).hexdigest()


def _study(key: str, rounds: list[Round]) -> Study:
    voices = {voice: quote.said_by for round_ in rounds for quote in round_.quotes for voice in quote.respondents}
    return Study(
        key=key,
        title=Text(nl=f"Verzonnen studie {key}", en=f"Invented study {key}"),
        description=Text(nl="Gemaakt om mee te meten.", en="Made to measure with."),
        language=Language.NL,
        synthetic=True,
        coders=CODERS,
        groups=GROUPS,
        roles=ROLES,
        tensions=TENSIONS,
        terms=TERMS,
        lessons=LESSONS,
        respondents=tuple(Respondent(pseudonym=voice, member_of=group) for voice, group in voices.items() if group),
        rounds=tuple(rounds),
    )


def _round(key: str, size: int, speakers: tuple[str, ...], quotes: Iterator[Quote]) -> Round:
    """Source n is an interview with one of the n-th group."""
    sources = tuple(
        Source(
            key=_source(key, number),
            title=Text(nl=f"Gesprek {number} ({speakers[number % len(speakers)]})"),
            kind=SourceKind.INTERVIEW,
            date=date(int(key), 5, 1 + number % 28),
        )
        for number in range(-(-size // QUOTES_A_SOURCE))
    )
    return Round(key=key, names=Text(nl=f"Ronde {key}", en=f"Round {key}"), sources=sources, quotes=tuple(quotes))


def _spread(rng: Random, key: str, size: int, speakers: tuple[str, ...], mark: str) -> Iterator[Quote]:
    for number in range(size):
        speaker = speakers[number // QUOTES_A_SOURCE % len(speakers)]
        observed = rng.choice(speakers)
        role = rng.choice(("directing", "directing", "facilitating", None))
        recorded = None if rng.random() < 0.1 else speaker
        yield _quote(rng, key, number, recorded, _reading_on(rng, observed, role), mark)


def _quote(rng: Random, year: str, number: int, speaker: str | None, reading: Reading, mark: str) -> Quote:
    """One in ten is read by a second coder too, who sees it otherwise."""
    language = Language.EN if rng.random() < 0.2 else Language.NL
    source = _source(year, number // QUOTES_A_SOURCE)
    text = " ".join([*_words(rng, language), f"({year}-{number})", *([mark] if mark else [])])
    second = (_reading_on(rng, reading.about[0], reading.role, coder="second"),) if rng.random() < 0.1 else ()
    return Quote(
        key=f"{year}-{number:06d}",
        source=source,
        text=text,
        language=language,
        text_kind=TextKind.VERBATIM,
        attribution=Attribution.INDIVIDUAL if speaker else Attribution.UNKNOWN,
        said_by=speaker,
        respondents=(f"{source}-{speaker}",) if speaker else (),
        mentions=_mentions(text),
        readings=(reading, *second),
    )


def _source(year: str, number: int) -> str:
    return f"{year}-s{number:04d}"


def _words(rng: Random, language: Language) -> tuple[str, str, str]:
    return rng.choice(OPENINGS[language]), rng.choice(MIDDLES[language]), rng.choice(ENDINGS[language])


def _mentions(text: str) -> tuple[Mention, ...]:
    return tuple(_mention(term.lemma) for term in TERMS if term.lemma in text)


@cache
def _mention(lemma: str) -> Mention:
    return Mention(term=lemma, surface=lemma, method=MentionMethod.EXACT)


def _reading_on(rng: Random, observed: str, role: str | None, coder: str = "first") -> Reading:
    valence = rng.choice(tuple(Valence))
    certainty = rng.choice(tuple(Certainty))
    return _reading(coder, observed, role, valence, certainty, rng.randrange(SHOWN))


@cache
def _reading(
    coder: str, observed: str, role: str | None, valence: Valence, certainty: Certainty, shown: int
) -> Reading:
    """Shared by the quotes that are read alike, so that a million of them do not need gigabytes."""
    return Reading(
        coder=coder,
        date=date(2026, 1, 15),
        accepted=coder == "first",
        about=(observed,),
        about_certainty=certainty,
        role=role,
        role_certainty=certainty if role else None,
        valence=valence,
        certainty=certainty,
        shows=_shows(shown),
        rationale="The words say how the group acts, and the speaker values it.",
    )


@cache
def _shows(shown: int) -> tuple[Showing, ...]:
    rng = Random(f"shows {shown}")
    tensions = rng.sample([tension.key for tension in TENSIONS], rng.choice((0, 1, 1, 2)))
    return tuple(_showing(rng, tension) for tension in tensions)


def _showing(rng: Random, tension: str) -> Showing:
    pole = rng.choice((PoleSide.A, PoleSide.B, None))
    side = rng.choice((Side.UPSIDE, Side.DOWNSIDE, None)) if pole else None
    return Showing(tension=tension, pole=pole, side=side, certainty=rng.choice(tuple(Certainty)))
