// Group.perceptionsReceived: the cells of how a group is seen, by key.
// in:  this (Group), $published, $role, $round, $after, $before, $limit, $everything
// out: perception, cursor
// why: the cells of one group are few, whatever the number of quotes.
MATCH (cell:Perception)-[:OF]->(this)
WHERE cell.coder = '' AND cell.order = 1
  AND cell.version IN $published[this.study].versions           // unless $round
  AND cell.version = $published[this.study].rounds[$round]      // if $round
  AND cell.role = $role      // if $role
  AND cell.key > $after      // if $after
  AND cell.key < $before     // if $before
WITH cell, cell.key AS cursor, $everything AS counting ORDER BY cursor LIMIT $limit        // unless $last
WITH cell, cell.key AS cursor, $everything AS counting ORDER BY cursor DESC LIMIT $limit   // if $last
// include: cell_value
