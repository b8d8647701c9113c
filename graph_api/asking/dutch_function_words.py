"""Dutch words that hold a sentence together, and words that mean nothing to a question."""

from graph_api.asking.concepts import Concept, Phrases

DUTCH_FUNCTION_WORDS: Phrases = {
    Concept.HOW: "hoe, op welke manier, op welke wijze, op wat voor manier, hoezo",
    Concept.WHAT: "wat",
    Concept.WHICH: "welk, welke, wat voor, wat voor een",
    Concept.WHO: "wie, wiens, welke groep",
    (Concept.WHO, "subject"): "welke groepen",
    Concept.WHERE: "waar, waarin, waarop, waarover, ergens",
    Concept.HOW_MANY: "hoeveel, aantal, aantallen, het aantal",
    Concept.BE: "zijn, is, was, waren, geweest, worden, wordt, werd, werden, geworden, word, ben",
    Concept.HAVE: "hebben, heeft, had, hadden, heb, gehad",
    Concept.AND: "en, alsmede, alsook, plus, &",
    Concept.OR: "of, ofwel",
    Concept.THAT: "dat",
    Concept.WHEN: "wanneer, als, indien",
    Concept.NOT: "niet, geen, nooit, nergens, zonder, nog nooit, geen enkel, geen enkele",
    Concept.NOBODY: "niemand, geen enkele groep, geen mens, geen groep, niemand iets",
    Concept.NOTHING: "niets, niks, helemaal niets, nooit iets, geen woord, niet over",
    Concept.ONLY: "alleen, enkel, uitsluitend, slechts, alleen maar",
    Concept.FILLER: (
        "de, het, een, 't, 'n, deze, dit, die, daar, er, erbij, ervan, erover, eraan, ernaar, hier, daarbij, daarin, "
        "daarvan, eigenlijk, nu, nou, dan, ook, nog, wel, eens, even, maar, toch, al, zo, heel, erg, zeer, veel, vaak, "
        "meestal, vooral, met name, precies, zoal, zoals, soms, best, echt, gewoon, momenteel, vandaag, tegenwoordig, "
        "inmiddels, onderling, vandaag de dag, alle, allemaal, elke, iedere, ieder, hun, onze, ons, hunne, mijn, "
        "zijn eigen, eigen, hun eigen, te, om, om te, in het algemeen, over het algemeen, gemiddeld, meest, meeste, "
        "het meest, het meeste, het vaakst, vaakst, het sterkst, sterkst, sterk, welgeteld, ongeveer, mij, me, ik, "
        "wij, we, jij, je, u, jullie, kan, kun, kunt, kunnen, kan je, kun je, kunt u, mag, mogen, zou, zouden, wil, "
        "willen, wilt, graag, zal, zullen, moet, moeten, alsjeblieft, alstublieft, aub, svp, graag weten, "
        "wil graag weten, weten of, vertel, vertel me, laat zien, laat me zien, laten zien, laat, toon, tonen, geef, "
        "geef me, geven, geeft, gaf, bekijk, leg uit, uitleggen, vraag me af, ik vraag me af, benieuwd, overzicht, "
        "een overzicht, lijst, opsomming, precies zoals, gaan, gaat, ging, staat, staan, komt, komen, kwam, doen, "
        "doet, deed, maken, maakt, ligt, liggen, zit, zitten, speelt, welnu, hallo, hoi, beste, dank, bedankt, ja, "
        "nee, hoor, zich, zelf, qua, anno, uit, tijdens, ten opzichte, samen, beide, beiden, allebei, "
        "zowel, sommige, bepaalde, verschillende, andere, ander, twee, drie, nieuwe, jaarlijks, bijvoorbeeld, dus, "
        "want, omdat, terwijl, waarom, waardoor, waarmee, tussenin, naartoe, heen, af, toe, mee, weer, bijna, hooguit, "
        "volgend, volgende, eind, begin, zelfde, hetzelfde, dezelfde, iets, wat er, meer, minder, beter, slechter, "
        "laten, liet, lieten, ervoor, erachter, ertegen, eruit, ermee, ertussen, ervandoor, daarvoor, daarover, "
        "daarmee, daartegen, daarop, hierover, hiervan, hiermee, hierbij, waaraan, waarvan, waarbij, waartegen, "
        "waarvoor, waaronder, nogal, nogmaals, opnieuw, alvast, tevens, eveneens, bovendien, toen, straks, eerder, "
        "later, verder, ooit, telkens, steeds, altijd, ongetwijfeld, volledig, totaal, compleet, complete, enigszins, "
        "tamelijk, vrij, geplaatst, gegeven, krijg, zet, zetten, neem, nemen, nam, haar, diens, elk, ergens, lopen, "
        "loopt, teken, meetellen, meegeteld, meegerekend, meerekenen, paren, paar, hele, terug, minstens, minimaal, "
        "tenminste, ten minste, op zijn minst, iemand, zelden, regelmatig, voortdurend, doorgaans, valt, vallen, viel, "
        "vielen, hoeverre, niet minder dan, niet lager dan, weet je, weet jij, weet u, weten we, weten jullie, "
        "weet iemand, als je dat weet, als u dat weet, is bekend, iets bekend, voor de zekerheid, zeker weten, "
        "beste mensen, beste collega's, beste allemaal, hallo allemaal, goedemorgen, goedemiddag, goedenavond, "
        "goedendag, met vriendelijke groet, groet, groeten, alvast bedankt, als dat er is, als die er zijn, "
        "als dat kan, als dat mogelijk is, indien mogelijk, rapport, officieel, interessant, interessante, "
        "volgens de interviews, volgens het onderzoek, in dit onderzoek"
    ),
    Concept.NOUN: (
        "alles, onderzoek, studie, vraag, vragen, antwoord, antwoorden, werk, werken, praktijk, dagelijkse praktijk, "
        "algemeen, groep, groepen, kant, kanten, ding, dingen, zaak, zaken, punt, punten, reden, redenen, gevolg, "
        "voorbeeld, voorbeelden, rol van, gebied, thema, onderwerp, onderwerpen, probleem, problemen, rondom, plaats, "
        "tijd, jaren, interview, interviews, gesprek, gesprekken, pool, polen, regel, regels, kaart, schaal"
    ),
    Concept.BY: (
        "door, volgens, vanuit, door de ogen van, door de bril van, in de ogen van, uit de ogen van, "
        "vanuit het perspectief van, vanuit het oogpunt van, vanuit de ogen van, vanuit het gezichtspunt van, "
        "in het oog van, naar de mening van, naar het oordeel van, aan de hand van, van de kant van, "
        "vanuit de blik van, van de zijde van, vanuit de optiek van"
    ),
    Concept.ABOUT: (
        "over, naar, tegen, jegens, tegenover, richting, aangaande, omtrent, rond, rondom, inzake, betreffende, op, "
        "aan, ten aanzien van, met betrekking tot, ten opzichte van, wat betreft, als het gaat om, als het om, "
        "op het gebied van, in verband met, gehad over, m b t, mbt, t a v, tav, t o v, tov, i v m, ivm"
    ),
    Concept.FROM: "bij, onder",
    Concept.TO: "voor, tot",
    Concept.OF: "van, vanwege, v d, vd",
    Concept.WITH: "met, naast, versus, vs",
    Concept.IN: "in, binnen, gedurende, tijdens, uit",
    Concept.BETWEEN: "tussen",
    Concept.AS: (
        "als, in de rol van, in hun rol als, in hun rol van, als zijnde, in de hoedanigheid van, in een rol als"
    ),
    Concept.PER: (
        "per, naar, tegen, uitgesplitst naar, gesplitst naar, verdeeld naar, opgesplitst naar, bij, afgezet tegen"
    ),
    Concept.SINCE: "sinds, vanaf, sedert, met ingang van, niet eerder dan, niet vroeger dan, vanaf het begin van",
    Concept.UNTIL: (
        "tot, tot en met, t/m, t m, tm, tot aan, tot en met het einde van, tot het einde van, niet later dan, "
        "uiterlijk, uiterlijk in"
    ),
    Concept.BEFORE: "voor, eerder dan, voorafgaand aan, van voor, nog voor, uit de tijd voor, al voor",
    Concept.AFTER: "na, later dan",
    Concept.LATER: "later, daarna, nadien, erna, verder",
    Concept.EARLIER: "eerder, daarvoor, ervoor, voordien",
    Concept.AGO: "geleden",
    Concept.EACH_OTHER: "elkaar, elkaars, mekaar, elkander, naar elkaar, over elkaar, van elkaar",
    Concept.SELF: "zichzelf, zich zelf, henzelf, hunzelf, zelf zien, over zichzelf, zelf vinden",
    Concept.THEM: "hen, hun, ze, zij, hem, haar, hullie",
    Concept.OF_THEM: "ervan, erover, ernaar, ertegen, daarvan, daarover, daarnaar, hiervan, hierover",
    Concept.WAY: "zoals, de manier waarop, de wijze waarop",
    Concept.OTHERS: (
        "anderen, de anderen, andere groepen, de andere groepen, andere groep, iedereen, men, de rest, alle groepen, "
        "andere partijen, een ander, de ander, de buitenwereld, mensen, mens, persoon, personen, collega, collega's"
    ),
}
