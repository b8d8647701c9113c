"""Who sees and who is seen, by what leads a group in, by the order of words, and by the verb and its voice."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph_api.asking.concepts import Concept
from graph_api.asking.parties import LEADS, Member, Party
from graph_api.asking.pieces import Pieces, after, before, followers, having, light, named

SEES = ("observer", "observed")
PREDICATES = (
    Concept.VIEW,
    Concept.VIEWED,
    Concept.RATING,
    Concept.OPINION,
    Concept.IMAGE,
    Concept.ADJECTIVE,
    Concept.COME_ACROSS,
    Concept.SELF_IMAGE,
)
TAKING_UP = (Concept.AS, Concept.WHEN, Concept.WAY)
"""What may stand between a group and what is said of it: `managers as ... see them`."""
REPORTS = (Concept.OPINION, Concept.IMAGE)


@dataclass(slots=True)
class Slots:
    observer: Party | None = None
    observed: Party | None = None
    rest: list[Party] = field(default_factory=list)

    def put(self, slot: str, party: Party) -> None:
        """In the slot meant, else in the other one, else beside them."""
        for name in (slot, *(other for other in SEES if other != slot)):
            if getattr(self, name) is None:
                setattr(self, name, party)
                return
        self.rest.append(party)


@dataclass(frozen=True, slots=True)
class Voice:
    """How the subject of the sentence stands to seeing."""

    subject: str
    """The slot of a group that nothing leads in."""
    takes_object: bool = False
    """A verb of seeing has a group beside it that is seen."""
    appears: bool = False
    """The subject comes across to somebody, or gets something from somebody."""
    asks_tension: bool = False
    """It asks for a tension, and nothing else is seen."""
    asks_holder: bool = False
    """It asks who holds an opinion: `who has the best opinion of X`."""
    takes_up: bool = False
    """The group named first is who is seen: `municipalities: what do managers think of them`."""
    noun: str = ""
    """`opinion` or `image`: what `of` belongs to when there is no verb of seeing."""


def voice_of(pieces: Pieces, parties: Sequence[Party]) -> Voice:
    noun = next((concept.value for concept in REPORTS if having(pieces, concept)), "")
    appears = bool(having(pieces, Concept.COME_ACROSS)) or _comes_over(pieces) or _receives(pieces) or _stands(pieces)
    appears = appears or _matters(pieces)
    asks = _asks_for_subject(pieces, parties)
    if _moves(pieces):
        return Voice("observer" if asks else "observed", appears=True, noun=noun)
    passive = appears or _is_passive(pieces) or _is_copula(pieces) or asks
    takes_object = not passive and bool(having(pieces, Concept.VIEW, Concept.RATING))
    return Voice(
        "observed" if passive else "observer",
        takes_object,
        appears,
        asks_tension=_asks_tension(pieces),
        asks_holder=_asks_holder(pieces),
        takes_up=not passive and _takes_up(pieces, parties),
        noun=noun,
    )


def _asks_tension(pieces: Pieces) -> bool:
    """`Is pace a tension for managers`."""
    return bool(having(pieces, Concept.TENSION)) and not having(pieces, *PREDICATES)


def _takes_up(pieces: Pieces, parties: Sequence[Party]) -> bool:
    """`Municipalities: what do managers think of them`, `gemeenten zoals managers ze zien`; not `managers: what do
    they think of municipalities`."""
    unled = [party.place for party in parties if not party.lead and party.is_known]
    if len(unled) != 2 or (having(pieces, Concept.BELIEVE) and having(pieces, Concept.THAT)):
        return False
    first, second = unled
    between = pieces[first + 1 : second]
    parted = pieces[second].comma or any(piece.comma or piece.has(*TAKING_UP) for piece in between)
    again = [piece for piece in pieces[second:] if piece.has(Concept.THEM) and not piece.is_light]  # not `their`
    again += [piece for piece in pieces[second:] if piece.has(Concept.OF_THEM)]
    asked = having(pieces[:first], *PREDICATES, Concept.HOW, Concept.WHAT, Concept.DO, Concept.BE)
    return parted and bool(again) and not asked and not having(between, Concept.THEM)


def _asks_holder(pieces: Pieces) -> bool:
    """`Who has the best opinion`, not `of whom`."""
    follows = (after(pieces, place, light) for place in having(pieces, Concept.WHO) if not _is_led(pieces, place))
    return any(piece is not None and piece.has(Concept.HAVE) for piece in follows)


def _moves(pieces: Pieces) -> bool:
    """`Who irritates managers`: the object of the verb sees."""
    return any(piece.value(Concept.COME_ACROSS) for piece in pieces)


def _receives(pieces: Pieces) -> bool:
    """`What criticism do managers get`; not `what impression do managers get of ...`."""
    got = having(pieces, Concept.OPINION) or any(piece.value(Concept.IMAGE) == "standing" for piece in pieces)
    return bool(having(pieces, Concept.RECEIVE) and got) and not having(pieces, Concept.VIEWED)


def _stands(pieces: Pieces) -> bool:
    """`Welk imago heeft de provincie bij ...`, `the image the province has among ...`."""
    standing = any(piece.value(Concept.IMAGE) == "standing" for piece in pieces)
    among = any(piece.value(Concept.FROM) == "among" for piece in pieces) and not having(pieces, Concept.OF)
    return (standing or (among and bool(having(pieces, Concept.IMAGE)))) and bool(having(pieces, Concept.HAVE))


def _matters(pieces: Pieces) -> bool:
    """`What do managers mean to ...`, `how do managers look to ...`."""
    told = (after(pieces, place, light) for place in having(pieces, Concept.LOOK))
    means = having(pieces, Concept.MEAN) and not having(pieces, Concept.WORDS, *PREDICATES)
    led = any(piece.keys("group") for piece in followers(pieces, Concept.TO))
    return led and (bool(means) or any(piece is not None and piece.has(Concept.TO) for piece in told))


def _comes_over(pieces: Pieces) -> bool:
    """`Hoe komen managers over op ...`, where `over` leads nothing in; `welke indruk maken zij op ...`."""
    loose = [
        place for place in having(pieces, Concept.ABOUT) if place + 1 == len(pieces) or pieces[place + 1].has(*LEADS)
    ]
    return bool(having(pieces, Concept.COME) and loose) or bool(
        having(pieces, Concept.MAKE) and having(pieces, Concept.IMAGE)
    )


def _is_passive(pieces: Pieces) -> bool:
    return bool(having(pieces, Concept.VIEWED) and having(pieces, Concept.BE)) and not having(pieces, Concept.HAVE)


def _is_copula(pieces: Pieces) -> bool:
    """`What are aldermen like`: nothing but `be`."""
    others = having(pieces, *PREDICATES, Concept.TENSION, Concept.CLASH, Concept.RELATION)
    return bool(having(pieces, Concept.BE)) and not others and not any(named(pieces, "tension"))


def _asks_for_subject(pieces: Pieces, parties: Sequence[Party]) -> bool:
    """`Who criticises managers`, `how do others see managers`; not `whom do managers see` or `about whom`."""
    unled = [party for party in parties if not party.lead]
    if len(unled) != 1:
        return False
    others = (place for place in having(pieces, Concept.OTHERS) if place < unled[0].place)
    asking = (Concept.WHO, Concept.WHAT) if _moves(pieces) else (Concept.WHO,)
    asked = (_is_subject(pieces, place) for place in having(pieces, *asking))
    return any(asked) or any(not _is_led(pieces, place) for place in others)


def _is_led(pieces: Pieces, place: int) -> bool:
    lead = before(pieces, place, light)
    return lead is not None and lead.has(*LEADS)


def _is_subject(pieces: Pieces, place: int) -> bool:
    """Whether `who` sees: the verb follows it. A plural Dutch verb has the group beside it as its subject instead."""
    follows = after(pieces, place, lambda piece: light(piece) or piece.has(Concept.NOT))
    if pieces[place].value(Concept.WHO) == "object" or _is_led(pieces, place):
        return False
    if pieces[place].value(Concept.WHO) == "subject":
        return follows is None or not follows.has(Concept.DO)
    verbs = (piece for piece in pieces[place + 1 :] if piece.has(Concept.VIEW, Concept.RATING) or _moves([piece]))
    verb = next(verbs, None)
    is_less = any(piece.has(Concept.EXCEPT) for piece in pieces[place + 1 : place + 2])  # `who except managers sees`
    passed = (Concept.NOT, Concept.DO, Concept.EXCEPT)
    follows = after(
        pieces, place, lambda piece: light(piece) or piece.has(*passed) or (is_less and bool(piece.keys("group")))
    )
    return follows is verb and verb is not None and not verb.text.casefold().endswith("n")


def slots_of(parties: Sequence[Party], voice: Voice) -> Slots:
    """Every party gets its slot, the surest first; those whose lead says nothing by itself take what is left."""
    slots = Slots()
    if voice.takes_up:
        slots.put("observed", next(party for party in parties if not party.lead))
        parties = [party for party in parties if party is not slots.observed]
    for party in parties:
        if party.lead == Concept.BETWEEN and len(party.members) > 1:
            slots.put("observer", Party(party.lead, party.members[:1]))
            slots.put("observed", Party(party.lead, party.members[1:]))
    for leads in _leads_in_order(voice):
        for party in parties:
            if party.lead in leads and not (party.lead == Concept.BETWEEN and len(party.members) > 1):
                _put(party, slots, _slot(party, parties, slots, voice), voice)
    return slots


def _put(party: Party, slots: Slots, slot: str, voice: Voice) -> None:
    """An unknown word counts as a group only where one may stand: any word may stand beside the sentence."""
    is_object = not party.lead and voice.takes_object
    if party.is_known or is_object or getattr(slots, slot) is None:
        slots.put(slot, party)
    else:
        slots.rest.append(party)


def _leads_in_order(voice: Voice) -> list[set[str]]:
    """In the order in which they decide."""
    if voice.appears:
        return [
            {Concept.BY},
            {""},
            {Concept.OWN},
            {Concept.FROM, Concept.TO, Concept.ABOUT, Concept.IN, Concept.BETWEEN},
            {Concept.WITH},
            {Concept.OF},
        ]
    return [
        {Concept.BY},
        {Concept.ABOUT, Concept.WITH},
        {"", Concept.BETWEEN},
        {Concept.OWN},
        {Concept.FROM},
        {Concept.TO, Concept.IN},
        {Concept.OF},
    ]


def _slot(party: Party, parties: Sequence[Party], slots: Slots, voice: Voice) -> str:
    match party.lead:
        case Concept.BY | Concept.FROM:
            return "observer"
        case "" | Concept.BETWEEN:
            return voice.subject
        case Concept.TO if voice.asks_tension:
            return "observer"
        case Concept.ABOUT | Concept.TO | Concept.IN:
            return "observer" if voice.appears else "observed"
        case Concept.OWN:
            return "observed" if voice.noun == Concept.IMAGE and len(parties) == 1 else "observer"
        case Concept.OF:
            return "observed" if voice.asks_holder and len(parties) == 1 else _slot_of(parties, slots, voice)
        case _:
            return "observed"


def _slot_of(parties: Sequence[Party], slots: Slots, voice: Voice) -> str:
    """`The image of X of Y` is held by X; `the opinion of X` too; `the image of X` and `think of X` are about X."""
    others = [party for party in parties if party.lead == Concept.OF]
    if len(others) > 1 or (voice.noun == Concept.OPINION and slots.observer is None):
        return "observer"
    return "observed"


def members_of(party: Party | None) -> tuple[Member, ...]:
    return party.members if party else ()
