// cells_asked: every cell of a study that a filter leaves, in the order of their keys.
// in:  $published, $study, $observer, $observerRecorded, $observed, $roles, $rounds, $tension, $coder, $counting
// out: cells (list of Perception), counted (map, what was counted)
WITH $counting AS counting
CALL (counting) {
  // include: versions
  MATCH (cell:Perception)
  WHERE cell.version = version AND cell.order = 1
    AND cell.coder = ''       // unless $coder
    AND cell.coder = $coder   // if $coder
  // include: perception_filter
  WITH cell ORDER BY cell.key
  RETURN collect(cell) AS cells
}
WITH *, $published[$study].versions AS versions                                                                     // unless $rounds
WITH *, [round IN $rounds WHERE $published[$study].rounds[round] IS NOT NULL | $published[$study].rounds[round]] AS versions   // if $rounds
WITH *, '' AS coder        // unless $coder
WITH *, $coder AS coder    // if $coder
WITH *, [] AS roles        // unless $roles
WITH *, $roles AS roles    // if $roles
WITH cells, {
  study: $study, counting: counting, coder: coder, versions: versions, roles: roles, nested: false,
  quotes: reduce(total = 0, cell IN cells | total + cell['quotes' + counting.by][counting.slice])
} AS counted
