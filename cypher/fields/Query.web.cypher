// Query.web: every cell of a study, for a picture.
// in:  $published, $study, $observer, $observed, $role, $round, $valence, $tension, $minCertainty
// out: web
// include: rank
WITH *, $published[$study].versions AS versions                                                  // unless $round
WITH *, [version IN [$published[$study].rounds[$round]] WHERE version IS NOT NULL] AS versions   // if $round
CALL (versions, rank) {
  UNWIND versions AS version
  MATCH (cell:Perception)
  WHERE cell.version = version AND cell.coder = '' AND cell.order = 1 AND cell.key > ''
  // include: perception_filter
  WITH cell, rank ORDER BY cell.key
  RETURN collect(cell) AS cells
}
WITH {study: $study, rank: rank, versions: versions, cells: cells} AS web
