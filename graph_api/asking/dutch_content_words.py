"""Dutch words for what can be asked about."""

from graph_api.asking.concepts import Concept, Phrases

DUTCH_CONTENT_WORDS: Phrases = {
    Concept.VIEW: (
        "zien, zie, ziet, zag, zagen, bezien, beziet, kijken, kijk, kijkt, keek, keken, aankijken, bekijken, bekijkt, "
        "vinden, vind, vindt, vond, vonden, denken, denk, denkt, dacht, dachten, oordelen, oordeelt, oordeelden, "
        "beoordelen, beoordeelt, beoordeelden, beschouwen, beschouwt, beschouwden, ervaren, ervaart, ervoeren, "
        "beleven, beleeft, waarnemen, zeggen, zegt, zei, zeiden, spreken, spreekt, sprak, spraken, praten, praat, "
        "praatte, praatten, vertellen, vertelt, vertelden, beschrijven, beschrijft, beschreven, omschrijven, "
        "omschrijft, typeren, typeert, karakteriseren, karakteriseert, schetsen, schetst, opmerken, percipieren, "
        "staan tegenover, staan ten opzichte van, inschatten, voelen over, aanzien, betitelen, portretteren, opvatten, "
        "taxeren, denken aan, aankijkt, aankeek, aankeken, aankijk, uitlaten, uitlaat, kwalificeren, kwalificeert, "
        "inschat, opmerkt, opvat, bejegenen, bejegent, benaderen, benadert, lopen uiteen over"
    ),
    (Concept.VIEW, "CRITICAL"): (
        "bekritiseren, bekritiseert, bekritiseerden, kritiseren, kritiseert, klagen, klaagt, klaagden, verwijten, "
        "verwijt, verweten, afkeuren, keuren af, mopperen, moppert, mopperden, ergeren, ergert, ergerden, hekelen, "
        "hekelt, storen, stoort, balen, baalt, wantrouwen, wantrouwt, afkraken, neerkijken, minachten, laken, "
        "irriteren, irriteert, irriteerden, kwalijk, kwalijk nemen, kankeren, foeteren, foetert, zeuren, zeurt, "
        "neerkijkt, afgeven op, aanstoot, aan te merken, aanmerken"
    ),
    (Concept.VIEW, "APPRECIATIVE"): (
        "prijzen, prijst, prezen, roemen, roemt, bewonderen, bewondert, bewonderden, complimenteren, complimenteert, "
        "respecteren, respecteert, loven, looft, vertrouwen, vertrouwt, vertrouwden, opkijken, hoge pet op, hoge pet, "
        "opkijkt, waardering uitspreken, hoog aanslaan, hoogachten"
    ),
    (Concept.RATING, "APPRECIATIVE"): "waarderen, waardeert, waardeerden",
    Concept.VIEWED: (
        "gezien, bezien, bekeken, gekeken, aangekeken, gevonden, gedacht, geoordeeld, beoordeeld, beschouwd, ervaren, "
        "beleefd, waargenomen, gezegd, gesproken, gepraat, verteld, beschreven, omschreven, getypeerd, "
        "gekarakteriseerd, geschetst, ingeschat, gepercipieerd, aangemerkt, geportretteerd, opgevat, afgeschilderd"
    ),
    (Concept.VIEWED, "CRITICAL"): (
        "bekritiseerd, gekritiseerd, geklaagd, verweten, afgekeurd, gemopperd, gehekeld, gewantrouwd, afgekraakt"
    ),
    (Concept.VIEWED, "APPRECIATIVE"): "gewaardeerd, geprezen, geroemd, bewonderd, gerespecteerd, geloofd, vertrouwd",
    Concept.OPINION: (
        "mening, meningen, oordeel, oordelen, visie, visies, opvatting, opvattingen, standpunt, kijk, blik, "
        "zienswijze, houding, gevoel, gevoelens, gedachten, gedachte, uitspraken, uitspraak, opmerkingen, perspectief, "
        "standpunten, oog, ogen, te horen, geluid, geluiden, dunk"
    ),
    (Concept.OPINION, "CRITICAL"): (
        "kritiek, kritieken, klacht, klachten, verwijt, verwijten, bezwaar, bezwaren, commentaar, ergernis, "
        "ergernissen, ontevredenheid, wantrouwen, kritiekpunten, kritische geluiden, irritatie, irritaties, "
        "frustratie, frustraties, vooroordeel, vooroordelen, onvrede, boosheid, kritische noten, kritiekpunt, "
        "pijnpunten, grieven, bedenkingen, gemor, gemopper, teleurstelling, teleurstellingen, onbehagen"
    ),
    (Concept.OPINION, "APPRECIATIVE"): (
        "waardering, lof, respect, bewondering, goed woord, goed woordje, complimenten, compliment, vertrouwen, "
        "tevredenheid, trots, sympathie, enthousiasme, dankbaarheid, pluspunten"
    ),
    Concept.IMAGE: (
        "beeld, beelden, beeldvorming, indruk, indrukken, perceptie, percepties, voorstelling, plaatje van, "
        "beschrijving, algemene mening, algemene indruk, publieke opinie, algemeen oordeel, algemene oordeel, "
        "algemene opvatting"
    ),
    (Concept.IMAGE, "standing"): "imago, reputatie, naam, aanzien, faam",
    (Concept.ADJECTIVE, "CRITICAL"): (
        "kritisch, kritische, negatief, negatieve, afkeurend, afkeurende, slechtste, lage dunk, laagste dunk, "
        "negatiefste, kritischste, ontevreden, slecht, slechte, minder goed, afwijzend, cynisch, cynische, sceptisch, "
        "sceptische, vernietigend, zuur, negatiefs, kwaads, lelijks, naars"
    ),
    (Concept.ADJECTIVE, "APPRECIATIVE"): (
        "positief, positieve, waarderend, waarderende, lovend, lovende, hoge dunk, hoogste dunk, positiefste, goed, "
        "goede, gunstig, gunstige, trots, complimenteus, vriendelijk, blij, tevreden, enthousiast, welwillend, "
        "te spreken, goeds, positiefs, aardigs, moois, lovends"
    ),
    (Concept.ADJECTIVE, "MIXED"): "gemengd, gemengde, dubbel, tweeslachtig, tweeslachtige, ambivalent, ambivalente",
    (Concept.ADJECTIVE, "NEUTRAL"): "neutraal, neutrale, zakelijk, zakelijke, feitelijk, feitelijke",
    Concept.ADJECTIVE: (
        "kritischer, positiever, negatiever, minder kritisch, minder positief, minder negatief, meer kritisch"
    ),
    Concept.COME_ACROSS: (
        "overkomen, overkomt, overkwamen, over te komen, lijken, lijkt, leken, bekendstaan, roepen, roept, oproepen, "
        "wekken, wekt, bekend"
    ),
    Concept.MAKE: "maken, maakt, maakten",
    Concept.COME: "komen, komt, kwamen, kwam",
    Concept.RECEIVE: "krijgen, krijgt, kregen, kreeg, ontvangen, ontvangt, ontvingen, oogsten, oogst, te horen krijgen",
    Concept.BELIEVE: (
        "denken, denkt, dacht, dachten, geloven, gelooft, geloofden, verwachten, verwacht, verwachtten, vermoeden, "
        "vermoedt, vermoedden, menen, meent, meenden, veronderstellen, veronderstelt, aannemen, inschatten, schatten, "
        "schat, schatten in, weten, weet, wisten, beseffen, beseft, idee, ideeen, verwachting, verwachtingen, "
        "inschatting, in de gaten, vrezen, vreest, hopen, hoopt, denken te weten, het idee, gelijk over, kloppen, klopt"
    ),
    Concept.SELF_IMAGE: "zelfbeeld, zelfbeelden, eigen beeld, beeld van zichzelf, eigenbeeld, zelfperceptie",
    Concept.MIRROR: (
        "spiegel, spiegelbeeld, gespiegeld, spiegelen, blinde vlek, blinde vlekken, wederzijds beeld, "
        "wederzijdse beelden, wederzijdse beeldvorming, wederzijdse perceptie, verborgen kracht, verborgen krachten, "
        "zelfbeeld en beeld van anderen, zelfbeeld naast beeld van anderen, zelfbeeld en het beeld van anderen"
    ),
    Concept.BOTH_WAYS: (
        "wederzijds, wederzijdse, over en weer, andersom, omgekeerd, vice versa, van beide kanten, "
        "in beide richtingen, beide kanten op, wederkerig, wederkerige, heen en weer, onderling, onderlinge"
    ),
    Concept.META: (
        "metaperceptie, meta perceptie, metapercepties, metabeeld, vermeend beeld, vermeende beeld, vermoede beeld, "
        "tweede orde, beeld van het beeld, beelden over beelden"
    ),
    Concept.WEB: (
        "percepties, kaart van percepties, alle percepties, alle beelden, het hele plaatje, totaalbeeld, "
        "totaalplaatje, wie ziet wie, wie zegt wat alles wat is gezegd, wie wie, wie wie ziet"
    ),
    (Concept.WEB, "name"): (
        "web, het hele web, waarnemingsweb, netwerk, perceptieweb, perceptienetwerk, netwerkplaatje, "
        "web van beelden, web van percepties, netwerk van beelden"
    ),
    Concept.TENSION: (
        "spanning, spanningen, spanningsveld, spanningsvelden, spanningskaart, spanningenkaart, dilemma, dilemma's, "
        "spanningsbron, wrijving, wrijvingen, frictie, fricties, spanningsbronnen, spagaat, spagaten, spanningsbogen, "
        "spanningsboog, tegenstrijdigheid, tegenstrijdigheden, worsteling, worstelingen, tweestrijd, afweging, "
        "afwegingen, evenwichtskunst, polariteit, polariteiten, paradox, paradoxen"
    ),
    Concept.CLASH: (
        "botsen, botst, botsten, wringen, wringt, schuren, schuurt, schuurde, wrijven, het oneens, knellen, knelt, "
        "strijdig, tegenover elkaar, tegenpolen, in conflict, conflict, conflicten, uiteenlopen, lopen uiteen, uiteen, "
        "staan tegenover elkaar, staan lijnrecht tegenover elkaar, lijnrecht tegenover elkaar"
    ),
    Concept.FEEL: (
        "voelen, voelt, voelde, voelden, ervaren, ervaart, beleven, beleeft, merken, merkt, ondervinden, ondervindt, "
        "worstelen, worstelt, worstelden, zitten met, neigen, neigt, hellen, helt"
    ),
    Concept.DRIVE: (
        "drijft, drijven, zit daarachter, zit erachter, zitten daarachter, zitten erachter, ligt eraan ten grondslag, "
        "ten grondslag, speelt daarbij, speelt mee, spelen mee, verklaart, verklaren, achter, daarachter, erachter, "
        "daaronder, bepaalt, bepalen, stuurt, komt dat door, spelen, aan ten grondslag, ligt ten grondslag aan"
    ),
    Concept.TOGETHER: (
        "samenhangen, hangen samen, hangt samen, hangen met elkaar samen, met elkaar samen, gaan samen, samengaan, "
        "gaan vaak samen, samen voor, komen samen, tegelijk voor, gaan hand in hand, gelijk op, met elkaar verbonden, "
        "horen bij elkaar"
    ),
    Concept.SILENT: (
        "zwijgen, zwijgt, zweeg, zwegen, gezwegen, stilte, stiltes, stil, zwijgzaam, houden hun mond, hun mond, "
        "de mond houden, kaken op elkaar, zwijgende, verzwijgen, verzwegen, blijft stil, blijven stil, doodgezwegen, "
        "stilzwijgen, laat onbesproken, negeren, negeert, genegeerd, negeerden, geen woord aan, doodzwijgen"
    ),
    Concept.UNSPOKEN: (
        "onbesproken, onuitgesproken, ongenoemd, ongenoemde, niet genoemd, nooit genoemd, niet benoemd, onbenoemd, "
        "buiten beeld, onzichtbaar, onzichtbare, niet terug, ontbreken, ontbreekt, onderbelicht, onvermeld, "
        "niet besproken, nooit besproken, niet uitgesproken, nooit uitgesproken, onder tafel, onder de tafel, "
        "onder het tapijt, onder de oppervlakte, niet op tafel, taboe, taboes, verborgen, buiten schot"
    ),
    Concept.MENTION: (
        "noemen, noemt, noemde, noemden, genoemd, benoemen, benoemt, benoemd, aanhalen, haalt aan, aangehaald, "
        "bespreken, bespreekt, besproken, vermelden, vermeldt, vermeld, aansnijden, aangesneden, ter sprake, "
        "uitspreken, uitgesproken, aan de orde, laten zien, voorkomen, voorkomt, komt voor, komen voor, voor komt"
    ),
    Concept.SPEAK: (
        "zeggen, zegt, zei, zeiden, gezegd, spreken, spreekt, gesproken, praten, praat, gepraat, horen, hoort, "
        "gehoord, horen we, hoor, hoorde, hoorden, vertellen, vertelt, rept, reppen, gehad over, heeft het over, "
        "hebben het over"
    ),
    Concept.CHANGE: (
        "veranderd, veranderde, veranderden, veranderen, verandert, verandering, veranderingen, gewijzigd, gebeurd, "
        "gebeurde, gebeuren, wijziging, wijzigingen, verschoven, verschuiving, verschuivingen, verschoof, omgeslagen, "
        "gekanteld, gedraaid, anders geworden, verdwenen, verdween, bijgekomen, erbij gekomen, toegenomen, afgenomen, "
        "verbeterd, verslechterd, beter, slechter, positiever, negatiever, kritischer, hetzelfde gebleven, "
        "gelijk gebleven, milder, strenger, harder, zachter, positiever geworden, "
        "minder kritisch, minder positief, minder negatief, meer kritisch"
    ),
    Concept.DEVELOP: (
        "ontwikkeld, ontwikkelt, ontwikkelde, ontwikkelden, ontwikkelen, ontwikkeling, ontwikkelingen, verloop, "
        "verlopen, verloopt, evolueren, evolueerde, geevolueerd, evolutie, tijdlijn, trend, beloop, geschiedenis, "
        "verliep, ontwikkelingsgang"
    ),
    Concept.OVER_TIME: (
        "door de jaren heen, door de jaren, in de loop van de jaren, in de loop der jaren, in de loop van de tijd, "
        "in de loop der tijd, door de tijd, door de tijd heen, over de jaren, over de jaren heen, van jaar tot jaar, "
        "jaar op jaar, van ronde tot ronde, ronde na ronde, jaar na jaar, over de rondes, door de rondes heen, "
        "over de rondes heen, elk jaar, elke ronde, alle jaren, met de jaren, met de tijd, "
        "met het verstrijken van de jaren, mettertijd, gaandeweg"
    ),
    Concept.DIFFERENT: (
        "verschil, verschillen, verschilt, verschillend, verschillende, anders, iets anders, andere betekenis, "
        "wat anders, afwijkend, afwijken, wijken af, wijkt af, verschillende dingen, een andere betekenis"
    ),
    Concept.COMPARE: (
        "vergeleken, vergelijken, vergelijk, vergelijking, in vergelijking, ten opzichte van, tegenover, versus, vs, "
        "dan in, dan, naast elkaar, afgezet, zet af, afzetten, af tegen, leg naast"
    ),
    Concept.NEW: "nieuw, nieuwe, bijgekomen",
    Concept.ROUND: (
        "ronde, rondes, ronden, interviewronde, interviewrondes, onderzoeksronde, meting, metingen, "
        "elke ronde behalve, alle jaren behalve, elk jaar behalve"
    ),
    Concept.YEAR: "jaar, jaren, jaartal",
    (Concept.ORDINAL, "1"): "eerste, 1e, 1ste, een na eerste, begin",
    (Concept.ORDINAL, "2"): "tweede, 2e, 2de",
    (Concept.ORDINAL, "3"): "derde, 3e, 3de",
    (Concept.ORDINAL, "4"): "vierde, 4e, 4de",
    (Concept.ORDINAL, "5"): "vijfde, 5e, 5de",
    (Concept.CARDINAL, "1"): "één",
    (Concept.CARDINAL, "2"): "twee",
    (Concept.CARDINAL, "3"): "drie",
    (Concept.CARDINAL, "4"): "vier",
    (Concept.CARDINAL, "5"): "vijf",
    Concept.LAST: "laatste, meest recente, recentste, nieuwste, jongste, actuele",
    Concept.PREVIOUS: (
        "vorig, vorige, voorgaande, voorlaatste, een na laatste, op een na laatste, afgelopen, verleden, voorgaand"
    ),
    Concept.CURRENT: "dit jaar, deze ronde, huidige, huidige ronde, het huidige jaar",
    Concept.WORDS: (
        "woord, woorden, woordenschat, woordenboek, woordenboekje, woordenboekjes, taal, taalgebruik, jargon, term, "
        "termen, terminologie, begrip, begrippen, begrippenlijst, vocabulaire, woordgebruik, vaktaal, idioom, "
        "uitdrukkingen, woordkeus, woordenlijst, terminologieen, lingo"
    ),
    Concept.USE: "gebruiken, gebruikt, gebruikte, gebruikten, hanteren, hanteert, bezigen, bezigt, in de mond nemen",
    Concept.MEAN: (
        "betekenen, betekent, betekende, betekenis, betekenissen, bedoelen, bedoelt, bedoelden, verstaan, verstaat, "
        "begrijpen, begrijpt, opvat, opvatten, definitie, definities, definieren, definieert, verstaan onder, uitleggen"
    ),
    Concept.FALSE_FRIEND: (
        "schijnvriend, schijnvrienden, valse vriend, valse vrienden, false friends, spraakverwarring, "
        "spraakverwarringen, begripsverwarring, dubbele betekenis, dubbele betekenissen, meerdere betekenissen, "
        "verschillende betekenissen, meer dan een betekenis, misverstaan, misverstanden, langs elkaar heen, "
        "andere lading, verkeerd begrepen, verschillend begrepen, anders begrepen, verschillend uitgelegd"
    ),
    Concept.CODER: (
        "codeur, codeurs, codeerder, codeerders, coder, coders, lezer, lezers, beoordelaar, beoordelaars, "
        "onderzoeksteam"
    ),
    Concept.AGREE: (
        "het eens, eens, overeen, overeenkomen, komen overeen, op een lijn, eensgezind, het met elkaar eens, "
        "stemmen overeen, hetzelfde, gelijk, hetzelfde oordeel, eensluidend, unaniem, op dezelfde manier, eender, "
        "dezelfde, zelfde"
    ),
    Concept.AGREEMENT: (
        "overeenstemming, overeenkomst, beoordelaarsovereenstemming, interbeoordelaarsbetrouwbaarheid, kappa, "
        "codeursovereenstemming, intercodeursbetrouwbaarheid, betrouwbaarheid, consensus, krippendorff, alpha, "
        "eensgezindheid, interbeoordelaarsovereenstemming, alfa, krippendorffs, cohens"
    ),
    Concept.DIFFER: (
        "verschillen, verschilt, verschillen van mening, van mening verschillen, verschillend, oneens, het oneens, "
        "niet eens, het niet eens, niet met elkaar eens, onenigheid, meningsverschil, meningsverschillen, uiteenlopen, "
        "lopen uiteen, anders lezen, verdeeld, van elkaar af, verschillende lezingen, anders gelezen, uiteen, "
        "niet op een lijn"
    ),
    Concept.QUOTE: (
        "citaat, citaten, uitspraak, uitspraken, quote, quotes, fragment, fragmenten, passage, passages, zin, zinnen, "
        "uitlating, uitlatingen, interviewcitaat, interviewcitaten"
    ),
    Concept.READING: (
        "lezen, leest, las, lazen, gelezen, lezing, lezingen, interpretatie, interpretaties, duiding, duidingen, "
        "codering, coderingen, gecodeerd, codeerde, codeert"
    ),
    Concept.TABLE: (
        "tabel, tabellen, kruistabel, kruistabellen, matrix, draaitabel, kruis, overzichtstabel, uitsplitsing, "
        "in de rijen, in de kolommen, op de rijen, op de kolommen, als rijen, als kolommen, rijen en kolommen, "
        "tabel maken, getabelleerd, verdeling, telling"
    ),
    (Concept.DIMENSION, "OBSERVER"): (
        "waarnemer, waarnemers, spreker, sprekers, wie spreekt, wie het zegt, beschouwer, kijker, kijkers, observator, "
        "sprekende groep, waarnemende groep, wie er spreekt, wie aan het woord is, groepen die zien, "
        "groepen die spreken"
    ),
    (Concept.DIMENSION, "OBSERVED"): (
        "waargenomene, waargenomenen, waargenomen groep, waargenomen groepen, over wie het gaat, besproken groep, "
        "bekeken groep, geziene, gezien wordt, welke groep bedoeld wordt, welke groep bedoeld is, wie bedoeld wordt, "
        "wie gezien wordt, over welke groep het gaat, wie er gezien wordt, groepen die gezien worden, geziene groepen, "
        "groepen over wie het gaat, over wie gesproken wordt, over wie er gesproken wordt, "
        "over welke groep gesproken wordt, over welke groep er gesproken wordt, wie besproken wordt"
    ),
    (Concept.DIMENSION, "GROUP"): "groep, groepen",
    (Concept.DIMENSION, "ROLE"): "rol, rollen",
    (Concept.DIMENSION, "ROUND"): "ronde, rondes, ronden, jaar, jaren, meting",
    (Concept.DIMENSION, "VALENCE"): "valentie, valenties, waardering, oordeel, toon, lading, gevoelswaarde, strekking",
    (Concept.DIMENSION, "TENSION"): "spanning, spanningen, spanningsveld, spanningsvelden",
    (Concept.DIMENSION, "CODER"): "codeur, codeurs, codeerder, codeerders, lezer",
    (Concept.DIMENSION, "SOURCE"): "bron, bronnen, interview, interviews, document, documenten",
    (Concept.DIMENSION, "CERTAINTY"): "zekerheid, zekerheden, betrouwbaarheid",
    Concept.ROLE: "rol, rollen",
    Concept.RELATION: (
        "relatie, relaties, verhouding, verhoudingen, samenwerking, samenspel, omgang, band, betrekkingen, "
        "wisselwerking, onderlinge verhouding, verstandhouding"
    ),
    Concept.FIGURE: (
        "door de ogen van een ander, door de ogen van de ander, door andermans ogen, figuur, de figuur, het figuur, "
        "de tekening, tekening, poster, door andermans bril"
    ),
    Concept.SEARCH: "zoek, zoeken, doorzoek, doorzoeken, vind, op zoek, zoekopdracht, naar op zoek, vind alles",
    (Concept.SEARCH, "text"): "zoek naar, zoeken naar, zoek op, opzoeken, op zoek naar",
    Concept.CONTAIN: (
        "bevatten, bevat, waarin, met het woord, met de woorden, het woord, met de term, gaan over, gaat over, "
        "komt voor, komen voor, voorkomt, voorkomen, handelen over, handelt over, staat, gerept, erin, er in voor, "
        "ervoor in, het begrip, de term"
    ),
    Concept.CERTAINTY: "zekerheid, zekerheden",
    Concept.SURE: "zeker, zekere, zekerste, betrouwbaar, betrouwbare, stellige",
    Concept.ABOVE: "boven, hoger dan",
    (Concept.LEVEL, "HIGH"): "hoog, hoge, hoogste, groot, grote, veel",
    (Concept.LEVEL, "MEDIUM"): (
        "gemiddeld, gemiddelde, redelijk, redelijke, middelmatig, middelmatige, medium, matig, matige"
    ),
    (Concept.LEVEL, "LOW"): "laag, lage, laagste, weinig",
    Concept.SUBGROUPS: (
        "subgroep, subgroepen, deelgroep, deelgroepen, onderliggende groepen, onderliggende groep, hun subgroepen, "
        "groepen daarbinnen"
    ),
    Concept.EXCEPT: (
        "exclusief, uitgezonderd, behalve, zonder, weglaten, laat weg, buiten beschouwing, afgezien van, maar niet, "
        "los van"
    ),
    (Concept.EXCEPT, "rounds"): "elke ronde behalve, alle jaren behalve, elk jaar behalve",
    (Concept.EXCEPT, "behind"): (
        "uitgezonderd, weggelaten, niet meegerekend, niet meegeteld, buiten beschouwing gelaten, uitgesloten"
    ),
    Concept.UNRECORDED: (
        "onbekende sprekers, onbekende spreker, onbekenden, onbekende waarnemers, onbekende waarnemer, "
        "niet toegeschreven, anonieme sprekers, anoniem, onbekende bron, onbekende afzender, naamlozen, "
        "sprekers die niet bekend zijn"
    ),
}
