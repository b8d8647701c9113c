"""A question in words is read as somebody who asks it means it, or says what it needs to know."""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from graphql import FieldNode, GraphQLSchema, OperationDefinitionNode, StringValueNode, parse, print_ast, validate
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_api.asking.interpret import LONGEST, interpret
from graph_api.asking.interpretation import Interpretation, Why
from graph_api.asking.questions import FORMS, NAMES, Question
from graph_api.asking.vocabulary import How
from graph_api.cypher_files import CypherFiles
from graph_api.importers.folder import read_study
from graph_api.limits import Limits, Measure, check_operation
from graph_api.model import Language, Text
from graph_api.names import fold
from graph_api.published import PublishedStudy
from graph_api.resources import cypher_folder, seed_folders
from graph_api.schema import build_schema, core

NL, EN = Language.NL, Language.EN
FOLDERS = {folder.name: folder for folder in seed_folders()}


@cache
def published(key: str) -> PublishedStudy:
    """A study that comes along, with its names as they stand in the graph."""
    study = read_study(FOLDERS[key])
    return published_of(
        key,
        rounds=[entry(each.key, each.names) for each in study.rounds],
        groups=[entry(each.key, each.names, *each.aliases) for each in study.groups],
        parts=[[each.key, each.part_of] for each in study.groups if each.part_of],
        roles=[entry(each.key, each.names, *each.aliases) for each in study.roles],
        tensions=[entry(each.key, each.names, *each.aliases) for each in study.tensions],
        coders=[{"key": each.key, "names": [each.name]} for each in study.coders],
        terms=[{"key": each.key, "names": [each.lemma, each.lemma, each.plural]} for each in study.terms],
    )


def entry(key: str, names: Text, *aliases: str) -> dict[str, Any]:
    return {"key": key, "names": [names.nl, names.en, *aliases]}


def published_of(key: str = "small", **lists: Sequence[Any]) -> PublishedStudy:
    """A study as `published/studies.cypher` gives it; what is not named is empty."""
    kinds = ("groups", "parts", "roles", "rounds", "tensions", "coders", "terms")
    row = {"key": key, "revision": 1, "scope": "1", "contentHash": "1"} | {kind: lists.get(kind, []) for kind in kinds}
    versions = [{"round": each["key"], "version": each["key"], "edited": 0} for each in row["rounds"]]
    return PublishedStudy.of(row | {"versions": versions})


def read(question: str, study: str = "example", language: Language = EN) -> Interpretation:
    return interpret(question, published(study), language)


def shown(interpretation: Interpretation) -> str:
    """`PERCEPTION managers>council-members round=2024 ?role`: question, arguments, and slots left to choose."""
    arguments = dict(interpretation.arguments)
    parts = []
    for link, slots in ((">", ("observer", "observed")), ("~", ("x", "y"))):
        pair = [str(arguments.pop(slot, "")) for slot in slots]
        parts += [link.join(pair)] if any(pair) else []
    if interpretation.question is Question.SEARCH:
        del arguments["language"]
    parts += [f"{name}={_value(value)}" for name, value in arguments.items()]
    slots = sorted(f"?{choice.slot}" for choice in interpretation.choices)
    return " ".join([interpretation.question or "NONE", *sorted(parts), *slots])


def _value(value: object) -> str:
    return "+".join(value) if isinstance(value, tuple) else str(value).lower() if value in (True, False) else str(value)


def expected(text: str) -> str:
    question, *parts = re.findall(r'[^\s"]+"[^"]*"|\S+', text)
    slots = sorted(part for part in parts if part.startswith("?"))
    return " ".join([question, *sorted(part.replace('"', "") for part in parts if not part.startswith("?")), *slots])


def listed(table: Mapping[tuple[str, Language], str]) -> list[tuple[str, Language, str, str]]:
    """Study, language, question and what it means. Each stands on a line, `=>` between; or on two, when it is long."""
    lines = [(place, line) for place, text in table.items() for line in text.replace("\n=>", " =>").split("\n") if line]
    pairs = [(*place, *line.split(" => ")) for place, line in lines]
    return [(study, language, question, expected(meant)) for study, language, question, meant in pairs]


