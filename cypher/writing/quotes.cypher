// quotes: quotes with all their readings, in the form of the model.
// in:  $versions (published), $keys (of quotes)
// out: round, version, quote (map)
UNWIND $keys AS key
UNWIND $versions AS version
MATCH (quote:Quote {version: version, key: key})-[:FROM]->(source:Source)
CALL (quote) {
  MATCH (reading:Reading)-[:READS]->(quote)
  WITH reading, COLLECT { MATCH (reading)-[being:ABOUT]->(group:Group) RETURN group.key ORDER BY being.position } AS about
  ORDER BY reading.key
  RETURN collect(reading {
    .coder, .label, .order, .accepted, .valence, .certainty, .rationale, about: about, date: toString(reading.date),
    about_certainty: reading.aboutCertainty, role_certainty: reading.roleCertainty,
    role: head([(reading)-[:IN_ROLE]->(role:Role) | role.key]),
    part: CASE WHEN reading.partStart IS NOT NULL THEN [reading.partStart, reading.partEnd] END,
    shows: [(reading)-[showing:SHOWS]->(tension:TensionField) |
      {tension: tension.key, pole: showing.pole, side: showing.side, certainty: showing.certainty}],
    observer_candidates: [(reading)-[guess:OBSERVER_CANDIDATE]->(group:Group) |
      {group: group.key, certainty: guess.certainty, rationale: guess.rationale}]
  }) AS readings
}
RETURN quote.round AS round, version, quote {
  .key, .text, .language, .attribution, text_kind: quote.textKind, source: source.key, readings: readings,
  said_by: head([(observer:Group)-[:SAID]->(quote) | observer.key]),
  respondents: [(respondent:Respondent)-[:VOICED]->(quote) | respondent.pseudonym],
  mentions: [(quote)-[mention:MENTIONS]->(term:GlossaryTerm) | {term: term.key, surface: mention.surface, method: mention.method}]
} AS quote
