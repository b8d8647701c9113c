"""What a table, a comparison of coders or a search is about."""

from collections.abc import Mapping

from graph_api.asking.concepts import Concept
from graph_api.asking.filling import Filling
from graph_api.asking.free_text import free_text
from graph_api.asking.interpretation import ReadWord, Why
from graph_api.asking.pieces import having
from graph_api.asking.questions import Question
from graph_api.asking.vocabulary import Candidate, How
from graph_api.model import Language

DIMENSIONS: Mapping[str, tuple[str, str]] = {
    "OBSERVER": ("wie ziet", "who sees"),
    "OBSERVED": ("wie gezien wordt", "who is seen"),
    "ROLE": ("rol", "role"),
    "ROUND": ("ronde", "round"),
    "VALENCE": ("waardering", "valence"),
    "TENSION": ("spanning", "tension"),
    "CODER": ("codeur", "coder"),
    "SOURCE": ("bron", "source"),
}
READ = {
    "OBSERVED": DIMENSIONS["OBSERVED"],
    "ROLE": DIMENSIONS["ROLE"],
    "VALENCE": DIMENSIONS["VALENCE"],
    "TENSIONS": ("spanningen", "tensions"),
    "CERTAINTY": ("zekerheid", "certainty"),
}
"""What coders can differ on."""
READ_AS = {"TENSION": "TENSIONS", "GROUP": "OBSERVED", "OBSERVER": ""}


def put_topic(filling: Filling) -> None:
    match filling.question:
        case Question.DISAGREEMENTS:
            _put_dimension(filling)
        case Question.MATRIX:
            _put_table(filling)
        case Question.SEARCH:
            _put_text(filling)


def _put_dimension(filling: Filling) -> None:
    named = [READ_AS.get(name, name) for name in filling.facts.dimensions]
    for name in named:
        if name in READ:
            filling.put("dimension", name)
            return
    differ = next(iter(having(filling.facts.pieces, Concept.DIFFER)), len(filling.facts.pieces))
    if filling.facts.has(Concept.SURE):
        filling.put("dimension", "CERTAINTY")
    elif having(filling.facts.pieces[differ:], Concept.WHO):
        filling.put("dimension", "OBSERVED")
    filling.choose("dimension", "", Why.MISSING, _candidates(READ, list(READ), filling.language))


def _put_table(filling: Filling) -> None:
    facts = filling.facts
    named = [name for name in facts.dimensions if name in (*DIMENSIONS, "GROUP")]
    if not named and len(having(facts.pieces, Concept.WHO)) > 1:
        named = ["OBSERVER", "OBSERVED"]  # `a table of who speaks about whom`
    for slot, name in zip(("rows", "columns"), named, strict=False):
        if name == "GROUP":
            sides = _candidates(DIMENSIONS, ["OBSERVER", "OBSERVED"], filling.language)
            filling.choose(slot, "", Why.AMBIGUOUS, sides)
        else:
            filling.put(slot, name)
    others = [name for name in DIMENSIONS if name not in named]
    for slot in ("rows", "columns"):
        filling.choose(slot, "", Why.MISSING, _candidates(DIMENSIONS, others, filling.language))


def _candidates(names: Mapping[str, tuple[str, str]], keys: list[str], language: Language) -> list[Candidate]:
    return [Candidate(key, names[key][language is Language.EN]) for key in keys]


def _put_text(filling: Filling) -> None:
    facts = filling.facts
    found = free_text(facts)
    if found is not None:
        filling.put("text", found.text)
        filling.taken |= set(range(found.first, found.last))
        start, end = facts.pieces[found.first].start, facts.pieces[found.last - 1].end
        filling.read[found.first] = ReadWord(start, end, found.text, "text", "", How.WORD)