# Written before the rules: what a question means, as `shown` writes it.
QUESTIONS: Mapping[tuple[str, Language], str] = {
    ("example", EN): """
How do managers see council members? => PERCEPTION managers>council-members
how do managers see council members, and which tension drives it => PERCEPTION managers>council-members
What do civil servants think of the governors as directors in 2024?
=> PERCEPTION civil-servants>governors role=directing round=2024
What do municipalities criticise about civil servants? => PERCEPTION municipalities>civil-servants valence=CRITICAL
How are managers seen? => WEB >managers
Whom do managers see? => WEB managers>
what do managers say => WEB managers>
How do managers and council members see each other? => MIRROR managers~council-members
How do managers think council members see them? => META_PERCEPTION managers~council-members
Who says nothing about whom? => SILENCES
Which tensions does nobody mention? => UNSPOKEN_TENSIONS
Which tensions play between managers and council members? => TENSION_MAP managers>council-members
What changed between 2022 and 2024? => CHANGES from=2022 to=2024
How did the view of managers on council members develop over the years? => TIMELINE managers>council-members
Which words do civil servants use? => LANGUAGE group=civil-servants
Which words mean something else to others? => FALSE_FRIENDS
How far do the coders agree? => AGREEMENT
On which quotes do the coders differ about the role? => DISAGREEMENTS dimension=ROLE
table of observers by valence => MATRIX rows=OBSERVER columns=VALENCE
views on the relation between governors and civil servants => RELATIONS >governors
Through the eyes of another => FIGURE
find quotes about the bus => SEARCH text=bus
How are council members perceived by middle managers? => PERCEPTION middle-management>council-members
In the eyes of entrepreneurs, what are aldermen like? => PERCEPTION entrepreneurs>municipalities
What is the team leaders' opinion of the provincial executive? => PERCEPTION middle-management>governors
I would like to know how staff look at project leaders => PERCEPTION civil-servants>project-leaders
Do governors appreciate the council? => PERCEPTION governors>council-members valence=APPRECIATIVE
what criticism do council members get from managers in the second round
=> PERCEPTION managers>council-members valence=CRITICAL round=2023
council members according to companies => PERCEPTION entrepreneurs>council-members
How do governors see themselves? => PERCEPTION governors>governors
self-image of managers in 2022 => PERCEPTION managers>managers round=2022
Who criticizes managers? => WEB >managers valence=CRITICAL
Which groups speak positively about external partners? => WEB >external-partners valence=APPRECIATIVE
whom do civil servants complain about in 2023? => WEB civil-servants> valence=CRITICAL round=2023
Show me the whole web of perceptions in 2024 => WEB round=2024
what is said about officials by outside partners when they facilitate?
=> PERCEPTION external-partners>civil-servants role=facilitating
Compare how entrepreneurs see municipalities with how municipalities see entrepreneurs
=> MIRROR entrepreneurs~municipalities
What do project leaders believe managers think of them? => META_PERCEPTION project-leaders~managers
How do council members expect to be seen by governors? => META_PERCEPTION council-members~governors
about whom do we hear nothing, per role? => SILENCES byRole=true
Are there tensions that are never shown in any quote? => UNSPOKEN_TENSIONS
Who feels the tension between inside and outside? => TENSION_MAP tension=inside-outside
which tensions go together? => TENSION_MAP
what tensions do entrepreneurs feel with civil servants in 2022 and 2023
=> TENSION_MAP entrepreneurs>civil-servants rounds=2022+2023
what is different in 2024 compared to 2023? => CHANGES from=2023 to=2024
What has changed since last year? => CHANGES from=2023 to=2024
how has the image that governors have of managers evolved => TIMELINE governors>managers
What does the vocabulary of municipalities look like? => LANGUAGE group=municipalities
false friends => FALSE_FRIENDS
what is the intercoder agreement? => AGREEMENT
where do the two coders disagree on valence => DISAGREEMENTS dimension=VALENCE
cross table of role and tension => MATRIX rows=ROLE columns=TENSION
How many quotes are there per round and source? => MATRIX rows=ROUND columns=SOURCE
How do people look at the cooperation between municipalities and project leaders? => RELATIONS >municipalities
Draw the figure for 2022 => FIGURE round=2022
search for wind farm => SEARCH text="wind farm"
Which quotes mention the harbour quay? => SEARCH text="harbour quay"
how do council members see governors in 2021 => PERCEPTION council-members>governors ?round
What do partners criticise about civil servants? => PERCEPTION >civil-servants valence=CRITICAL ?observer
How do mayors see council members? => PERCEPTION >council-members ?observer
how do managers see the police => PERCEPTION managers> ?observed
How do maangers see concil members? => PERCEPTION managers>council-members
HOW DO CIVIL SERVANTS, SINCE 2023, SEE ENTREPRENEURS?! => PERCEPTION civil-servants>entrepreneurs rounds=2023+2024
how critical are governors about project managers => PERCEPTION governors>project-leaders
according to coder b, how do managers see governors with at least medium certainty
=> PERCEPTION managers>governors coder=coder-b minCertainty=MEDIUM
What do managers and governors think of council members? => PERCEPTION >council-members ?observer
""",
    ("flevoland", EN): """
How do politicians view employees? => PERCEPTION council-members>civil-servants
What do partners criticise about officials? => PERCEPTION external-partners>civil-servants valence=CRITICAL
how are the administrators seen in a directing role => WEB >governors role=directing
What do directors say about researchers? => PERCEPTION entrepreneurs>researchers
How does middle management come across to citizens? => PERCEPTION residents>middle-management
which tensions surround autonomy or connection? => TENSION_MAP tension=autonomy-or-connection
What changed since last year? => CHANGES ?from
What do unknown speakers say about council members? => WEB >council-members observerRecorded=false
""",
    ("example", NL): """
Hoe zien managers statenleden? => PERCEPTION managers>council-members
hoe zien managers statenleden en welke spanning zit daarachter => PERCEPTION managers>council-members
wat vinden ambtenaren van de gedeputeerden als regisseur in 2024
=> PERCEPTION civil-servants>governors role=directing round=2024
Hoe worden statenleden gezien door ondernemers? => PERCEPTION entrepreneurs>council-members
hoe kijken gemeenten naar het college => PERCEPTION municipalities>governors
Ik wil graag weten hoe projectleiders tegen managers aankijken. => PERCEPTION project-leaders>managers
Welk beeld hebben wethouders van ambtenaren? => PERCEPTION municipalities>civil-servants
wat is het beeld dat gedeputeerden van teamleiders hebben in ronde 2023
=> PERCEPTION governors>middle-management round=2023
Wat is de kritiek van bedrijven op de Staten? => PERCEPTION entrepreneurs>council-members valence=CRITICAL
Waarderen managers hun projectleiders? => PERCEPTION managers>project-leaders valence=APPRECIATIVE
Hoe denken gedeputeerden over zichzelf? => PERCEPTION governors>governors
zelfbeeld van ambtenaren => PERCEPTION civil-servants>civil-servants
Wat zegt men over managers? => WEB >managers
Wie is kritisch over gedeputeerden? => WEB >governors valence=CRITICAL
Over wie praten ondernemers? => WEB entrepreneurs>
Door wie worden managers gewaardeerd? => WEB >managers valence=APPRECIATIVE
Over wie klagen de ambtenaren in 2022? => WEB civil-servants> valence=CRITICAL round=2022
Hoe kijken managers en statenleden naar elkaar? => MIRROR managers~council-members
wederzijds beeld van gemeenten en ondernemers => MIRROR municipalities~entrepreneurs
Hoe zien gedeputeerden zichzelf en hoe zien statenleden hen? => MIRROR governors~council-members
zelfbeeld en beeld van anderen: managers en ambtenaren => MIRROR managers~civil-servants
Wat is de blinde vlek tussen managers en ambtenaren? => MIRROR managers~civil-servants
Hoe denken managers dat statenleden hen zien? => META_PERCEPTION managers~council-members
wat denken ambtenaren dat ondernemers van hen vinden => META_PERCEPTION civil-servants~entrepreneurs
Hoe denken gedeputeerden dat ze door de Staten gezien worden? => META_PERCEPTION governors~council-members
Waar zwijgen groepen over? => SILENCES
Over wie wordt niets gezegd? => SILENCES
Wie zegt er niets over wie? => SILENCES
welke spanningen noemt niemand => UNSPOKEN_TENSIONS
Welke spanningen blijven onbesproken in 2023? => UNSPOKEN_TENSIONS round=2023
Wie voelt de spanning tussen binnen en buiten? => TENSION_MAP tension=inside-outside
Welke spanningen spelen er tussen managers en statenleden? => TENSION_MAP managers>council-members
waar botsen gemeenten en ambtenaren => TENSION_MAP municipalities>civil-servants
welke spanningsvelden hangen met elkaar samen => TENSION_MAP
Wat zeggen ondernemers over tempo? => TENSION_MAP entrepreneurs> tension=pace
Wat is er veranderd sinds vorig jaar? => CHANGES from=2023 to=2024
Wat is er nieuw in 2023 vergeleken met 2022? => CHANGES from=2022 to=2023
welke verschillen zijn er tussen de eerste en de derde ronde => CHANGES from=2022 to=2024
Hoe heeft het beeld van managers over statenleden zich ontwikkeld door de jaren heen?
=> TIMELINE managers>council-members
Welke woorden gebruiken ambtenaren? => LANGUAGE group=civil-servants
het woordenboek van ondernemers => LANGUAGE group=entrepreneurs
Welke woorden betekenen voor anderen iets anders? => FALSE_FRIENDS
schijnvrienden => FALSE_FRIENDS
In hoeverre zijn de codeurs het eens? => AGREEMENT
Over welke citaten verschillen de codeurs van mening wat betreft de spanningen? => DISAGREEMENTS dimension=TENSIONS
kruistabel van rol en valentie => MATRIX rows=ROLE columns=VALENCE
Hoeveel citaten zijn er per waarnemer en per ronde? => MATRIX rows=OBSERVER columns=ROUND
hoe kijkt men aan tegen de relatie tussen gedeputeerden en ambtenaren => RELATIONS >governors
door de ogen van een ander => FIGURE
laat de figuur van 2023 zien => FIGURE round=2023
zoek naar fietsroute => SEARCH text=fietsroute
Welke citaten gaan over het windpark? => SEARCH text=windpark
hoe zien burgemeesters de statenleden => PERCEPTION >council-members ?observer
hoe zien managers statenleden in 2019? => PERCEPTION managers>council-members ?round
Hoe zien manegers statenlden? => PERCEPTION managers>council-members
hoe zien staten leden het midden management => PERCEPTION council-members>middle-management
HOE ZIEN DE GEDEPUTÉÉRDEN DE PROVINCIE => PERCEPTION governors>province
Door de ogen van managers: hoe zijn statenleden? => PERCEPTION managers>council-members
Wat vindt iedereen van de managers in de verantwoordende rol? => WEB >managers role=accountable
hoe vaak spreken ondernemers lovend over gemeenten => PERCEPTION entrepreneurs>municipalities valence=APPRECIATIVE
Volgens codeur A: hoe zien ambtenaren managers? => PERCEPTION civil-servants>managers coder=coder-a
alleen zekere lezingen: hoe zien managers gemeenten => PERCEPTION managers>municipalities minCertainty=HIGH
Managers, wat vinden die van ondernemers? => PERCEPTION managers>entrepreneurs
Welke spanning drijft het beeld van managers over statenleden? => PERCEPTION managers>council-members
""",
    ("flevoland", NL): """
hoe zien managers statenleden => PERCEPTION managers>council-members
Wat vindt GS van PS? => PERCEPTION governors>council-members
hoe oordelen burgers over het bestuur => PERCEPTION residents> ?observed
hoe zien partijen de ambtenaren => PERCEPTION >civil-servants ?observer
Wat verwijten ondernemers de politiek? => PERCEPTION entrepreneurs> valence=CRITICAL ?observed
Hoe wordt er over politici gedacht in hun faciliterende rol? => WEB >council-members role=facilitating
Hoe zien medewerkers de organisatie? => PERCEPTION civil-servants>civil-servants
wat zeggen de waterschappen over directeuren => PERCEPTION water-board>entrepreneurs
Wat betekent gelijk behandelen of het verschil maken, en wie voelt die spanning?
=> TENSION_MAP tension=equal-treatment-or-difference
wat veranderde er tussen 2015 en 2017 => CHANGES from=2015 ?to
de reputatie van het college bij ondernemers => PERCEPTION entrepreneurs>governors
wat vinden ze van managers? => WEB >managers
""",
}

