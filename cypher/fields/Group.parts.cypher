// Group.parts: the groups within it, by key.
// in:  this (Group)
// out: part
MATCH (part:Group)-[:PART_OF]->(this)
WITH part ORDER BY part.key
