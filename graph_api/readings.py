"""What a reading must be, by itself and to its quote, whether it comes from a file or through the API."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph_api.model import SLUG, Quote, Reading


@dataclass(frozen=True, slots=True)
class Flaw:
    """`path` is the place in the reading, by the names of the model; each sentence goes on behind that place."""

    path: tuple[str | int, ...]
    dutch: str
    english: str


def flaws(reading: Reading, quote: Quote) -> Iterator[Flaw]:
    """All of them. That its names are known, and what it is to the other readings, is for others to check."""
    if reading.label is not None and not SLUG.fullmatch(reading.label):
        yield Flaw(
            ("label",),
            f"is {reading.label!r}; kleine letters, cijfers en streepjes ertussen kunnen",
            f"is {reading.label!r}; it takes lower-case letters, digits and hyphens between them",
        )
    yield from _about(reading)
    yield from _shows(reading)
    if reading.order not in (1, 2):
        yield Flaw(("order",), f"is {reading.order}; 1 of 2 kan", f"is {reading.order}; it takes 1 or 2")
    if reading.order == 2 and not quote.said_by:
        yield Flaw(
            ("order",),
            "is 2, hoe de groep van de spreker denkt gezien te worden, en wie er sprak ligt niet vast",
            "is 2, how the speaker's group thinks another sees it, and nobody recorded who spoke",
        )
    if reading.part and not 0 <= reading.part[0] < reading.part[1] <= len(quote.text):
        size = len(quote.text)
        yield Flaw(
            ("part",),
            f"is geen stuk van de tekst, die {size} codepunten heeft",
            f"is not a span of the text, which has {size} code points",
        )


def _about(reading: Reading) -> Iterator[Flaw]:
    if not reading.about:
        yield Flaw(
            ("about",),
            "is leeg; de eerste groep is die waar het citaat over gaat",
            "is empty; the first group is the one the quote is about",
        )
    if len(set(reading.about)) < len(reading.about):
        yield Flaw(("about",), "noemt een groep twee keer", "names a group twice")
    if (reading.role is None) != (reading.role_certainty is None):
        yield Flaw(("role_certainty",), "hoort bij role; geef beide of geen", "goes with role; give both or neither")


def _shows(reading: Reading) -> Iterator[Flaw]:
    for i, showing in enumerate(reading.shows):
        if showing.side and not showing.pole:
            yield Flaw(
                ("shows", i, "side"),
                "is de voor- of keerzijde van een pool; geef die ook",
                "is the up- or downside of a pole; give the pole too",
            )
        if showing.shown in [earlier.shown for earlier in reading.shows[:i]]:
            yield Flaw(
                ("shows", i),
                f"zegt een tweede keer dat {showing.tension!r} zo blijkt",
                f"says a second time that {showing.tension!r} is shown in this way",
            )
