"""The rounds of a question, in the arguments of its field."""

from graph_api.asking.concepts import Concept
from graph_api.asking.filling import Filling
from graph_api.asking.interpretation import Why
from graph_api.asking.questions import Question
from graph_api.asking.rounds import Moment


def put_rounds(filling: Filling) -> None:
    span = filling.facts.span
    for moment in span.moments:
        key = moment.keys[0] if len(moment.keys) == 1 else ""
        filling.taken |= set(range(moment.place + 1, moment.last + 1))
        filling.read[moment.place] = moment.piece.read_as("round", key, moment.how)
    if filling.question is Question.CHANGES:
        _put_change(filling)
    elif span.unknown:
        _choose_round(filling, "round", span.unknown[0])
    elif filling.question is Question.TIMELINE and len(span.rounds) == 1:
        filling.unused["round"] = span.rounds[0]
    else:
        filling.put_one_or_many("round", "rounds", span.rounds)


def _put_change(filling: Filling) -> None:
    """From the oldest to the newest named; one alone is compared with the last, or with the one before it."""
    span, rounds = filling.facts.span, filling.facts.vocabulary.rounds
    known = sorted({rounds.index(moment.keys[0]) for moment in span.moments if len(moment.keys) == 1})
    for moment in span.unknown:
        _choose_round(filling, _end(filling, moment), moment)
    if span.unknown:
        _put_known(filling, [rounds[place] for place in known])
        return
    ends = _ends(filling, known)
    if ends[0] < ends[1]:
        filling.put("from", rounds[ends[0]])
        filling.put("to", rounds[ends[1]])
        for slot, place in zip(("from", "to"), ends, strict=True):
            if place not in known:
                filling.imply(slot, rounds[place])
    for slot in ("from", "to"):
        filling.need(slot, "round", rounds)


def _end(filling: Filling, moment: Moment) -> str:
    """Which end of the change a round is that is not known: the one before the others by its year, or named first."""
    if "from" in _chosen(filling):
        return "to"
    others = [other for other in filling.facts.span.moments if other is not moment]
    years = all(each.piece.text.isdigit() for each in (moment, *others))
    is_first = all(moment.piece.text < other.piece.text if years else moment.place < other.place for other in others)
    return "from" if is_first else "to"


def _chosen(filling: Filling) -> set[str]:
    return {choice.slot for choice in filling.choices}


def _put_known(filling: Filling, keys: list[str]) -> None:
    free = [slot for slot in ("from", "to") if slot not in _chosen(filling)]
    for slot, key in zip(free, keys, strict=False):
        filling.put(slot, key)


def _ends(filling: Filling, known: list[int]) -> tuple[int, int]:
    last = len(filling.facts.vocabulary.rounds) - 1
    if len(known) != 1:
        return (known[0], known[-1]) if known else (0, last)
    bound = filling.facts.span.moments[0].bound
    if bound in (Concept.UNTIL, Concept.BEFORE):
        return 0, known[0]
    return (known[0], last) if bound in (Concept.SINCE, Concept.AFTER) or known[0] == 0 else (known[0] - 1, known[0])


def _choose_round(filling: Filling, slot: str, moment: Moment) -> None:
    """The rounds there are, the nearest in time first."""
    vocabulary = filling.facts.vocabulary
    keys = list(moment.keys) or list(vocabulary.rounds)
    text = moment.piece.text
    if text.isdigit():
        years = {
            key: min((abs(int(text) - year) for year, held in vocabulary.years.items() if key in held), default=9999)
            for key in keys
        }
        keys.sort(key=lambda key: years[key])
    why = Why.AMBIGUOUS if moment.keys else Why.NO_ROUND
    filling.choose(slot, text, why, vocabulary.candidates("round", keys, filling.language))
