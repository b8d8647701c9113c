// Group.perceptionsReceived.totalCount: in how many cells a group is seen.
// in:  this (Group), $published, $role, $round
// out: total
MATCH (cell:Perception)-[:OF]->(this)
WHERE cell.coder = '' AND cell.order = 1
  AND cell.version IN $published[this.study].versions           // unless $round
  AND cell.version = $published[this.study].rounds[$round]      // if $round
  AND cell.role = $role      // if $role
WITH count(cell) AS total