# Written after the rules.
HELD_OUT: Mapping[tuple[str, Language], str] = {
    ("example", EN): """
What picture do aldermen have of the council? => PERCEPTION municipalities>council-members
How is management looked upon by project managers? => PERCEPTION project-leaders>managers
What have businesses been saying about staff lately? => PERCEPTION entrepreneurs>civil-servants
Is the executive trusted by the council? => PERCEPTION council-members>governors valence=APPRECIATIVE
What complaints do project leaders make about managers in 2022?
=> PERCEPTION project-leaders>managers valence=CRITICAL round=2022
Please tell me the view civil servants take of council members as facilitators
=> PERCEPTION civil-servants>council-members role=facilitating
what do council members value in civil servants => PERCEPTION council-members>civil-servants valence=APPRECIATIVE
How do municipalities experience the governors since 2023? => PERCEPTION municipalities>governors rounds=2023+2024
What's being said of entrepreneurs by the province? => PERCEPTION province>entrepreneurs
how would you say managers feel about themselves => PERCEPTION managers>managers
Who admires the civil servants? => WEB >civil-servants valence=APPRECIATIVE
Which groups complain about managers in 2024? => WEB >managers valence=CRITICAL round=2024
About which groups do entrepreneurs talk? => WEB entrepreneurs>
How is the province seen from outside? => WEB >province
What do managers and project leaders say about one another in 2023? => MIRROR managers~project-leaders round=2023
How do governors view council members and vice versa? => MIRROR governors~council-members
What do entrepreneurs think officials think of them? => META_PERCEPTION entrepreneurs~civil-servants
How do council members suppose that managers judge them? => META_PERCEPTION council-members~managers
Nobody says anything about which groups? => SILENCES
which tensions remain unspoken => UNSPOKEN_TENSIONS
Between municipalities and the province, what tensions play a role? => TENSION_MAP municipalities>province
Do managers feel the tension between control and trust? => TENSION_MAP managers> tension=trust-control
Show changes between round 2 and round 3 => CHANGES from=2023 to=2024
How has entrepreneurs' opinion of civil servants shifted through the years? => TIMELINE entrepreneurs>civil-servants
glossary of the entrepreneurs => LANGUAGE group=entrepreneurs
Which words mean different things to different groups => FALSE_FRIENDS
Do the two readers agree? => AGREEMENT
on which passages did coders disagree about the tension => DISAGREEMENTS dimension=TENSIONS
Number of quotes by observer and role => MATRIX rows=OBSERVER columns=ROLE
opinions on the relationship between managers and staff => RELATIONS >managers
Where do people mention the dike? => SEARCH text=dike
how do sherrifs see governors => PERCEPTION >governors ?observer
how did managers see council members in 1999 => PERCEPTION managers>council-members ?round
""",
    ("flevoland", EN): """
What do enterprises think of advisers? => PERCEPTION entrepreneurs>researchers
how do employees see the provincial executive in its directing role
=> PERCEPTION civil-servants>governors role=directing
""",
    ("example", NL): """
Wat voor indruk hebben beleidsmedewerkers van teamleiders? => PERCEPTION civil-servants>middle-management
Hoe denkt het college eigenlijk over de gemeenten? => PERCEPTION governors>municipalities
Worden wethouders door gedeputeerden gerespecteerd? => PERCEPTION governors>municipalities valence=APPRECIATIVE
Wat hebben bedrijven aan te merken op de provincie? => PERCEPTION entrepreneurs>province
Welke kritiek uitten statenleden op managers in de derde ronde?
=> PERCEPTION council-members>managers valence=CRITICAL round=2024
Hoe beleven ambtenaren hun leidinggevenden als facilitator? => PERCEPTION civil-servants>managers role=facilitating
de mening van externe partners over projectleiders => PERCEPTION external-partners>project-leaders
Wat wordt er door ondernemers van wethouders gevonden? => PERCEPTION entrepreneurs>municipalities
Hoe zien de statenleden zichzelf? => PERCEPTION council-members>council-members
Welk imago heeft de provincie bij bedrijven? => PERCEPTION entrepreneurs>province
Ik zoek uit hoe gemeenten tegen gedeputeerden aankeken in 2022 => PERCEPTION municipalities>governors round=2022
Wie bewondert de projectleiders? => WEB >project-leaders valence=APPRECIATIVE
Wat vinden anderen van ambtenaren? => WEB >civil-servants
Over welke groepen mopperen ondernemers? => WEB entrepreneurs> valence=CRITICAL
Wat zeggen managers en wethouders over elkaar? => MIRROR managers~municipalities
Komt het zelfbeeld van managers overeen met hoe statenleden hen zien? => MIRROR managers~council-members
Hoe geloven projectleiders dat ambtenaren over hen denken? => META_PERCEPTION project-leaders~civil-servants
wat denkt het college dat de Staten van hen vinden => META_PERCEPTION governors~council-members
Over welke groep heeft niemand het? => SILENCES
Van welke spanningen horen we niets? => UNSPOKEN_TENSIONS
Welke spanning voelen wethouders als het over de provincie gaat? => TENSION_MAP municipalities>province
Wie staat er in de spanning tussen eigen belang en breder belang? => TENSION_MAP tension=interest
Hoe verschilt de eerste ronde van de laatste? => CHANGES from=2022 to=2024
Hoe is de houding van ondernemers tegenover de provincie door de jaren heen verschoven?
=> TIMELINE entrepreneurs>province
Met welke woorden praten managers? => LANGUAGE group=managers
welke termen worden door groepen verschillend begrepen => FALSE_FRIENDS
hoe hoog is de overeenstemming tussen de codeurs => AGREEMENT
verschillen tussen codeurs in rol => DISAGREEMENTS dimension=ROLE
kruistabel spanning en waarnemer in 2023 => MATRIX rows=TENSION columns=OBSERVER round=2023
wat vindt men van de samenwerking tussen statenleden en ambtenaren => RELATIONS >council-members
In welke uitspraken wordt de haven genoemd? => SEARCH text=haven
""",
    ("flevoland", NL): """
Hoe kijken burgers naar PS? => PERCEPTION residents>council-members
Wat vinden directeuren van de ambtelijke organisatie? => PERCEPTION entrepreneurs>civil-servants
hoe zien wethouders de statenleden => PERCEPTION >council-members ?observer
""",
}


