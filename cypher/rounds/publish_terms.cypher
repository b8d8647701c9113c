// publish_terms: the glossary of a study, with what each group means by a term.
// in:  $study (key), $rows (maps: properties, definedBy)
// out: published
MERGE (study:Study {id: $study})
WITH study
CALL (study) {
  UNWIND $rows AS row
  MERGE (node:GlossaryTerm {id: row.properties.id})
  SET node = row.properties
  CREATE (node)-[:OF_STUDY]->(study)
  WITH node, row
  CALL (node, row) {
    UNWIND row.definedBy AS owner
    MATCH (definer:Group {id: owner.group})
    CREATE (definer)-[defining:DEFINES]->(node)
    SET defining = owner.properties
  }
  RETURN count(node) AS published
}
RETURN published
