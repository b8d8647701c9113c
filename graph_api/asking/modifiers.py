"""What narrows a question: role, valence, tension, coder, certainty, subgroups."""

import itertools

from graph_api.asking.concepts import Concept
from graph_api.asking.facts import Facts
from graph_api.asking.filling import Filling
from graph_api.asking.interpretation import Why
from graph_api.asking.parties import is_role
from graph_api.asking.pieces import Piece, before, having, light
from graph_api.asking.questions import Question
from graph_api.asking.rounds import leaves_out_round
from graph_api.asking.vocabulary import How
from graph_api.asking.words import squeezed, words_of

SHORTEST_STEM = 6
VALUED = (
    Concept.VIEW,
    Concept.VIEWED,
    Concept.RATING,
    Concept.OPINION,
    Concept.ADJECTIVE,
    Concept.COME_ACROSS,
)
UNVALUED = {Question.MATRIX, Question.AGREEMENT, Question.DISAGREEMENTS, Question.FALSE_FRIENDS}
"""Here such a word names a dimension or says how far coders agree."""

LEVELS = ("LOW", "MEDIUM", "HIGH")

OF_LACK = {
    Question.SILENCES,
    Question.UNSPOKEN_TENSIONS,
    Question.FALSE_FRIENDS,
    Question.AGREEMENT,
    Question.DISAGREEMENTS,
}
"""These are asked with a negation."""


def put_modifiers(filling: Filling) -> None:
    _put_roles(filling)
    _put_valence(filling)
    _put_tension(filling)
    _put_coder(filling)
    _put_certainty(filling)
    if any(_leaves_out_subgroups(filling.facts, place) for place in _negations(filling)):
        filling.put("withSubgroups", False)
    _tell_negation(filling)
    if filling.question is Question.SILENCES and filling.facts.has(Concept.ROLE):
        filling.put("byRole", True)


def _tell_negation(filling: Filling) -> None:
    """Rounds, subgroups and the least certain readings can be left out; nothing else, so that is told."""
    facts = filling.facts
    told = [
        place
        for place in _negations(filling)
        if not (
            leaves_out_round(facts.pieces, facts.span, place)
            or _leaves_out_subgroups(facts, place)
            or place in _unsure(facts)
        )
    ]
    if told:
        filling.unused["not"] = facts.pieces[told[0]].text


def _negations(filling: Filling) -> list[int]:
    """Where something is denied or left out; what is itself about a lack is asked with a negation."""
    denied = () if filling.question in OF_LACK else (Concept.NOT, Concept.NOTHING, Concept.NOBODY)
    return having(filling.facts.pieces, Concept.EXCEPT, *denied)


def _put_roles(filling: Filling) -> None:
    facts = filling.facts
    roles: dict[str, None] = {}
    for place, piece in enumerate(facts.pieces):
        if place in filling.taken:
            continue
        keys = piece.keys("role")
        here = is_role(facts.pieces, place)
        if keys and (here or not piece.keys("group")):
            filling.read[place] = piece.read_as("role", keys[0], piece.how("role", keys[0]))
            roles |= dict.fromkeys(keys)
        elif here and _may_begin_role(facts, place):
            roles |= dict.fromkeys(_stemmed(filling, place, piece))
    filling.put_one_or_many("role", "roles", list(roles))


def _may_begin_role(facts: Facts, place: int) -> bool:
    """A word that nothing is called, or `as directors`, or `when they account` where that names a tension too."""
    piece = facts.pieces[place]
    is_group = bool(piece.keys("group")) and facts.pieces[place - 1].has(Concept.AS)
    return piece.is_unknown or is_group or (bool(piece.keys("tension")) and len(_begun(facts, piece)) == 1)


def _begun(facts: Facts, piece: Piece) -> set[str]:
    """The roles whose names begin as a word does."""
    text = squeezed(words_of(piece.text))
    return {
        key
        for name, keys in facts.vocabulary.study.names["role"].keys.items()
        if squeezed(words_of(name))[:SHORTEST_STEM] == text[:SHORTEST_STEM]
        for key in keys
    }