@pytest.mark.parametrize(("study", "language", "question", "meant"), listed(QUESTIONS))
def test_question_is_read_as_it_is_meant(study: str, language: Language, question: str, meant: str) -> None:
    assert shown(read(question, study, language)) == meant


@pytest.mark.parametrize(("study", "language", "question", "meant"), listed(HELD_OUT))
def test_question_written_after_the_rules_is_read_too(
    study: str, language: Language, question: str, meant: str
) -> None:
    """When they were first read, 64 of the 69 were right."""
    assert shown(read(question, study, language)) == meant


def test_every_question_there_is_is_asked() -> None:
    asked = {meant.partition(" ")[0] for *_, meant in listed(QUESTIONS)}
    assert asked >= set(Question)
    assert set(FORMS) == set(NAMES) == set(Question)


# What somebody else would write: every name of a group in it, in either language and in either place.
SEEING: Mapping[Language, Sequence[str]] = {
    EN: (
        "How do {x} see {y}?",
        "Could you show what has been said about {y} by {x}?",
        "the reputation of {y} among {x}",
        "I would like to hear what {x} feel about {y}.",
        "{y} as seen by {x}",
        "How do {y} come across to {x}?",
        "What is it that {x} say about {y}?",
        "what image do {x} have of {y}",
        "According to {x}, what are {y} like?",
        "attitude of {x} towards {y}",
    ),
    NL: (
        "Hoe zien {x} {y}?",
        "Kun je laten zien wat er door {x} over {y} gezegd is?",
        "de reputatie van {y} onder {x}",
        "Ik hoor graag wat {x} denken over {y}.",
        "{y} gezien door {x}",
        "Hoe komen {y} over op {x}?",
        "het beeld dat {x} van {y} schetsen",
        "Welke indruk maakten {y} op {x}?",
        "Volgens {x}: hoe zijn {y}?",
        "hoe kijken {x} tegen {y} aan",
    ),
}
# What may stand around such a question, and what it adds to it.
AROUND: Mapping[Language, Mapping[str, Mapping[str, Any]]] = {
    EN: {
        "{} in 2023": {"round": "2023"},
        "In the second round, {}": {"round": "2023"},
        "{} since 2023": {"rounds": ("2023", "2024")},
        "{} in a directing role": {"role": "directing"},
        "{} with at least medium certainty": {"minCertainty": "MEDIUM"},
        "according to coder B, {}": {"coder": "coder-b"},
        "{}, and which tension is behind that": {},
    },
    NL: {
        "{} in 2023": {"round": "2023"},
        "In de tweede ronde: {}": {"round": "2023"},
        "{} vanaf 2023": {"rounds": ("2023", "2024")},
        "{} als regisseur": {"role": "directing"},
        "{} met minstens gemiddelde zekerheid": {"minCertainty": "MEDIUM"},
        "volgens codeur B: {}": {"coder": "coder-b"},
        "{} en welke spanning speelt daarbij": {},
    },
}
TEMPLATES = [(language, template) for language, templates in SEEING.items() for template in templates]
FRAMES = [(language, frame, adds) for language, frames in AROUND.items() for frame, adds in frames.items()]


