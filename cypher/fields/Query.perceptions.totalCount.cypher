// Query.perceptions.totalCount: how many cells there are with a counted quote.
// in:  $published, $study, $observer, $observerRecorded, $observed, $roles, $rounds, $tension, $coder, $counting
// out: total
// why: cells are few, whatever the number of quotes, so they are counted.
WITH $counting AS counting
// include: versions
MATCH (cell:Perception)
WHERE cell.version = version AND cell.order = 1
  AND cell.coder = ''       // unless $coder
  AND cell.coder = $coder   // if $coder
// include: perception_filter
WITH count(cell) AS total
