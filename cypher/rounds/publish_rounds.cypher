// publish_rounds: the rounds of a study, whatever version of them counts.
// in:  $study (key), $rows (maps: properties)
// out: published
MERGE (study:Study {id: $study})
WITH study
CALL (study) {
  UNWIND $rows AS row
  MERGE (node:Round {id: row.properties.id})
  SET node = row.properties
  CREATE (node)-[:OF_STUDY]->(study)
  RETURN count(node) AS published
}
RETURN published
