"""Which question is asked: the first of an ordered list of rules that holds."""

from collections.abc import Callable, Iterator

from graph_api.asking.concepts import Concept
from graph_api.asking.facts import Facts
from graph_api.asking.free_text import FreeText, free_text, is_told
from graph_api.asking.grammar import members_of
from graph_api.asking.pieces import after, before, followers, having, light, named
from graph_api.asking.questions import Question

SAYING = (Concept.SPEAK, Concept.MENTION, Concept.VIEW, Concept.VIEWED)
LACKING = (Concept.NOT, Concept.NOTHING, Concept.NOBODY)
COUNTING = (Concept.HOW_MANY, Concept.TABLE)
OTHERWISE = (Concept.CODER, Concept.TENSION, Concept.CLASH, Concept.HOW, *COUNTING)
"""What is asked with these is no search."""
COMPARING = (Concept.DIFFERENT, Concept.COMPARE, Concept.NEW)


def question_of(facts: Facts) -> Question | None:
    return next((question for question, holds in RULES if holds(facts)), None)


def _searches(facts: Facts) -> bool:
    text = free_text(facts)
    if text is None or facts.has(*OTHERWISE):
        return False
    if is_told(facts):
        return text.is_sought
    if facts.has(*LACKING) and not facts.has(Concept.CONTAIN, Concept.MENTION):
        return False
    return _asks_for_text(facts, text) or (text.is_sought and text.is_new)


def _asks_for_text(facts: Facts, text: FreeText) -> bool:
    """`Quotes about the bridge`, `who mentions the bridge`, `what do managers say about the bridge`."""
    if any(_seeks(facts, text, place) for place in having(facts.pieces, Concept.QUOTE)):
        return text.is_new or (text.is_beside and facts.has(Concept.CONTAIN, Concept.MENTION))
    if "object" in facts.values(Concept.WHO):
        return False  # `about` belongs to `whom`
    speaks = facts.has(Concept.SPEAK) or (_has_it_about(facts) and not facts.predicates)
    is_topic = speaks and not any(member.keys for member in members_of(facts.slots.observed))
    asks = is_topic or facts.has(Concept.WHERE, Concept.WHO, Concept.MENTION, Concept.CONTAIN)
    return asks and text.is_beside and (text.is_new or facts.has(Concept.CONTAIN))


def _seeks(facts: Facts, text: FreeText, place: int) -> bool:
    """`Quotes about the bridge`; not a question that is to be answered `with quotes`, or that asks for them in a
    sentence of its own."""
    lead = before(facts.pieces, place, light)
    first, last = sorted((place, text.first))
    return not (lead is not None and lead.has(Concept.WITH)) and not facts.is_parted(first, last)


def _has_false_friends(facts: Facts) -> bool:
    differs = facts.has(Concept.DIFFERENT) or (facts.has(Concept.NOT) and facts.has(Concept.AGREE))
    other = differs and (facts.has(Concept.MEAN) or (facts.has(Concept.WORDS) and not facts.groups))
    compared = not facts.groups or facts.has(Concept.AGREE, Concept.DIFFERENT)
    term = facts.has(Concept.MEAN) and compared and any(named(facts.pieces, "term"))
    return facts.has(Concept.FALSE_FRIEND) or other or term


def _differ(facts: Facts) -> bool:
    differs = facts.has(Concept.DIFFER) or (facts.has(Concept.NOT) and facts.has(Concept.AGREE))
    differs = differs or _are_read(facts)
    measured = facts.has(Concept.HOW, Concept.HOW_MANY) and not facts.has(Concept.QUOTE, Concept.DIMENSION)
    return differs and not measured and (facts.has_coders or facts.has(Concept.QUOTE)) and not facts.groups


def _are_read(facts: Facts) -> bool:
    """`Quotes to which the coders gave another valence`."""
    read = set(facts.dimensions) - {"CODER"}
    asks = facts.has(Concept.QUOTE) or (facts.has(Concept.WHERE) and facts.has(Concept.READING))
    counts = facts.has(*COUNTING) or (facts.has(Concept.PER) and not facts.has(Concept.DIFFERENT))
    return asks and facts.has(Concept.CODER) and bool(read) and not counts


