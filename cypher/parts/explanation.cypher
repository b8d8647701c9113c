// explanation: a reason why something is missing, with its sentence.
// in:  the variable reason (code, or null when nothing is missing)
// out: explanation (map), a row only when there is a reason
WITH reason,
  {
    NO_ROUND_PUBLISHED: 'Er is nog geen ronde gepubliceerd waarin dit geteld kan worden.',
    ONLY_UNATTRIBUTED: 'Van geen citaat is vastgelegd dat deze groep het uitsprak; de citaten over de andere groep hebben geen bekende spreker.',
    NOBODY_RECORDED: 'Er is geen citaat vastgelegd waarin dit gezien wordt.',
    NO_TENSION_READ: 'Er zijn citaten, maar in geen ervan is een spanningsveld gelezen.',
    NOT_UNDERSTOOD: 'Van deze vraag moet eerst iets gekozen worden; zie de keuzes.',
    NO_SELF_IMAGE: 'Van een van de groepen is geen citaat over zichzelf vastgelegd.',
    NO_META_PERCEPTION: 'Er is geen citaat vastgelegd over hoe deze groep denkt te worden gezien.',
    ROUNDS_NOT_COMPARABLE: 'In de twee ronden spraken niet dezelfde groepen; wat nieuw of verdwenen lijkt, kan daaraan liggen.',
    NO_TERMS: 'In dit woordenboek staat geen woord.',
    NO_RELATION_READ: 'Geen van de duidingen waarnaar gevraagd is gaat over meer groepen tegelijk.',
    ONE_CODER_ONLY: 'Geen citaat is door twee van deze codeurs gelezen.',
    NOTHING_FOUND: 'In niets wat gepubliceerd is staan al deze woorden.',
    NO_QUOTE_BEHIND: 'Dit berust zelf niet op citaten.'
  }[reason] AS dutch,
  {
    NO_ROUND_PUBLISHED: 'No round in which this could be counted is published yet.',
    ONLY_UNATTRIBUTED: 'No quote is recorded as said by this group; the quotes about the other group have no recorded speaker.',
    NOBODY_RECORDED: 'No quote is recorded in which this is seen.',
    NO_TENSION_READ: 'There are quotes, but no tension was read in any of them.',
    NOT_UNDERSTOOD: 'Something of this question has to be chosen first; see the choices.',
    NO_SELF_IMAGE: 'Of one of the groups no quote about itself is recorded.',
    NO_META_PERCEPTION: 'No quote is recorded on how this group thinks it is seen.',
    ROUNDS_NOT_COMPARABLE: 'Other groups spoke in the two rounds; what seems new or vanished may be due to that.',
    NO_TERMS: 'No word stands in this dictionary.',
    NO_RELATION_READ: 'None of the readings that were asked for is about several groups at once.',
    ONE_CODER_ONLY: 'No quote was read by two of these coders.',
    NOTHING_FOUND: 'Nothing that is published has all of these words.',
    NO_QUOTE_BEHIND: 'This does not itself stand on quotes.'
  }[reason] AS english
WHERE reason IS NOT NULL
WITH {reason: reason, textNl: dutch, textEn: english} AS explanation
