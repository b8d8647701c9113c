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
        "taxeren, aan te merken, denken aan"
    ),
    (Concept.VIEW, "CRITICAL"): (
        "bekritiseren, bekritiseert, bekritiseerden, kritiseren, kritiseert, klagen, klaagt, klaagden, verwijten, "
        "verwijt, verweten, afkeuren, keuren af, mopperen, moppert, mopperden, ergeren, ergert, ergerden, hekelen, "
        "hekelt, storen, stoort, balen, baalt, wantrouwen, wantrouwt, afkraken, neerkijken, minachten, laken"
    ),
    (Concept.VIEW, "APPRECIATIVE"): (
        "prijzen, prijst, prezen, roemen, roemt, bewonderen, bewondert, bewonderden, complimenteren, complimenteert, "
        "respecteren, respecteert, loven, looft, vertrouwen, vertrouwt, vertrouwden, opkijken"
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
        "standpunten, oog, ogen, te horen"
    ),
    (Concept.OPINION, "CRITICAL"): (
        "kritiek, kritieken, klacht, klachten, verwijt, verwijten, bezwaar, bezwaren, commentaar, ergernis, "
        "ergernissen, ontevredenheid, wantrouwen, kritiekpunten, kritische geluiden"
    ),
    (Concept.OPINION, "APPRECIATIVE"): (
        "waardering, lof, respect, bewondering, complimenten, compliment, vertrouwen, tevredenheid"
    ),
    Concept.IMAGE: (
        "beeld, beelden, beeldvorming, indruk, indrukken, perceptie, percepties, voorstelling, plaatje van, "
        "beschrijving"
    ),
    (Concept.IMAGE, "standing"): "imago, reputatie, naam, aanzien, faam",
    (Concept.ADJECTIVE, "CRITICAL"): (
        "kritisch, kritische, negatief, negatieve, afkeurend, afkeurende, ontevreden, slecht, slechte, minder goed, "
        "afwijzend, cynisch, cynische, sceptisch, sceptische, vernietigend, zuur"
    ),
    (Concept.ADJECTIVE, "APPRECIATIVE"): (
        "positief, positieve, waarderend, waarderende, lovend, lovende, goed, goede, gunstig, gunstige, trots, "
        "complimenteus, vriendelijk, blij, tevreden, enthousiast, welwillend, te spreken"
    ),
    (Concept.ADJECTIVE, "MIXED"): "gemengd, gemengde, dubbel, tweeslachtig, tweeslachtige, ambivalent, ambivalente",
    (Concept.ADJECTIVE, "NEUTRAL"): "neutraal, neutrale, zakelijk, zakelijke, feitelijk, feitelijke",
    Concept.COME_ACROSS: (
        "overkomen, overkomt, overkwamen, over te komen, lijken, lijkt, leken, bekendstaan, roepen, roept, oproepen, "
        "wekken, wekt"
    ),
    Concept.MAKE: "maken, maakt, maakten",
    Concept.COME: "komen, komt, kwamen, kwam",
    Concept.RECEIVE: "krijgen, krijgt, kregen, kreeg, ontvangen, ontvangt, ontvingen, oogsten, oogst, te horen krijgen",
    Concept.BELIEVE: (
        "denken, denkt, dacht, dachten, geloven, gelooft, geloofden, verwachten, verwacht, verwachtten, vermoeden, "
        "vermoedt, vermoedden, menen, meent, meenden, veronderstellen, veronderstelt, aannemen, inschatten, schatten, "
        "schat, schatten in, weten, weet, wisten, beseffen, beseft, idee, ideeen, verwachting, verwachtingen, "
        "inschatting, in de gaten, vrezen, vreest, hopen, hoopt, denken te weten, het idee"
    ),
    Concept.SELF_IMAGE: "zelfbeeld, zelfbeelden, eigen beeld, beeld van zichzelf, eigenbeeld, zelfperceptie",
    Concept.MIRROR: (
        "spiegel, spiegelbeeld, gespiegeld, spiegelen, blinde vlek, blinde vlekken, wederzijds beeld, "
        "wederzijdse beelden, wederzijdse beeldvorming, wederzijdse perceptie, verborgen kracht, verborgen krachten, "
        "zelfbeeld en beeld van anderen, zelfbeeld naast beeld van anderen, zelfbeeld en het beeld van anderen"
    ),
    Concept.BOTH_WAYS: (
        "wederzijds, wederzijdse, over en weer, andersom, omgekeerd, vice versa, van beide kanten, "
        "in beide richtingen, beide kanten op, wederkerig, wederkerige, heen en weer"
    ),
    Concept.META: (
        "metaperceptie, meta perceptie, metapercepties, metabeeld, vermeend beeld, vermeende beeld, vermoede beeld, "
        "tweede orde, beeld van het beeld, beelden over beelden"
    ),
    Concept.WEB: (
        "web, het hele web, percepties, waarnemingsweb, netwerk, kaart van percepties, alle percepties, alle beelden, "
        "het hele plaatje, totaalbeeld, totaalplaatje, perceptieweb, wie ziet wie, wie zegt wat over wie, "
        "alles wat is gezegd, perceptienetwerk"
    ),
    Concept.TENSION: (
        "spanning, spanningen, spanningsveld, spanningsvelden, spanningskaart, spanningenkaart, dilemma, dilemma's, "
        "spanningsbron, wrijving, wrijvingen, frictie, fricties, spanningsbronnen"
    ),
    Concept.CLASH: (
        "botsen, botst, botsten, wringen, wringt, schuren, schuurt, schuurde, wrijven, het oneens, knellen, knelt, "
        "strijdig, tegenover elkaar, tegenpolen, in conflict, conflict, conflicten, uiteenlopen, lopen uiteen"
    ),
    Concept.FEEL: (
        "voelen, voelt, voelde, voelden, ervaren, ervaart, beleven, beleeft, merken, merkt, ondervinden, ondervindt"
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
        "zwijgen, zwijgt, zweeg, zwegen, gezwegen, stilte, stiltes, stil, zwijgzaam, houden hun mond, zwijgende, "
        "verzwijgen, verzwegen, blijft stil, blijven stil, doodgezwegen, stilzwijgen, laat onbesproken"
    ),
    Concept.UNSPOKEN: (
        "onbesproken, onuitgesproken, ongenoemd, ongenoemde, niet genoemd, nooit genoemd, niet benoemd, onbenoemd, "
        "buiten beeld, onzichtbaar, onzichtbare, niet terug, ontbreken, ontbreekt, onderbelicht, onvermeld, "
        "niet besproken, nooit besproken, niet uitgesproken, nooit uitgesproken"
    ),
    Concept.MENTION: (
        "noemen, noemt, noemde, noemden, genoemd, benoemen, benoemt, benoemd, aanhalen, haalt aan, aangehaald, "
        "bespreken, bespreekt, besproken, vermelden, vermeldt, vermeld, aansnijden, aangesneden, ter sprake, "
        "uitspreken, uitgesproken, aan de orde, laten zien, voorkomen, voorkomt, komt voor, komen voor, voor komt"
    ),
    Concept.SPEAK: (
        "zeggen, zegt, zei, zeiden, gezegd, spreken, spreekt, gesproken, praten, praat, gepraat, horen, hoort, "
        "gehoord, horen we, hoor, hoorde, hoorden, vertellen, vertelt, rept, reppen, vinden, gehad over, "
        "heeft het over, hebben het over"
    ),
    Concept.CHANGE: (
        "veranderd, veranderde, veranderden, veranderen, verandert, verandering, veranderingen, gewijzigd, gebeurd, "
        "gebeurde, gebeuren, wijziging, wijzigingen, verschoven, verschuiving, verschuivingen, verschoof, omgeslagen, "
        "gekanteld, gedraaid, anders geworden, verdwenen, verdween, bijgekomen, erbij gekomen, toegenomen, afgenomen, "
        "verbeterd, verslechterd, beter, slechter, positiever, negatiever, kritischer, hetzelfde gebleven, "
        "gelijk gebleven"
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
        "over de rondes heen, elk jaar, elke ronde, alle jaren"
    ),
    Concept.DIFFERENT: (
        "verschil, verschillen, verschilt, verschillend, verschillende, anders, iets anders, andere betekenis, "
        "wat anders, afwijkend, afwijken, wijken af, wijkt af, verschillende dingen, een andere betekenis"
    ),
    Concept.COMPARE: (
        "vergeleken, vergelijken, vergelijk, vergelijking, in vergelijking, ten opzichte van, tegenover, versus, vs, "
        "dan in, dan, naast elkaar, afgezet"
    ),
    Concept.NEW: "nieuw, nieuwe, bijgekomen",
    Concept.ROUND: "ronde, rondes, ronden, interviewronde, interviewrondes, onderzoeksronde, meting, metingen",
    Concept.YEAR: "jaar, jaren, jaartal",
    (Concept.ORDINAL, "1"): "eerste, 1e, 1ste, een na eerste, begin",
    (Concept.ORDINAL, "2"): "tweede, 2e, 2de",
    (Concept.ORDINAL, "3"): "derde, 3e, 3de",
    (Concept.ORDINAL, "4"): "vierde, 4e, 4de",
    (Concept.ORDINAL, "5"): "vijfde, 5e, 5de",
    Concept.LAST: "laatste, meest recente, recentste, nieuwste, jongste, actuele",
    Concept.PREVIOUS: "vorig, vorige, voorgaande, voorlaatste, een na laatste, afgelopen, verleden, voorgaand",
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
        "verschillende betekenissen, meer dan een betekenis, misverstaan, misverstanden"
    ),
    Concept.CODER: (
        "codeur, codeurs, codeerder, codeerders, coder, coders, lezer, lezers, beoordelaar, beoordelaars, "
        "onderzoeksteam"
    ),
    Concept.AGREE: (
        "het eens, eens, overeen, overeenkomen, komen overeen, op een lijn, eensgezind, het met elkaar eens, "
        "stemmen overeen, hetzelfde, gelijk, hetzelfde oordeel"
    ),
    Concept.AGREEMENT: (
        "overeenstemming, overeenkomst, beoordelaarsovereenstemming, interbeoordelaarsbetrouwbaarheid, kappa, "
        "codeursovereenstemming, intercodeursbetrouwbaarheid, betrouwbaarheid, consensus, krippendorff, alpha, "
        "eensgezindheid, interbeoordelaarsovereenstemming"
    ),
    Concept.DIFFER: (
        "verschillen, verschilt, verschillen van mening, van mening verschillen, verschillend, oneens, het oneens, "
        "niet eens, het niet eens, niet met elkaar eens, onenigheid, meningsverschil, meningsverschillen, uiteenlopen, "
        "lopen uiteen, anders lezen, verdeeld, van elkaar af, verschillende lezingen, anders gelezen"
    ),
    Concept.QUOTE: (
        "citaat, citaten, uitspraak, uitspraken, quote, quotes, fragment, fragmenten, passage, passages, zin, zinnen, "
        "uitlating, uitlatingen, interviewcitaat, interviewcitaten"
    ),
    Concept.READING: (
        "lezen, leest, las, lazen, gelezen, lezing, lezingen, interpretatie, interpretaties, duiding, duidingen, "
        "codering, coderingen"
    ),
    Concept.TABLE: (
        "tabel, tabellen, kruistabel, kruistabellen, matrix, draaitabel, kruis, overzichtstabel, uitsplitsing, "
        "tabel maken, getabelleerd, verdeling, telling"
    ),
    (Concept.DIMENSION, "OBSERVER"): (
        "waarnemer, waarnemers, spreker, sprekers, wie spreekt, wie het zegt, beschouwer, kijker, kijkers, observator, "
        "sprekende groep, waarnemende groep"
    ),
    (Concept.DIMENSION, "OBSERVED"): (
        "waargenomene, waargenomenen, waargenomen groep, waargenomen groepen, over wie het gaat, besproken groep, "
        "bekeken groep, geziene, gezien wordt, over wie"
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
        "komt voor, komen voor, voorkomt, voorkomen, handelen over, handelt over, staat, gerept"
    ),
    Concept.CERTAINTY: "zekerheid, zekerheden",
    Concept.SURE: "zeker, zekere, zekerste, betrouwbaar, betrouwbare, stellige",
    (Concept.LEVEL, "HIGH"): "hoog, hoge, hoogste, groot, grote, veel",
    (Concept.LEVEL, "MEDIUM"): (
        "gemiddeld, gemiddelde, redelijk, redelijke, middelmatig, middelmatige, medium, matig, matige"
    ),
    (Concept.LEVEL, "LOW"): "laag, lage, laagste, weinig",
    Concept.NO_SUBGROUPS: (
        "zonder subgroepen, zonder deelgroepen, zonder onderliggende groepen, exclusief subgroepen, geen subgroepen, "
        "subgroepen niet, subgroepen niet meegeteld, exclusief deelgroepen, zonder hun subgroepen"
    ),
    Concept.UNRECORDED: (
        "onbekende sprekers, onbekende spreker, onbekenden, onbekende waarnemers, onbekende waarnemer, "
        "niet toegeschreven, anonieme sprekers, anoniem, onbekende bron, onbekende afzender, naamlozen, "
        "sprekers die niet bekend zijn"
    ),
}
