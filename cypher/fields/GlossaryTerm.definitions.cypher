// GlossaryTerm.definitions: what a term means to whom, by group.
// in:  this (GlossaryTerm)
// out: definition
MATCH (group:Group)-[defining:DEFINES]->(this)
WITH group, defining ORDER BY group.key
WITH {
  group: group, term: this, definition: defining.definition, certainty: defining.certainty, rationale: defining.rationale
} AS definition
