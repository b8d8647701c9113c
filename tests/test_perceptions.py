"""Counting readings: each quote once, cumulative by certainty, and every sum the same whichever way it is taken."""

from collections import Counter as Bag
from datetime import date
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from graph_api.model import (
    Attribution,
    Certainty,
    Language,
    Mention,
    MentionMethod,
    PoleSide,
    Quote,
    Reading,
    Round,
    Showing,
    Side,
    Text,
    TextKind,
    Valence,
)
from graph_api.perceptions import SLICES, Cell, perceptions, slice_name, slice_of

GROUPS = st.sampled_from(["staff", "managers", "council"])
CODERS = ("anna", "bert")

SHOWINGS = st.builds(
    Showing,
    tension=st.sampled_from(["pace", "trust"]),
    pole=st.none() | st.sampled_from(PoleSide),
    side=st.none() | st.sampled_from(Side),
    certainty=st.sampled_from(Certainty),
)


def reading(**given: object) -> Reading:
    usual: dict[str, object] = {
        "coder": "anna",
        "date": date(2024, 5, 1),
        "accepted": True,
        "about": ("council",),
        "about_certainty": Certainty.HIGH,
        "valence": Valence.MIXED,
        "certainty": Certainty.HIGH,
    }
    return Reading(**usual | given)  # type: ignore[arg-type]


def quote(key: str = "q", **given: object) -> Quote:
    usual: dict[str, object] = {
        "source": "interview",
        "text": "words",
        "language": Language.NL,
        "text_kind": TextKind.VERBATIM,
        "attribution": Attribution.UNKNOWN,
    }
    return Quote(key=key, **usual | given)  # type: ignore[arg-type]


def round_of(*quotes: Quote) -> Round:
    return Round(key="2024", names=Text(nl="2024"), quotes=quotes)


@st.composite
def readings(draw: st.DrawFn) -> tuple[Reading, ...]:
    """Of each coder one without a label and perhaps one with; at most one is accepted."""
    names = [(coder, label) for coder in CODERS for label in (None, "other") if draw(st.booleans())]
    accepted = draw(st.none() | st.integers(0, len(names)))
    return tuple(
        reading(
            coder=coder,
            label=label,
            accepted=index == accepted,
            about=(draw(GROUPS),),
            role=draw(st.none() | st.just("directing")),
            order=draw(st.integers(1, 2)),
            valence=draw(st.sampled_from(Valence)),
            certainty=draw(st.sampled_from(Certainty)),
            shows=tuple(draw(st.lists(SHOWINGS, max_size=3))),
        )
        for index, (coder, label) in enumerate(names)
    )


@st.composite
def rounds(draw: st.DrawFn) -> Round:
    size = draw(st.integers(0, 8))
    return round_of(
        *(
            quote(
                f"q{index}",
                source=draw(st.sampled_from(["interview", "meeting"])),
                said_by=draw(st.none() | GROUPS),
                attribution=draw(st.sampled_from(Attribution)),
                respondents=draw(st.sampled_from([(), ("R1",), ("R1", "R2")])),
                readings=draw(readings()),
            )
            for index in range(size)
        )
    )


@given(rounds())
def test_cells_sum_to_the_accepted_readings(round_: Round) -> None:
    counted = perceptions(round_)

    accepted = [r for q in round_.quotes for r in q.readings if r.accepted]
    cells = [tally for cell, tally in counted.cells.items() if not cell.coder]
    for rank in range(3):
        assert sum(t.quotes[rank] for t in cells) == sum(r.certainty.rank <= rank for r in accepted)
    assert sum(t.quotes[2] for (_, coder), t in counted.totals.items() if not coder) == len(accepted)


@given(rounds())
def test_own_cells_of_a_coder_sum_to_the_quotes_that_coder_read(round_: Round) -> None:
    counted = perceptions(round_)

    own = Bag[str]()
    for cell, tally in counted.cells.items():
        own[cell.coder] += tally.quotes[2]
    for coder in CODERS:
        assert own[coder] == sum(r.coder == coder and r.label is None for q in round_.quotes for r in q.readings)


@given(rounds())
def test_totals_are_the_sum_of_their_cells(round_: Round) -> None:
    counted = perceptions(round_)

    for (order, coder), total in counted.totals.items():
        cells = [tally for cell, tally in counted.cells.items() if (cell.order, cell.coder) == (order, coder)]
        assert total.quotes == [sum(t.quotes[place] for t in cells) for place in range(SLICES)]
        for tension, driving in total.tensions.items():
            parts = [t.tensions[tension] for t in cells if tension in t.tensions]
            assert driving.quotes == [sum(p.quotes[place] for p in parts) for place in range(SLICES)]