def _agree(facts: Facts) -> bool:
    if facts.groups:
        return False
    asks = facts.has(Concept.HOW, Concept.BE) and not facts.has(Concept.ONLY)
    reliable = asks and facts.has(Concept.SURE) and facts.has(Concept.READING)
    return reliable or facts.has(Concept.AGREEMENT) or (facts.has(Concept.AGREE, Concept.DIFFER) and facts.has_coders)


def _tabulates(facts: Facts) -> bool:
    dimensions = facts.dimensions
    if facts.has(Concept.TABLE):
        return bool(dimensions) or len(having(facts.pieces, Concept.WHO)) > 1
    if facts.has(*LACKING, Concept.SILENT):
        return False
    crossed = facts.has(Concept.PER, Concept.COMPARE) and (facts.has(Concept.HOW_MANY) or not facts.groups)
    return crossed and len(dimensions) > 1 and not facts.has(Concept.HOW)


def _is_figure(facts: Facts) -> bool:
    return facts.has(Concept.FIGURE) and not facts.has(Concept.TABLE)


def _relates(facts: Facts) -> bool:
    joined = facts.has(Concept.BETWEEN) or not facts.groups or any(len(party.members) > 1 for party in facts.parties)
    related = joined or any(party.lead == Concept.WITH and party.is_known for party in facts.parties)
    asks = facts.has(Concept.RELATION) or _sees_pair(facts)
    return asks and related and (_adds_tension(facts) or not facts.has(Concept.TENSION, Concept.CLASH))


def _sees_pair(facts: Facts) -> bool:
    """`What goes on between X and Y in the eyes of Z`."""
    pair = any(party.lead == Concept.BETWEEN and len(party.members) > 1 for party in facts.parties)
    sees = any(party.lead == Concept.BY and party.is_known for party in facts.parties)
    return pair and sees and not facts.has(Concept.CHANGE, Concept.DEVELOP, Concept.DIFFERENT, Concept.MIRROR)


def _is_unspoken(facts: Facts) -> bool:
    unsaid = facts.has(Concept.UNSPOKEN, Concept.NOBODY, Concept.SILENT) or (
        facts.has(Concept.NOT, Concept.NOTHING) and facts.has(*SAYING, Concept.FEEL, Concept.QUOTE)
    )
    return facts.has(Concept.TENSION) and unsaid


def _is_silent(facts: Facts) -> bool:
    is_of_self = facts.has(Concept.SELF, Concept.SELF_IMAGE) and len(facts.groups) > 1
    if facts.has(Concept.SILENT) or (facts.has(Concept.UNSPOKEN) and not is_of_self):
        return True
    says = facts.has(*SAYING, Concept.QUOTE) or _has_it_about(facts)
    return says and facts.has(*LACKING) and len(facts.groups) < 2 and not _thinks(facts)


def _has_it_about(facts: Facts) -> bool:
    """`Wie heeft het over wie`."""
    return facts.has(Concept.HAVE) and facts.has(Concept.ABOUT, Concept.EACH_OTHER)


def _thinks(facts: Facts) -> bool:
    """`What do managers not like` is no silence."""
    return (
        facts.has(Concept.NOT)
        and not facts.has(Concept.NOTHING, Concept.NOBODY)
        and not facts.has(Concept.SPEAK, Concept.MENTION, Concept.QUOTE)
        and not _has_it_about(facts)
    )


def _uses_words(facts: Facts) -> bool:
    return (facts.has(Concept.WORDS) and (facts.has(Concept.USE) or len(facts.groups) < 2)) or (
        facts.has(Concept.MEAN) and len(facts.groups) == 1
    )


