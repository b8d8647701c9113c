// Reading.role: the role in which the group is seen.
// in:  this (Reading)
// out: role
MATCH (this)-[:IN_ROLE]->(role:Role)
