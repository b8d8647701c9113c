"""The groups a question is about, in the arguments of its field."""

from collections.abc import Sequence
from itertools import pairwise
from typing import cast

from graph_api.asking.concepts import Concept
from graph_api.asking.facts import Facts
from graph_api.asking.filling import Filling
from graph_api.asking.grammar import members_of
from graph_api.asking.parties import Member, Party, parties_of
from graph_api.asking.pieces import having
from graph_api.asking.questions import Question

BY_SLOTS = {
    Question.PERCEPTION,
    Question.WEB,
    Question.TENSION_MAP,
    Question.TIMELINE,
    Question.SEARCH,
    Question.MATRIX,
}
LIMITED = {Question.SEARCH, Question.MATRIX}
"""Groups may limit these; a word that nothing leads in is none."""
BY_ORDER = {
    Question.MIRROR: ("x", "y"),
    Question.META_PERCEPTION: ("x", "y"),
    Question.LANGUAGE: ("group",),
}
GROUP_SLOTS = ("observer", "observed", "x", "y", "group")


def put_groups(filling: Filling) -> None:
    if filling.question in BY_SLOTS:
        _put_slots(filling)
    elif filling.question in BY_ORDER:
        _put_in_order(filling, BY_ORDER[filling.question])
    elif filling.question is Question.RELATIONS:
        _put_relation(filling)
    else:
        _leave_out(filling, _different(filling.facts.members))
    _tell_groups(filling)
    for slot in filling.form.needs:
        if slot in GROUP_SLOTS:
            filling.need(slot, "group", filling.facts.vocabulary.study.labels["group"])


def _tell_groups(filling: Filling) -> None:
    """No group is left out in silence: not that of `all but managers`, nor one that stands where none can be read."""
    spoken = {str(value) for slot, value in filling.arguments.items() if slot in GROUP_SLOTS}
    spoken |= {candidate.key for choice in filling.choices for candidate in choice.candidates}
    spoken |= set(_left_out(filling))
    members = [member for party in parties_of(filling.facts.pieces) for member in party.members if member.keys]
    _leave_out(filling, [member for member in _different(members) if spoken.isdisjoint(member.keys)])


def _left_out(filling: Filling) -> tuple[str, ...]:
    return cast("tuple[str, ...]", filling.unused.get("groups", ()))


def _put_slots(filling: Filling) -> None:
    facts = filling.facts
    observer, observed = _free(filling, facts.slots.observer), _free(filling, facts.slots.observed)
    alone = not (observer and observed) and (observer or observed)
    if alone and len(alone) == len(facts.groups) == 2 and filling.question is Question.TENSION_MAP:
        observer, observed = alone[:1], alone[1:]  # `where do X and Y clash`
    elif alone and facts.has(Concept.SELF, Concept.SELF_IMAGE, Concept.EACH_OTHER):
        observer = observed = alone
    if facts.has(Concept.UNRECORDED) and not observer:
        filling.put("observerRecorded", False)
    filling.put_group("observer", observer)
    filling.put_group("observed", observed)
    _leave_out(filling, [member for party in facts.slots.rest for member in party.members if member.keys])


def _free(filling: Filling, party: Party | None) -> tuple[Member, ...]:
    """Without words that are already read as a text to look for."""
    if party is not None and not party.lead and filling.question in LIMITED:
        return tuple(member for member in party.members if member.keys)
    return tuple(member for member in members_of(party) if member.place not in filling.taken)


def _put_in_order(filling: Filling, slots: tuple[str, ...]) -> None:
    members = _different([member for party in filling.facts.parties for member in party.members])
    if len(slots) == 1:
        members = _speakers(filling, members)
    for slot, member in zip(slots, members, strict=False):
        filling.put_group(slot, [member])
    if len(members) > len(slots):
        filling.arguments.pop(slots[-1], None)
        filling.put_group(slots[-1], members[len(slots) - 1 :])


def _speakers(filling: Filling, members: list[Member]) -> list[Member]:
    """Whose words they are: `which words do managers use about governors`. An unknown word counts when it is alone."""
    speakers = [member for member in members_of(filling.facts.slots.observer) if member.keys]
    known = [member for member in members if member.keys]
    _leave_out(filling, [member for member in known if speakers and member not in speakers])
    return speakers or known or members


def _leave_out(filling: Filling, members: Sequence[Member]) -> None:
    if members:
        filling.unused["groups"] = (*_left_out(filling), *(key for member in members for key in member.keys))


def _put_relation(filling: Filling) -> None:
    """Of the relation between two groups one can be asked for; the answer names the other."""
    parties = filling.facts.parties
    pair = [party for party in parties if len(party.members) > 1][:1] or _related(filling.facts)
    members = _different([member for party in pair for member in party.members if member.keys or party.lead])
    filling.put_group("observed", members[:1])
    _leave_out(filling, members[1:])
    for party in parties:
        if all(party is not each for each in pair) and (party.is_known or party.lead == Concept.BY):
            filling.put_group("observer", party.members)


def _related(facts: Facts) -> list[Party]:
    """`The relation of X with Y`."""
    place = next(iter(having(facts.pieces, Concept.RELATION)), 0)
    parties = facts.parties
    behind = [party for party in parties if party.place > place]
    if any(party.lead == Concept.WITH for party in behind):
        return behind
    known = [party for party in parties if party.is_known]
    joined = [pair for pair in pairwise(known) if pair[1].lead == Concept.WITH]  # `X versus Y: how does Z see that`
    return list(joined[0]) if joined else known


def _different(members: list[Member]) -> list[Member]:
    """Without a group that was named before; unknown words all differ."""
    seen: dict[object, Member] = {}
    for member in members:
        seen.setdefault(member.keys or member.place, member)
    return list(seen.values())