def groups_called(study: str) -> list[tuple[str, str]]:
    """Every name of a group, with its key."""
    names = published(study).names["group"]
    return [(name, next(iter(names.keys[fold(name)]))) for name in names.written]


@pytest.mark.parametrize(("language", "template"), TEMPLATES)
@pytest.mark.parametrize("study", FOLDERS)
def test_every_name_of_a_group_is_understood_in_either_place(study: str, language: Language, template: str) -> None:
    called = groups_called(study)
    others = random.Random(template).sample(called, len(called))
    for (x, observer), (y, observed) in zip(called, others, strict=True):
        if observer != observed:
            found = read(template.format(x=x, y=y), study, language)
            assert (shown(found), found.unknown) == (f"PERCEPTION {observer}>{observed}", ()), (x, y)


@pytest.mark.parametrize(("language", "frame", "adds"), FRAMES)
def test_what_narrows_a_question_may_stand_around_any_phrasing(
    language: Language, frame: str, adds: Mapping[str, Any]
) -> None:
    for template in SEEING[language]:
        question = template.rstrip(".?").format(x="managers", y="gemeenten")
        found = read(frame.format(question), "example", language)
        assert found.question is Question.PERCEPTION, question
        assert found.arguments == {"observer": "managers", "observed": "municipalities", **adds}, question


