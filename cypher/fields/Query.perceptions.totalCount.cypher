// Query.perceptions.totalCount: how many cells there are with a counted quote.
// in:  $published, $study, $observer, $observed, $role, $round, $valence, $tension, $minCertainty
// out: total
// why: cells are few, whatever the number of quotes, so they are counted.
// include: rank
UNWIND $published[$study].versions AS version           // unless $round
UNWIND [$published[$study].rounds[$round]] AS version   // if $round
MATCH (cell:Perception)
WHERE cell.version = version AND cell.coder = '' AND cell.order = 1 AND cell.key > ''
// include: perception_filter
WITH count(cell) AS total
