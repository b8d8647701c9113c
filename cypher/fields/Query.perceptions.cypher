// Query.perceptions: the cells of a study, by key or most quotes first.
// in:  $published, $study, $observer, $observerRecorded, $observed, $roles, $rounds, $tension, $coder, $counting, $orderBy,
//      $after, $before, $limit
// out: perception, cursor
// why: by key each version is an ordered index seek; what they find is merged, so an unfiltered page costs what it returns;
//      of one observer or observed there are few. By quotes every cell is looked at, of which there are few whatever the number of quotes.
WITH $counting AS counting
// include: versions
CALL (version, counting) {
  MATCH (cell:Perception)
  WHERE cell.version = version AND cell.order = 1
    AND cell.coder = ''       // unless $coder
    AND cell.coder = $coder   // if $coder
    AND cell.key > $after     // if $after and $orderBy is KEY_ASC
    AND cell.key < $before    // if $before and $orderBy is KEY_ASC
  // include: perception_filter
  WITH cell ORDER BY cell.version, cell.coder, cell.order, cell.key LIMIT $limit                       // if $orderBy is KEY_ASC and not $last and not $observer and not $observed
  WITH cell ORDER BY cell.version DESC, cell.coder DESC, cell.order DESC, cell.key DESC LIMIT $limit   // if $orderBy is KEY_ASC and $last and not $observer and not $observed
  RETURN cell
}
WITH cell, counting, cell.key AS cursor ORDER BY cursor LIMIT $limit        // if $orderBy is KEY_ASC and not $last
WITH cell, counting, cell.key AS cursor ORDER BY cursor DESC LIMIT $limit   // if $orderBy is KEY_ASC and $last
WITH cell, counting, cell['quotes' + counting.by][counting.slice] AS quotes                                                    // if $orderBy is QUOTES_DESC
WITH cell, counting, quotes, toString(quotes) + ' ' + cell.key AS cursor                                      // if $orderBy is QUOTES_DESC
WHERE true                                                                                                    // if $orderBy is QUOTES_DESC
  AND (quotes < toInteger(split($after, ' ')[0]) OR quotes = toInteger(split($after, ' ')[0]) AND cell.key > split($after, ' ')[1])      // if $after and $orderBy is QUOTES_DESC
  AND (quotes > toInteger(split($before, ' ')[0]) OR quotes = toInteger(split($before, ' ')[0]) AND cell.key < split($before, ' ')[1])   // if $before and $orderBy is QUOTES_DESC
WITH cell, counting, cursor ORDER BY quotes DESC, cell.key LIMIT $limit         // if $orderBy is QUOTES_DESC and not $last
WITH cell, counting, cursor ORDER BY quotes, cell.key DESC LIMIT $limit         // if $orderBy is QUOTES_DESC and $last
// include: cell_value