def _runs(facts: Facts) -> bool:
    each = any(piece.has(Concept.ROUND, Concept.YEAR) for piece in followers(facts.pieces, Concept.PER))
    moves = facts.has(Concept.DEVELOP, Concept.OVER_TIME, Concept.CHANGE) or (
        (_compares(facts) or facts.has(Concept.DIFFERENT, Concept.NEW)) and len(facts.span.moments) > 1
    )
    moves = moves or (facts.has(Concept.DIFFERENT) and facts.has(Concept.COMPARE) and bool(facts.span.moments))
    return (moves or each) and bool(facts.groups) and (bool(facts.predicates) or len(facts.groups) > 1)


def _compares(facts: Facts) -> bool:
    """`2022 versus 2023`, but not `managers versus governors`."""
    behind = (after(facts.pieces, place, light) for place in having(facts.pieces, Concept.COMPARE))
    return any(piece is None or not piece.keys("group") for piece in behind)


def _changes(facts: Facts) -> bool:
    compares = facts.has(*COMPARING) and bool(facts.span.moments) and not facts.groups and not _speaks_of_tension(facts)
    return facts.has(Concept.CHANGE, Concept.DEVELOP) or compares


def _speaks_of_tension(facts: Facts) -> bool:
    return facts.has(Concept.TENSION) or any(named(facts.pieces, "tension"))


def _is_meta(facts: Facts) -> bool:
    """A verb of believing, and behind it one of seeing that comes back to who believes."""
    if facts.has(Concept.META):
        return True
    believing = min([*having(facts.pieces, Concept.BELIEVE), *_saying(facts)], default=len(facts.pieces))
    if facts.has(Concept.SELF, Concept.SELF_IMAGE) or not facts.groups:
        return False
    if _feels_seen(facts):
        return True
    behind = facts.pieces[believing + 1 :]
    holds = having(behind, Concept.HAVE) and facts.has(Concept.OPINION, Concept.IMAGE)
    passive = having(behind, Concept.COME_ACROSS) or (having(behind, Concept.VIEWED) and facts.has(Concept.BE))
    return bool(
        passive
        or (
            _refers_back(facts)
            and (holds or having(behind, Concept.VIEW, Concept.VIEWED, Concept.RATING, Concept.ADJECTIVE))
        )
    )


def _saying(facts: Facts) -> Iterator[int]:
    """`What would X say Y make of them`: a verb of saying with another group right behind it."""
    if facts.has(Concept.AND) or not facts.members or not _refers_back(facts):
        return
    for place in having(facts.pieces, Concept.SPEAK):
        follows = after(facts.pieces, place, lambda piece: light(piece) or piece.has(Concept.THAT))
        is_told = place > facts.members[0].place or facts.has(Concept.THAT)
        if is_told and follows is not None and follows.keys("group"):
            yield place


def _feels_seen(facts: Facts) -> bool:
    """`Do managers feel appreciated by the council`."""
    feeling = [place for place in having(facts.pieces, Concept.FEEL) if not facts.pieces[place].has(Concept.VIEWED)]
    behind = facts.pieces[feeling[0] + 1 :] if feeling else []
    return (
        bool(having(behind, Concept.VIEWED)) and len(facts.groups) > 1 and not facts.has(Concept.HOW, Concept.TENSION)
    )


def _refers_back(facts: Facts) -> bool:
    """`Hen`, `they`: not `hun` before what is theirs."""
    behind = (after(facts.pieces, place, light) for place in having(facts.pieces, Concept.THEM))
    return any(
        piece is None or not (piece.has(Concept.ROLE) or piece.keys("role") or piece.keys("group")) for piece in behind
    )


def _maps_tensions(facts: Facts) -> bool:
    if facts.has(Concept.CLASH):
        return True
    if facts.values(Concept.WEB):
        return False
    about = _is_about_tension(facts)
    if facts.has(Concept.TENSION):
        return about or not _asks_for_view(facts)
    if not any(named(facts.pieces, "tension")) or facts.slots.observed:
        return False
    return about or facts.slots.observer is not None or facts.has(Concept.FEEL) or not facts.predicates


