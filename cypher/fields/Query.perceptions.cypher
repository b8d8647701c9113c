// Query.perceptions: the cells of a study, by key.
// in:  $published, $study, $observer, $observed, $role, $round, $valence, $tension, $minCertainty, $after, $before, $limit
// out: perception, cursor
// why: each version is an ordered index seek; what they find is merged, so an unfiltered page costs what it returns.
// include: rank
UNWIND $published[$study].versions AS version           // unless $round
UNWIND [$published[$study].rounds[$round]] AS version   // if $round
CALL (version, rank) {
  MATCH (cell:Perception)
  WHERE cell.version = version AND cell.coder = '' AND cell.order = 1 AND cell.key > ''
    AND cell.key > $after    // if $after
    AND cell.key < $before   // if $before
  // include: perception_filter
  WITH cell ORDER BY cell.version, cell.coder, cell.order, cell.key LIMIT $limit                       // unless $last
  WITH cell ORDER BY cell.version DESC, cell.coder DESC, cell.order DESC, cell.key DESC LIMIT $limit   // if $last
  RETURN cell
}
WITH cell, rank, cell.key AS cursor ORDER BY cursor LIMIT $limit        // unless $last
WITH cell, rank, cell.key AS cursor ORDER BY cursor DESC LIMIT $limit   // if $last
// include: cell_value
