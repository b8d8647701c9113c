// Group.partOf: the group it belongs to.
// in:  this (Group)
// out: whole
MATCH (this)-[:PART_OF]->(whole:Group)