@pytest.mark.parametrize(
    "template", ["Who feels the tension {}?", "the tension between {} in 2022", "Wie voelt de spanning {}?", "rond {}"]
)
@pytest.mark.parametrize("study", FOLDERS)
def test_every_name_of_a_tension_is_understood(study: str, template: str) -> None:
    names = published(study).names["tension"]
    for name in names.written:
        found = read(template.format(name), study, NL)
        assert found.question is Question.TENSION_MAP, name
        assert found.arguments["tension"] in names.keys[fold(name)], name


def test_case_accents_and_punctuation_make_no_difference() -> None:
    plain = read("hoe zien gedeputeerden de gemeenten", language=NL).arguments
    assert plain == {"observer": "governors", "observed": "municipalities"}
    for question in (
        "HOE ZIEN GEDEPUTEERDEN DE GEMEENTEN",
        "Hoe zién gedéputeerden ... de gemeenten?!",
        "hoe zien «gedeputeerden» de Gemeenten",
    ):
        assert read(question, language=NL).arguments == plain


ERRORS: Sequence[Callable[[str, int, str], str]] = (
    lambda word, place, _: word[:place] + word[place + 1 :],
    lambda word, place, letter: word[:place] + letter + word[place:],
    lambda word, place, letter: word[:place] + letter + word[place + 1 :],
    lambda word, place, _: word[:place] + word[place : place + 2][::-1] + word[place + 2 :],
)
SPELLING = [(study, name, key) for study in FOLDERS for name, key in groups_called(study) if len(name) > 6]


@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_a_misspelt_group_is_that_group_or_none_but_never_another(data: st.DataObject) -> None:
    study, name, key = data.draw(st.sampled_from(SPELLING))
    long = [word for word in name.split() if len(word) > 5]
    word = data.draw(st.sampled_from(long or [name]))
    place = data.draw(st.integers(1, len(word) - 2))
    error = data.draw(st.sampled_from(ERRORS))
    misspelt = error(word, place, data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz")))
    found = read(f"How do {name.replace(word, misspelt, 1)} see researchers or municipalities?", study)
    assert found.arguments.get("observer", key) == key, misspelt


@pytest.mark.parametrize("misspelt", ["statenldeen", "sttatenleden", "ststenleden", "Statenlden", "staten leden"])
def test_a_small_error_is_read_through_and_told(misspelt: str) -> None:
    found = read(f"hoe zien managers {misspelt}", language=NL)
    assert shown(found) == "PERCEPTION managers>council-members"
    how = {word.text: word.how for word in found.words}[misspelt]
    assert how is (How.NAME if " " in misspelt else How.TYPO)


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("hoe zien managers statenleden in dit onderzoek", "PERCEPTION managers>council-members"),
        ("How do presidents see managers?", "PERCEPTION >managers ?observer"),
        ("how do colleagues see managers", "WEB >managers"),
        ("Hoe zien managers de politiek?", "PERCEPTION managers> ?observed"),
    ],
)
def test_a_word_that_only_looks_like_a_name_is_not_taken_for_it(question: str, meant: str) -> None:
    assert shown(read(question, "flevoland")) == meant


