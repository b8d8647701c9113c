// stage_perceptions: a batch of the perceptions of a version, as counted from its readings.
// in:  $version (string), $rows (maps: properties, round, observer, observed, role, driven, sources, respondents)
// out: staged
UNWIND $rows AS row
MATCH (round:Round {id: row.round})
MATCH (observed:Group {id: row.observed})
CREATE (round)<-[:IN_ROUND]-(perception:Perception)-[:OF]->(observed)
SET perception = row.properties
WITH perception, row
CALL (perception, row) {
  UNWIND row.observer AS id
  MATCH (observer:Group {id: id})
  CREATE (observer)-[:HOLDS]->(perception)
}
CALL (perception, row) {
  UNWIND row.role AS id
  MATCH (role:Role {id: id})
  CREATE (perception)-[:IN_ROLE]->(role)
}
CALL (perception, row) {
  UNWIND row.driven AS driven
  MATCH (tension:TensionField {id: driven.tension})
  CREATE (perception)-[driving:DRIVEN_BY]->(tension)
  SET driving = driven.properties
}
CALL (perception, row) {
  UNWIND row.sources AS contributed
  MATCH (source:Source {version: $version, key: contributed.source})
  CREATE (source)-[contributing:CONTRIBUTES]->(perception)
  SET contributing = contributed.properties
}
CALL (perception, row) {
  UNWIND row.respondents AS contributed
  MATCH (respondent:Respondent {id: contributed.respondent})
  CREATE (respondent)-[contributing:CONTRIBUTES]->(perception)
  SET contributing = contributed.properties
}
RETURN count(perception) AS staged
