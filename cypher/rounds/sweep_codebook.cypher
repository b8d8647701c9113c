// sweep_codebook: removes what no codebook has any more and nothing points to.
// in:  $prefix (of the ids of a study)
// out: removed
OPTIONAL MATCH (node:Round|Group|Role|TensionField|Pole|GlossaryTerm|Lesson|Respondent|LogbookEntry)
WHERE node.id STARTS WITH $prefix AND node.study IS NULL AND NOT EXISTS { (node)--() }
DELETE node
RETURN count(node) AS removed
