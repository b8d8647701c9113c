// Reading.about: the group observed, then the other sides of a relation.
// in:  this (Reading)
// out: group
MATCH (this)-[being:ABOUT]->(group:Group)
WITH group ORDER BY being.position
