// Query.perceptions: the cells of a study, by key.
// in:  $published, $study, $observer, $observerRecorded, $observed, $roles, $rounds, $tension, $coder, $counting,
//      $after, $before, $limit
// out: perception, cursor
// why: each version is an ordered index seek; what they find is merged, so an unfiltered page costs what it returns.
WITH $counting AS counting
// include: versions
CALL (version, counting) {
  MATCH (cell:Perception)
  WHERE cell.version = version AND cell.order = 1 AND cell.key > ''
    AND cell.coder = ''       // unless $coder
    AND cell.coder = $coder   // if $coder
    AND cell.key > $after     // if $after
    AND cell.key < $before    // if $before
  // include: perception_filter
  WITH cell ORDER BY cell.version, cell.coder, cell.order, cell.key LIMIT $limit                       // unless $last
  WITH cell ORDER BY cell.version DESC, cell.coder DESC, cell.order DESC, cell.key DESC LIMIT $limit   // if $last
  RETURN cell
}
WITH cell, counting, cell.key AS cursor ORDER BY cursor LIMIT $limit        // unless $last
WITH cell, counting, cell.key AS cursor ORDER BY cursor DESC LIMIT $limit   // if $last
// include: cell_value
