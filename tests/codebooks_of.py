"""Small invented codebooks, as Hypothesis makes them up: groups that nest, roles, tensions, terms, lessons, voices."""

from datetime import date

from hypothesis import strategies as st

from graph_api.model import (
    Certainty,
    Coder,
    GlossaryTerm,
    Group,
    Language,
    Lesson,
    PartOfSpeech,
    Pole,
    Poles,
    Position,
    Respondent,
    Role,
    Study,
    TensionField,
    TensionStatus,
    TermOwner,
    Text,
)

GROUPS = ("staff", "managers", "middle-managers", "council", "citizens")
ROLES = ("directing", "facilitating")
TENSIONS = ("distance", "pace", "trust")
CODERS = ("anna", "bert")

Keys = tuple[str, ...]

DAYS = st.sampled_from([date(2023, 2, 28), date(2024, 2, 29), date(2024, 12, 31)])
CERTAINTIES = st.sampled_from(Certainty)
WORDS = ["tempo", "de Staten", "léren", "{x}", "$y", "'z'", "`", "\\", "👁"]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=2, max_size=4).map(" ".join)


def some(keys: Keys, most: int, least: int = 0) -> st.SearchStrategy[Keys]:
    """Some of the keys, in any order, each once."""
    if not keys:
        return st.just(())
    return st.lists(st.sampled_from(keys), unique=True, min_size=least, max_size=most).map(tuple)


def named(key: str) -> st.SearchStrategy[Text]:
    """In either language or both, the key recognisable, with capitals and an accent."""
    dutch, english = f"{key.title()} ë", f"The {key}"
    return st.sampled_from([Text(nl=dutch, en=english), Text(nl=dutch), Text(en=english)])


@st.composite
def groups(draw: st.DrawFn) -> tuple[Group, ...]:
    """A group may be part of any before it."""
    keys = draw(some(GROUPS, most=draw(st.sampled_from([2, 3, 5])), least=2))
    return tuple(
        Group(
            key=key,
            names=draw(named(key)),
            aliases=draw(st.sampled_from([(), (f"folk of {key}",), (f"volk van {key}", f"{key}volk")])),
            position=draw(st.sampled_from(Position)),
            part_of=draw(st.none() | st.sampled_from(keys[:index])) if index else None,
        )
        for index, key in enumerate(keys)
    )


@st.composite
def roles(draw: st.DrawFn) -> tuple[Role, ...]:
    return tuple(
        Role(key=key, names=draw(named(key)), aliases=(f"{key} ones",)) for key in draw(some(ROLES, most=len(ROLES)))
    )


POLES = st.builds(
    Pole,
    names=st.just(Text(nl="Pool")),
    upside=st.none() | st.just(Text(en="Good")),
    downside=st.none() | st.just(Text(nl="Kwaad", en="Bad")),
)


@st.composite
def tensions(draw: st.DrawFn) -> tuple[TensionField, ...]:
    keys = draw(some(TENSIONS, most=len(TENSIONS)))
    return tuple(
        TensionField(
            key=key,
            names=draw(named(key)),
            aliases=draw(st.sampled_from([(), (f"about {key}",)])),
            status=draw(st.sampled_from(TensionStatus)),
            poles=draw(st.none() | st.builds(Poles, a=POLES, b=POLES)),
            related=draw(some(tuple(other for other in keys if other != key), most=2)),
            basis=draw(st.none() | SENTENCES),
        )
        for key in keys
    )


@st.composite
def terms(draw: st.DrawFn, group_keys: Keys) -> tuple[GlossaryTerm, ...]:
    return tuple(
        GlossaryTerm(
            key=key,
            lemma=key.title(),
            hyphenation=draw(st.none() | st.just("TEM·po")),
            article=draw(st.none() | st.just("het")),
            plural=draw(st.none() | st.just("tempi")),
            part_of_speech=draw(st.sampled_from(PartOfSpeech)),
            language=draw(st.sampled_from(Language)),
            defined_by=tuple(
                TermOwner(
                    group=group,
                    definition=draw(SENTENCES),
                    certainty=draw(CERTAINTIES),
                    rationale=draw(st.none() | SENTENCES),
                )
                for group in draw(some(group_keys, most=2))
            ),
        )
        for key in draw(some(("tempo", "leren"), most=2))
    )


@st.composite
def lessons(draw: st.DrawFn, tension_keys: Keys) -> tuple[Lesson, ...]:
    return tuple(
        Lesson(key=key, title=draw(named(key)), text=draw(named(key)), addresses=draw(some(tension_keys, most=2)))
        for key in draw(some(("slow-down", "listen"), most=2))
    )


@st.composite
def codebooks(draw: st.DrawFn, key: str) -> Study:
    """A study without rounds and without a logbook, which may be about what is in them."""
    seen = draw(groups())
    fields = draw(tensions())
    group_keys = tuple(group.key for group in seen)
    return Study(
        key=key,
        title=draw(named(key)),
        description=draw(named(key)),
        language=draw(st.sampled_from(Language)),
        synthetic=draw(st.booleans()),
        coders=tuple(Coder(key=coder, name=f"Coder {coder}") for coder in CODERS),
        groups=seen,
        roles=draw(roles()),
        tensions=fields,
        terms=draw(terms(group_keys)),
        lessons=draw(lessons(tuple(field.key for field in fields))),
        respondents=tuple(
            Respondent(pseudonym=pseudonym, member_of=draw(st.sampled_from(group_keys)))
            for pseudonym in draw(some(("R1", "R2", "R10"), most=3))
        ),
    )
