// publish_lessons: the lessons of a study, and the tension fields they address.
// in:  $study (key), $rows (maps: properties, addresses)
// out: published
MERGE (study:Study {id: $study})
WITH study
CALL (study) {
  UNWIND $rows AS row
  MERGE (node:Lesson {id: row.properties.id})
  SET node = row.properties
  CREATE (node)-[:OF_STUDY]->(study)
  WITH node, row
  CALL (node, row) {
    UNWIND row.addresses AS id
    MATCH (tension:TensionField {id: id})
    CREATE (node)-[:ADDRESSES]->(tension)
  }
  RETURN count(node) AS published
}
RETURN published
