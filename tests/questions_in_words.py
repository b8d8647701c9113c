"""Questions as people ask them, and what they mean: by study and language, as `shown` of test_asking writes it.

Each stands on a line, `=>` between; or on two, when it is long.
"""

from collections.abc import Mapping

from graph_api.model import Language

NL, EN = Language.NL, Language.EN

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