@given(rounds())
def test_every_slice_counts_the_readings_it_says(round_: Round) -> None:
    counted = perceptions(round_)

    total = counted.totals.get((1, ""))
    accepted = [(q, r) for q in round_.quotes for r in q.readings if r.accepted and r.order == 1]
    for least, valence, said in product(Certainty, (None, *Valence), (None, *Attribution)):
        wanted = sum(
            r.certainty.rank <= least.rank and valence in (None, r.valence) and said in (None, q.attribution)
            for q, r in accepted
        )
        assert (total.quotes[slice_of(least, valence, said)] if total else 0) == wanted


@given(rounds())
def test_no_part_of_a_cell_counts_more_than_the_cell(round_: Round) -> None:
    counted = perceptions(round_)

    for tally in [*counted.cells.values(), *counted.totals.values()]:
        parts = [*tally.together.values(), *tally.marks.values()]
        for each in [*tally.sources.values(), *tally.respondents.values()]:
            parts += [each.quotes, *each.tensions.values()]
            assert all(
                part <= whole for c in each.tensions.values() for part, whole in zip(c, each.quotes, strict=True)
            )
        for driving in tally.tensions.values():
            parts += [driving.quotes, *driving.poles.values(), *driving.sides.values()]
        for counter in parts:
            assert all(part <= whole for part, whole in zip(counter, tally.quotes, strict=True))
        assert tally.quotes == [sum(c.quotes[place] for c in tally.sources.values()) for place in range(SLICES)]
        for tension, driving in tally.tensions.items():
            parts = [c.tensions[tension] for c in tally.sources.values() if tension in c.tensions]
            assert driving.quotes == [sum(part[place] for part in parts) for place in range(SLICES)]


def test_a_slice_has_a_name_and_a_place_of_its_own() -> None:
    names = [slice_name(place) for place in range(SLICES)]
    assert names[:3] == ["HIGH", "MEDIUM or surer", "all"]
    assert len(set(names)) == SLICES
    every = product(Certainty, (None, *Valence), (None, *Attribution))
    assert sorted(slice_of(*each) for each in every) == list(range(SLICES))


def test_quote_about_several_groups_counts_in_the_first() -> None:
    counted = perceptions(round_of(quote(said_by="staff", readings=(reading(about=("council", "managers")),))))

    assert {cell for cell in counted.cells if not cell.coder} == {Cell("staff", "council", "", 1, "")}


def test_reading_about_several_groups_is_counted_by_every_pair_of_them() -> None:
    shows = (Showing(tension="pace", certainty=Certainty.HIGH),)
    counted = perceptions(round_of(quote(readings=(reading(about=("staff", "council", "managers"), shows=shows),))))

    pairs = ["relation council managers", "relation council staff", "relation managers staff"]
    tally = counted.cells[Cell("", "staff", "", 1, "")]
    assert list(tally.marks) == [
        "relation",
        *(f"relation {group}" for group in ["council", "managers", "staff"]),
        *pairs,
        *(f"{pair} pace" for pair in pairs),
    ]
    assert all(counter == tally.quotes for counter in tally.marks.values())


def test_word_counts_once_in_a_quote_and_a_part_of_a_longer_word_apart() -> None:
    methods = [MentionMethod.EXACT, MentionMethod.PLURAL, MentionMethod.COMPOUND]
    mentions = tuple(Mention(term="tempo", surface="words", method=method) for method in methods)
    counted = perceptions(round_of(quote(mentions=mentions, readings=(reading(),))))

    marks = counted.cells[Cell("", "council", "", 1, "")].marks
    assert {mark: counter[:3] for mark, counter in marks.items()} == {
        "compound tempo": [1, 1, 1],
        "word tempo": [1, 1, 1],
    }


def test_tension_shown_at_both_poles_is_one_quote_for_the_tension() -> None:
    shows = tuple(Showing(tension="pace", pole=pole, certainty=Certainty.HIGH) for pole in PoleSide)

    counted = perceptions(round_of(quote(readings=(reading(shows=shows, certainty=Certainty.MEDIUM),))))

    driving = counted.cells[Cell("", "council", "", 1, "")].tensions["pace"]
    assert driving.quotes[:3] == [0, 1, 1]
    assert driving.quotes == driving.poles[PoleSide.A] == driving.poles[PoleSide.B]


def test_key_of_a_cell_names_all_of_it() -> None:
    assert Cell("", "council", "", 1, "").key("2024") == "2024/-/council/-/1"
    assert Cell("staff", "council", "directing", 2, "anna").key("2024") == "2024/staff/council/directing/2/anna"