def _stemmed(filling: Filling, place: int, piece: Piece) -> list[str]:
    """`facilitate` for the facilitating role; a choice when no role begins so."""
    vocabulary = filling.facts.vocabulary
    begun = _begun(filling.facts, piece)
    filling.taken.add(place)
    if len(begun) == 1:
        key = begun.pop()
        filling.read[place] = piece.read_as("role", key, How.STEM)
        return [key]
    nearest = sorted(begun) or vocabulary.nearest("role", piece.text)
    why = Why.AMBIGUOUS if begun else Why.UNKNOWN
    filling.choose("role", piece.text, why, vocabulary.candidates("role", nearest, filling.language))
    return []


def _put_valence(filling: Filling) -> None:
    facts = filling.facts
    if filling.question in UNVALUED and not facts.has(Concept.ONLY):
        return
    values = {
        piece.value(*VALUED)
        for place, piece in enumerate(facts.pieces)
        if place not in filling.taken and _values(facts, place) and not _rates_belief(filling, place)
    }
    if len(values) == 1:
        filling.put("valence", values.pop())
    elif values:
        filling.unused["valence"] = tuple(sorted(values))  # all are counted, of `critical and positive views`


def _values(facts: Facts, place: int) -> bool:
    """`How critical` asks for the measure and limits nothing, nor does `how do they value` or `what are they like`."""
    piece = facts.pieces[place]
    ahead = before(facts.pieces, place, light)
    is_pole = ahead is not None and ahead.has(Concept.BETWEEN)
    if not piece.value(*VALUED) or piece.keys("tension") or is_pole or place == _level(facts):
        return False
    asks_how = ahead is not None and ahead.has(Concept.HOW)
    return not (asks_how and piece.has(Concept.ADJECTIVE)) and not (
        piece.has(Concept.RATING) and facts.has(Concept.HOW, Concept.BE)
    )


def _rates_belief(filling: Filling, place: int) -> bool:
    """`Do managers have a good idea of how ...`."""
    pieces = filling.facts.pieces
    is_rating = filling.question is Question.META_PERCEPTION and pieces[place].has(Concept.ADJECTIVE)
    return is_rating and not having(pieces[:place], Concept.VIEW, Concept.VIEWED, Concept.OPINION, Concept.IMAGE)


def _put_tension(filling: Filling) -> None:
    facts, vocabulary = filling.facts, filling.facts.vocabulary
    free = [piece for place, piece in enumerate(facts.pieces) if place not in filling.taken]
    mentions = [tuple(piece.keys("tension")) for piece in free if piece.keys("tension")]
    keys = list(dict.fromkeys(key for keys in mentions for key in keys)) or _hinted(filling)
    if len(keys) == 1:
        filling.put("tension", keys[0])
    elif keys:
        why = Why.ONE_AT_A_TIME if len(set(mentions)) > 1 else Why.AMBIGUOUS
        filling.choose("tension", "", why, vocabulary.candidates("tension", keys, filling.language))


def _hinted(filling: Filling) -> list[str]:
    """Tensions with an unknown word in their name, where tensions are spoken of: `the tension around interest`."""
    facts = filling.facts
    if not facts.has(Concept.TENSION):
        return []
    found: set[str] = set()
    for place, piece in enumerate(facts.pieces):
        words = words_of(piece.text) if piece.is_unknown else ()
        named = (name for word in words for name in facts.vocabulary.words.get(word.text, ()))
        keys = {name.key for name in named if name.kind == "tension"}
        if keys:
            filling.taken.add(place)
            found = (found & keys) or keys
            filling.read[place] = piece.read_as("tension", min(keys) if len(keys) == 1 else "", How.PART)
    return sorted(found)


