// stage_readings: a batch of the readings of a version, with what they are about and the perceptions they count in.
// in:  $version (string), $rows (maps: properties, quote, about, role, shows, supports, drives, marks,
//      candidates)
// out: staged
UNWIND $rows AS row
MATCH (quote:Quote {version: $version, key: row.quote})
CREATE (reading:Reading)-[:READS]->(quote)
SET reading = row.properties
WITH reading, row
CALL (reading, row) {
  UNWIND range(0, size(row.about) - 1) AS position
  MATCH (observed:Group {id: row.about[position]})
  CREATE (reading)-[:ABOUT {position: position}]->(observed)
}
CALL (reading, row) {
  UNWIND row.role AS id
  MATCH (role:Role {id: id})
  CREATE (reading)-[:IN_ROLE]->(role)
}
CALL (reading, row) {
  UNWIND row.shows AS shown
  MATCH (tension:TensionField {id: shown.tension})
  CREATE (reading)-[showing:SHOWS]->(tension)
  SET showing = shown.properties
}
CALL (reading, row) {
  UNWIND row.supports AS supported
  MATCH (perception:Perception {cell: supported.cell})
  CREATE (reading)-[supporting:SUPPORTS]->(perception)
  SET supporting = supported
}
CALL (reading, row) {
  UNWIND row.drives AS driven
  MATCH (perception:Perception {cell: driven.cell})
  CREATE (reading)-[driving:DRIVES]->(perception)
  SET driving = driven
}
CALL (reading, row) {
  UNWIND row.marks AS marked
  MATCH (perception:Perception {cell: marked.cell})
  CREATE (reading)-[marking:MARKS]->(perception)
  SET marking = marked
}
CALL (reading, row) {
  UNWIND row.candidates AS candidate
  MATCH (observer:Group {id: candidate.group})
  CREATE (reading)-[:OBSERVER_CANDIDATE {certainty: candidate.certainty, rationale: candidate.rationale}]->(observer)
}
RETURN count(reading) AS staged