def _asks_for_view(facts: Facts) -> bool:
    """`How do they see`, `what do they think`, `the image of`: not `which tension do they see`."""
    if facts.has(Concept.OPINION, Concept.IMAGE) or _adds_tension(facts):
        return bool(facts.groups)
    asked = followers(facts.pieces, Concept.HOW, Concept.WHAT)
    sees = any(not facts.pieces[place].has(Concept.FEEL) for place in facts.predicates)
    return sees and any(not piece.has(Concept.TENSION) for piece in asked)


def _adds_tension(facts: Facts) -> bool:
    """`... and which tension drives it`, behind a question about two groups."""
    place = next(iter(having(facts.pieces, Concept.TENSION)), 0)
    added = [piece for piece in facts.pieces[:place] if not piece.is_light][-2:]
    asks = (
        len(added) > 1 and added[1].has(Concept.WHICH, Concept.WHAT) and (added[0].has(Concept.AND) or added[1].comma)
    )
    is_question = len(facts.groups) > 1 and (bool(facts.predicates) or facts.is_led)
    return asks and is_question and facts.members[-1].place < place


def _is_about_tension(facts: Facts) -> bool:
    """The tension is what is spoken about, and no group is."""
    if facts.slots.observer and facts.slots.observed:
        return False
    places = [place for place, piece in enumerate(facts.pieces) if piece.keys("tension") or piece.has(Concept.TENSION)]
    leads = [before(facts.pieces, place, light) for place in places]
    return any(lead is not None and lead.has(Concept.ABOUT, Concept.WITH, Concept.OF) for lead in leads)


def _mirrors(facts: Facts) -> bool:
    if facts.has(Concept.MIRROR) or facts.is_crossed:
        return True
    if facts.has(Concept.EACH_OTHER, Concept.BOTH_WAYS):
        return len(facts.groups) > 1
    return facts.has(Concept.SELF, Concept.SELF_IMAGE) and len(facts.groups) > 1


def _perceives(facts: Facts) -> bool:
    if not facts.parties or not any(party.is_known for party in facts.parties):
        return (
            bool(facts.parties)
            and facts.has(Concept.VIEW, Concept.VIEWED, Concept.OPINION, Concept.IMAGE)
            and facts.has(Concept.HOW, Concept.WHAT)
        )
    itself = facts.has(Concept.SELF, Concept.SELF_IMAGE) or (facts.has(Concept.EACH_OTHER) and len(facts.groups) == 1)
    pair = facts.slots.observer is not None and facts.slots.observed is not None
    return itself or (pair and (bool(facts.predicates) or facts.is_led or facts.has(Concept.HOW)))


def _weaves(facts: Facts) -> bool:
    asked = facts.predicates or facts.is_led or facts.has(Concept.HOW, Concept.UNRECORDED)
    shared = facts.has(Concept.OTHERS, Concept.EACH_OTHER, Concept.WHO, Concept.NOUN, Concept.IMAGE)
    return facts.has(Concept.WEB) or (bool(asked) and (bool(facts.groups) or shared))


RULES: tuple[tuple[Question, Callable[[Facts], bool]], ...] = (
    (Question.SEARCH, _searches),
    (Question.FALSE_FRIENDS, _has_false_friends),
    (Question.DISAGREEMENTS, _differ),
    (Question.AGREEMENT, _agree),
    (Question.FIGURE, _is_figure),
    (Question.MATRIX, _tabulates),
    (Question.RELATIONS, _relates),
    (Question.UNSPOKEN_TENSIONS, _is_unspoken),
    (Question.SILENCES, _is_silent),
    (Question.LANGUAGE, _uses_words),
    (Question.META_PERCEPTION, _is_meta),
    (Question.TIMELINE, _runs),
    (Question.CHANGES, _changes),
    (Question.TENSION_MAP, _maps_tensions),
    (Question.MIRROR, _mirrors),
    (Question.PERCEPTION, _perceives),
    (Question.WEB, _weaves),
)
