// Group.perceptionsHeld.totalCount: in how many cells a group sees others.
// in:  this (Group), $published, $role, $round
// out: total
MATCH (this)-[:HOLDS]->(cell:Perception)
WHERE cell.coder = '' AND cell.order = 1
  AND cell.version IN $published[this.study].versions           // unless $round
  AND cell.version = $published[this.study].rounds[$round]      // if $round
  AND cell.role = $role      // if $role
WITH count(cell) AS total
