// publish_poles: the poles of the tension fields of a study.
// in:  $study (key), $rows (maps: properties, tension)
// out: published
MERGE (study:Study {id: $study})
WITH study
CALL (study) {
  UNWIND $rows AS row
  MERGE (node:Pole {id: row.properties.id})
  SET node = row.properties
  CREATE (node)-[:OF_STUDY]->(study)
  WITH node, row
  MATCH (tension:TensionField {id: row.tension})
  CREATE (tension)-[:HAS_POLE]->(node)
  RETURN count(node) AS published
}
RETURN published
