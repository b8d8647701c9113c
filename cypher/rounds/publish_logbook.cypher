// publish_logbook: the logbook of a study; what an entry is on is linked once all of it is there.
// in:  $study (key), $rows (maps: properties, on)
// out: published
MERGE (study:Study {id: $study})
WITH study
CALL (study) {
  UNWIND $rows AS row
  MERGE (node:LogbookEntry {id: row.properties.id})
  SET node = row.properties
  CREATE (node)-[:OF_STUDY]->(study)
  RETURN count(node) AS published
}
RETURN published
