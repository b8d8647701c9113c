// put_cells: sums that count otherwise, with their links; one without counters is there no more.
// in:  $version (string), $rows (maps: properties, driven, sources, respondents)
// out: put
UNWIND $rows AS row
MATCH (sum:Perception|RoundTotal)
WHERE sum.cell = row.properties.cell
SET sum = row.properties
WITH sum, row
CALL (sum, row) {
  UNWIND row.driven AS driven
  MATCH (tension:TensionField {id: driven.tension})
  MERGE (sum)-[driving:DRIVEN_BY]->(tension)
  SET driving = driven.properties
  WITH driving
  WHERE driving.quotes IS NULL
  DELETE driving
}
CALL (sum, row) {
  UNWIND row.sources AS contributed
  MATCH (source:Source {version: $version, key: contributed.source})
  MERGE (source)-[contributing:CONTRIBUTES]->(sum)
  SET contributing = contributed.properties
  WITH contributing
  WHERE contributing.quotes IS NULL
  DELETE contributing
}
CALL (sum, row) {
  UNWIND row.respondents AS contributed
  MATCH (respondent:Respondent {id: contributed.respondent})
  MERGE (respondent)-[contributing:CONTRIBUTES]->(sum)
  SET contributing = contributed.properties
  WITH contributing
  WHERE contributing.quotes IS NULL
  DELETE contributing
}
RETURN count(sum) AS put