def test_every_word_is_told_with_its_place_and_what_it_was_read_as() -> None:
    found = read("Hoe zien manegers de statenlid als regisseur in 2023, ongeveer zulks?", language=NL)
    assert [(word.text, word.kind, word.key, word.how.value) for word in found.words] == [
        ("Hoe", "how", "", "WORD"),
        ("zien", "view", "", "WORD"),
        ("manegers", "group", "managers", "TYPO"),
        ("statenlid", "group", "council-members", "ALIAS"),
        ("als", "when", "", "WORD"),
        ("regisseur", "role", "directing", "ALIAS"),
        ("in", "in", "", "WORD"),
        ("2023", "round", "2023", "NAME"),
    ]
    assert [(word.text, word.start, word.end) for word in found.unknown] == [("zulks", 63, 68)]


def test_an_unknown_group_gives_the_nearest_and_no_answer() -> None:
    (choice,) = read("hoe zien inwoners het bestuur?", "flevoland", NL).choices
    assert (choice.slot, choice.text, choice.why) == ("observed", "bestuur", Why.UNKNOWN)
    assert [(candidate.key, candidate.name) for candidate in choice.candidates][:1] == [("governors", "gedeputeerden")]
    assert len(choice.candidates) == 5


def test_a_name_of_two_groups_is_a_choice_between_them() -> None:
    study = published_of(
        groups=[
            {"key": "governors", "names": ["gedeputeerden", "governors", "college"]},
            {"key": "school", "names": ["hogeschool", None, "college"]},
            {"key": "residents", "names": ["inwoners", "residents"]},
        ]
    )
    found = interpret("What do residents think of the college?", study, EN)
    assert (found.question, found.document) == (Question.PERCEPTION, None)
    (choice,) = found.choices
    assert (choice.slot, choice.text, choice.why) == ("observed", "college", Why.AMBIGUOUS)
    assert [(candidate.key, candidate.name) for candidate in choice.candidates] == [
        ("governors", "governors"),
        ("school", "hogeschool"),
    ]


def test_what_is_answered_for_one_at_a_time_is_a_choice_when_several_are_named() -> None:
    (choice,) = read("how do managers and governors see council members").choices
    assert (choice.slot, choice.text, choice.why) == ("observer", "managers and governors", Why.ONE_AT_A_TIME)
    assert [candidate.key for candidate in choice.candidates] == ["managers", "governors"]


def test_what_is_missing_is_a_choice_of_all_there_are() -> None:
    (choice,) = read("What is the blind spot of managers?").choices
    assert (choice.slot, choice.text, choice.why) == ("y", "", Why.MISSING)
    assert {candidate.key for candidate in choice.candidates} == set(published("example").within)


@pytest.mark.parametrize(("year", "nearest"), [("2019", ["2022", "2023", "2024"]), ("2031", ["2024", "2023", "2022"])])
def test_a_year_without_a_round_gives_the_rounds_there_are_the_nearest_first(year: str, nearest: list[str]) -> None:
    (choice,) = read(f"hoe zien managers statenleden in {year}").choices
    assert (choice.slot, choice.text, choice.why) == ("round", year, Why.NO_ROUND)
    assert [candidate.key for candidate in choice.candidates] == nearest
    assert choice.candidates[0].name == {"2022": "First round (2022)", "2024": "Third round (2024)"}[nearest[0]]


@pytest.mark.parametrize(
    ("words", "rounds"),
    [
        ("2022-2024", ("2022", "2023", "2024")),
        ("in 2022 and 2024", ("2022", "2024")),
        ("from 2022 to 2023", ("2022", "2023")),
        ("after the first round", ("2023", "2024")),
        ("until the 2nd round", ("2022", "2023")),
        ("before 2024", ("2022", "2023")),
        ("in the first and the last round", ("2022", "2024")),
    ],
)
def test_rounds_are_named_by_year_by_place_and_by_bounds(words: str, rounds: tuple[str, ...]) -> None:
    assert read(f"how do managers see council members {words}").arguments["rounds"] == rounds


def test_rounds_that_were_not_named_are_told_as_implied() -> None:
    found = read("What changed since the second round?")
    assert found.arguments == {"from": "2023", "to": "2024"}
    assert [(word.kind, word.key) for word in found.words if word.how is How.IMPLIED] == [("to", "2024")]


def test_what_the_question_has_no_place_for_is_told() -> None:
    found = read("Which words do civil servants use about managers on pace?")
    assert (found.arguments, found.unused) == (
        {"group": "civil-servants"},
        {"groups": ("managers",), "tension": "pace"},
    )


