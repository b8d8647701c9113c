// publish_tensions: the tension fields of a study, and which were linked to each other.
// in:  $study (key), $rows (maps: properties, related)
// out: published
MERGE (study:Study {id: $study})
WITH study
CALL (study) {
  UNWIND $rows AS row
  MERGE (node:TensionField {id: row.properties.id})
  SET node = row.properties
  CREATE (node)-[:OF_STUDY]->(study)
  WITH node, row
  CALL (node, row) {
    UNWIND row.related AS id
    MERGE (related:TensionField {id: id})
    CREATE (node)-[:RELATES_TO]->(related)
  }
  RETURN count(node) AS published
}
RETURN published
