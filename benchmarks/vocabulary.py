"""What an invented study talks about: its groups, roles, tension fields and terms, and the words of its quotes."""

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
    Role,
    TensionField,
    TensionStatus,
    TermOwner,
    Text,
)

CODERS = (Coder(key="first", name="First reader of every quote"), Coder(key="second", name="Second reader of some"))

GROUPS = (
    Group(key="council-members", names=Text(nl="Statenleden", en="Council members"), position=Position.INSIDE),
    Group(key="governors", names=Text(nl="Gedeputeerden", en="Governors"), position=Position.INSIDE),
    Group(key="managers", names=Text(nl="Managers", en="Managers"), position=Position.INSIDE),
    Group(
        key="middle-management",
        names=Text(nl="Middenmanagement", en="Middle management"),
        position=Position.INSIDE,
        part_of="managers",
    ),
    Group(key="civil-servants", names=Text(nl="Ambtenaren", en="Civil servants"), position=Position.INSIDE),
    Group(key="residents", names=Text(nl="Inwoners", en="Residents"), position=Position.OUTSIDE),
)

ROLES = (
    Role(key="directing", names=Text(nl="Regisserend", en="Directing")),
    Role(key="facilitating", names=Text(nl="Faciliterend", en="Facilitating")),
)

_TENSIONS = {
    "pace": ("Tempo", "Pace", ("vooruitlopen", "running ahead"), ("samen optrekken", "moving together")),
    "steering": ("Sturing", "Steering", ("op afstand", "at a distance"), ("erbij", "close by")),
    "trust": ("Vertrouwen", "Trust", ("loslaten", "letting go"), ("controleren", "checking")),
    "horizon": ("Horizon", "Horizon", ("lange termijn", "long term"), ("deze periode", "this term")),
    "openness": ("Openheid", "Openness", ("alles delen", "sharing all"), ("eerst afwegen", "weighing first")),
    "mandate": ("Mandaat", "Mandate", ("ruimte", "room"), ("opdracht", "orders")),
    "language": ("Taal", "Language", ("vaktaal", "jargon"), ("gewone taal", "plain words")),
    "scale": ("Schaal", "Scale", ("de hele provincie", "the whole province"), ("de buurt", "the street")),
}

TENSIONS = tuple(
    TensionField(
        key=key,
        names=Text(nl=nl, en=en),
        status=TensionStatus.NAMED,
        poles=Poles(a=Pole(names=Text(nl=a[0], en=a[1])), b=Pole(names=Text(nl=b[0], en=b[1]))),
    )
    for key, (nl, en, a, b) in _TENSIONS.items()
)

TERMS = tuple(
    GlossaryTerm(
        key=lemma,
        lemma=lemma,
        part_of_speech=PartOfSpeech.NOUN,
        defined_by=(TermOwner(group=group, definition=definition, certainty=Certainty.HIGH),),
    )
    for lemma, group, definition in (
        ("kader", "council-members", "wat vooraf vaststaat"),
        ("opgave", "civil-servants", "wat samen gedaan moet worden"),
        ("draagvlak", "governors", "dat anderen meegaan"),
        ("loket", "residents", "waar niemand opendoet"),
    )
)

LESSONS = (
    Lesson(
        key="ask",
        title=Text(nl="Vraag het", en="Ask"),
        text=Text(nl="Vraag wat de ander ziet.", en="Ask what the other sees."),
        addresses=("trust",),
    ),
)

OPENINGS = {
    Language.NL: ("Zij zeggen altijd", "Wat ik merk is", "In de praktijk zie je", "Eerlijk gezegd vind ik"),
    Language.EN: ("They always say", "What I notice is", "In practice you see", "To be honest I find"),
}
MIDDLES = {
    Language.NL: (
        "dat er ruimte is, maar bij de eerste tegenwind ligt er een nieuw kader",
        "dat het gesprek pas begint als het besluit al genomen is",
        "dat iemand de knoop doorhakt en daarna ook blijft luisteren",
        "dat de opgave blijft liggen tot er weer een vergadering is geweest",
        "dat niemand aan het loket weet wie er eigenlijk over gaat",
    ),
    Language.EN: (
        "that there is room, but a new framework appears as soon as the wind turns",
        "that the conversation starts when the decision was taken already",
        "that somebody decides, and goes on listening afterwards",
        "that the work waits until there was another meeting about it",
        "that nobody at the desk knows who it is that decides",
    ),
}
ENDINGS = {
    Language.NL: (
        "en daar moeten wij mee verder.",
        "en dat waardeer ik.",
        "en dat wringt.",
        "en zo gaat het elk jaar.",
    ),
    Language.EN: ("and we have to go on from there.", "and I value that.", "and it chafes.", "and so it is each year."),
}
