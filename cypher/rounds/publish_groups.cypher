// publish_groups: the groups of a study, and which is part of which.
// in:  $study (key), $rows (maps: properties, partOf)
// out: published
MERGE (study:Study {id: $study})
WITH study
CALL (study) {
  UNWIND $rows AS row
  MERGE (node:Group {id: row.properties.id})
  SET node = row.properties
  CREATE (node)-[:OF_STUDY]->(study)
  WITH node, row
  CALL (node, row) {
    UNWIND row.partOf AS id
    MERGE (whole:Group {id: id})
    CREATE (node)-[:PART_OF]->(whole)
  }
  RETURN count(node) AS published
}
RETURN published
