// publish_respondents: the respondents of a study, each with the group it is of.
// in:  $study (key), $rows (maps: properties, memberOf)
// out: published
MERGE (study:Study {id: $study})
WITH study
CALL (study) {
  UNWIND $rows AS row
  MERGE (node:Respondent {id: row.properties.id})
  SET node = row.properties
  CREATE (node)-[:OF_STUDY]->(study)
  WITH node, row
  MATCH (member:Group {id: row.memberOf})
  CREATE (node)-[:MEMBER_OF]->(member)
  RETURN count(node) AS published
}
RETURN published