def test_what_is_not_understood_is_a_choice_of_what_can_be_asked() -> None:
    for question in ("", "What time is it?", "managers", "statenleden managers", "x" * (LONGEST + 1)):
        found = read(question)
        assert (found.question, found.document, found.arguments) == (None, None, {})
        (choice,) = found.choices
        assert (choice.slot, choice.why) == ("question", Why.UNKNOWN)
    two = read("statenleden, managers", language=NL).choices[0].candidates
    assert (two[0].key, two[0].name) == ("PERCEPTION", "hoe de een de ander ziet")
    assert "LANGUAGE" not in {candidate.key for candidate in two}


def test_the_question_may_be_in_the_other_language_than_the_answer() -> None:
    dutch = read("Hoe zien managers de statenleden?", language=EN)
    english = read("How do managers see council members?", language=NL)
    assert (dutch.language, english.language) == (NL, EN)
    assert dutch.document == read("How do managers see council members?", language=EN).document
    assert "language: NL" in (english.document or "")


@pytest.fixture(scope="module")
def files() -> CypherFiles:
    return CypherFiles.load(cypher_folder())


@pytest.fixture(scope="module")
def schema(files: CypherFiles) -> GraphQLSchema:
    return core(build_schema(files))


def test_every_reading_without_a_choice_is_an_operation_that_can_be_run(
    schema: GraphQLSchema, files: CypherFiles
) -> None:
    measured = set()
    for study, language, question, _ in listed(QUESTIONS):
        found = read(question, study, language)
        assert (found.document is None) == bool(found.choices)
        if found.document is not None and found.question is not None:
            document = parse(found.document)
            assert validate(schema, document) == []
            assert print_ast(document) == found.document
            operation = document.definitions[0]
            assert isinstance(operation, OperationDefinitionNode)
            check_operation(Measure(schema, {}, files.subqueries(), {}).operation(operation), 1, Limits())
            measured.add(found.question)
    assert measured == set(Question)


def test_the_operation_holds_what_was_understood() -> None:
    found = read("Wat verwijten gemeenten de provincie over tempo in 2022 en 2023, als regisseur?", language=EN)
    assert (found.document or "").splitlines()[:8] == [
        "{",
        "  perception(",
        '    study: "example"',
        '    observer: "municipalities"',
        '    observed: "province"',
        '    role: "directing"',
        '    filter: { rounds: ["2022", "2023"], valence: CRITICAL }',
        "  ) {",
    ]
    assert '    evidence(filter: { tension: "pace" }, first: 10) {' in (found.document or "")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read_and_no_text_leaves_its_place_in_the_operation(text: str) -> None:
    found = read(f"search for {text}")
    for word in (*found.words, *found.unknown):
        assert f"search for {text}"[word.start : word.end] == word.text
    assert (found.document is None) == bool(found.choices)
    if found.document is not None and found.question is Question.SEARCH:
        operation = parse(found.document).definitions[0]
        assert isinstance(operation, OperationDefinitionNode)
        (asked,) = operation.selection_set.selections
        assert isinstance(asked, FieldNode)
        values = {argument.name.value: argument.value for argument in asked.arguments}
        assert isinstance(values["text"], StringValueNode)
        assert values["text"].value == found.arguments["text"]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(sorted({word for *_, question, _ in listed(QUESTIONS) for word in question.split()})),
        max_size=14,
    )
)
def test_words_in_any_order_are_read_or_lead_to_a_choice(words: list[str]) -> None:
    question = " ".join(words)
    found = read(question)
    assert (found.document is None) == bool(found.choices)
    for word in (*found.words, *found.unknown):
        assert question[word.start : word.end] == word.text


def test_another_snapshot_of_a_study_brings_its_own_names() -> None:
    before, after = (
        published_of(groups=[{"key": "a", "names": ["inwoners", None, *more]}, {"key": "b", "names": ["raad", None]}])
        for more in ([], ["burgers"])
    )
    question = "hoe zien burgers de raad"
    assert shown(interpret(question, before, NL)) == "PERCEPTION >b ?observer"
    assert shown(interpret(question, after, NL)) == "PERCEPTION a>b"


def test_a_published_study_has_a_label_in_each_language() -> None:
    study = published("example")
    assert study.labels["group"]["managers"] == ["Managers", "Managers"]
    assert study.labels["role"]["directing"] == ["Regisserend", "Directing"]
    assert study.labels["term"]["korte-termijn"] == ["korte termijn", "korte termijn"]
    assert study.names["term"].keys["korte termijnen"] == {"korte-termijn"}


def test_the_examples_of_the_documentation_are_read_so() -> None:
    text = (Path(__file__).parents[1] / "docs" / "asking.md").read_text("utf-8")
    examples = re.findall(r"^\| (.+) \| ([A-Z_]+\b[^|]*) \|$", text, re.MULTILINE)
    assert {meant.partition(" ")[0] for _, meant in examples} == set(Question)
    for question, meant in examples:
        assert shown(read(question)) == expected(meant), question
    assert read("Which tensions did nobody mention in 2023?").document in text
