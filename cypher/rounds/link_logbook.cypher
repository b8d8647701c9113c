// link_logbook: links each entry of a logbook to what it is on: a node of the codebook, or of a version that counts.
// in:  $rows (maps: properties, on), $published (versions)
// out: linked
UNWIND $rows AS row
MATCH (entry:LogbookEntry {id: row.properties.id})
CALL (entry, row) {
  MATCH (subject:Study|Round|Group|Role|TensionField|GlossaryTerm|Lesson|Source|Quote)
  WHERE subject.id = row.on AND (subject.version IS NULL OR subject.version IN $published)
  CREATE (entry)-[:ON]->(subject)
}
RETURN count(*) AS linked
