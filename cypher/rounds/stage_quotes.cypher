// stage_quotes: a batch of the quotes of a version, with who said them and the terms they hold.
// in:  $version (string), $rows (maps: properties, source, saidBy, respondents, mentions)
// out: staged
UNWIND $rows AS row
MATCH (source:Source {version: $version, key: row.source})
CREATE (quote:Quote)-[:FROM]->(source)
SET quote = row.properties
WITH quote, row
CALL (quote, row) {
  UNWIND row.saidBy AS id
  MATCH (observer:Group {id: id})
  CREATE (observer)-[:SAID]->(quote)
}
CALL (quote, row) {
  UNWIND row.respondents AS id
  MATCH (respondent:Respondent {id: id})
  CREATE (respondent)-[:VOICED]->(quote)
}
CALL (quote, row) {
  UNWIND row.mentions AS mention
  MATCH (term:GlossaryTerm {id: mention.term})
  CREATE (quote)-[:MENTIONS {surface: mention.surface, method: mention.method}]->(term)
}
RETURN count(quote) AS staged