def _put_coder(filling: Filling) -> None:
    coders: dict[str, None] = {}
    named = ""
    for place, piece in enumerate(filling.facts.pieces):
        if piece.keys("coder"):
            named = piece.text
        coders |= dict.fromkeys(piece.keys("coder") or _next_coder(filling, place, named))
    filling.put_one_or_many("coder", "coders", list(coders))


def _next_coder(filling: Filling, place: int, named: str) -> list[str]:
    """`Coder a and b`: what is called as the coder `named` before it, but for the last word."""
    facts = filling.facts
    piece, ahead, words = facts.pieces[place], before(facts.pieces, place, light), words_of(named)[:-1]
    if not words or ahead is None or not ahead.has(Concept.AND):
        return []
    called = facts.vocabulary.names.get(squeezed([*words, *words_of(piece.text)]), ())
    keys = [each.key for each in called if each.kind == "coder"]
    if keys:
        filling.taken.add(place)
        filling.read[place] = piece.read_as("coder", keys[0], How.PART)
    return keys


def _put_certainty(filling: Filling) -> None:
    """`With medium certainty`, `no low certainty`, `only certain readings`."""
    facts = filling.facts
    place = _level(facts)
    if place is not None:
        least = LEVELS.index(facts.pieces[place].value(Concept.LEVEL)) + bool(_unsure(facts) or _is_above(facts, place))
        filling.put("minCertainty", LEVELS[min(least, len(LEVELS) - 1)])
    elif any(_is_sure(facts, place) for place in having(facts.pieces, Concept.SURE)):
        filling.put("minCertainty", "HIGH")


def _level(facts: Facts) -> int | None:
    """The level nearest to the word `certainty`, or before `certain`: not the `little` of `a little dictionary`."""
    levels = [place for place in having(facts.pieces, Concept.LEVEL) if not facts.pieces[place].names]
    spoken, sure = having(facts.pieces, Concept.CERTAINTY), having(facts.pieces, Concept.SURE)
    if not spoken:
        return next((place for place in levels if place + 1 in sure), None)
    return min(levels, key=lambda place: min(abs(place - each) for each in spoken), default=None)


def _unsure(facts: Facts) -> list[int]:
    """Where the level named is left out: `without low certainty`."""
    place = _level(facts)
    if place is None:
        return []
    first = next((start for start in range(place, 0, -1) if facts.pieces[start].comma), 0)
    passed = (Concept.READING, Concept.WITH, Concept.OF, Concept.CERTAINTY)
    ahead = itertools.takewhile(
        lambda each: facts.pieces[each].is_light or facts.pieces[each].has(*passed, Concept.EXCEPT),
        range(place - 1, first - 1, -1),
    )
    return [each for each in ahead if facts.pieces[each].has(Concept.EXCEPT) and not _closes(facts.pieces[each])]


def _closes(piece: Piece) -> bool:
    """`Niet meegerekend`, which stands behind what it leaves out."""
    return piece.value(Concept.EXCEPT) == "behind"


def _is_above(facts: Facts, place: int) -> bool:
    """`Certainty above low`, `hoger dan laag`."""
    return place > 0 and facts.pieces[place - 1].has(Concept.ABOVE)


def _leaves_out_subgroups(facts: Facts, place: int) -> bool:
    """`Without subgroups`, `deelgroepen niet meetellen`: in one clause with the word that leaves out."""
    first = next((start for start in range(place, 0, -1) if facts.pieces[start].comma), 0)
    last = next((end for end in range(place + 1, len(facts.pieces)) if facts.pieces[end].comma), len(facts.pieces))
    return bool(having(facts.pieces[first:last], Concept.SUBGROUPS))


def _is_sure(facts: Facts, place: int) -> bool:
    behind = place + 1 < len(facts.pieces) and facts.pieces[place + 1].has(Concept.READING, Concept.QUOTE)
    return behind or bool(having(facts.pieces[:place], Concept.ONLY))
