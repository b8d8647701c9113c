// Query.web: every cell of a study, for a picture.
// in:  $published, $study, $observer, $observerRecorded, $observed, $roles, $rounds, $tension, $coder, $counting
// out: web
WITH $counting AS counting
CALL (counting) {
  // include: versions
  MATCH (cell:Perception)
  WHERE cell.version = version AND cell.order = 1 AND cell.key > ''
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
WITH {study: $study, counting: counting, coder: coder, versions: versions, cells: cells} AS web
