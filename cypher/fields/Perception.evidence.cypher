// Perception.evidence: the readings it stands on, a page at a time.
// in:  this (map of a perception), $tension, $pole, $valence, $orderBy, $after, $before, $limit
// out: reading, cursor
// why: each cell and certainty is a stream, read by an ordered index seek. The first two of each bound the page:
//      it ends no later than at the $limit-th of those, so that few are read from each stream, however many it has.
//      Few streams bound nothing.
UNWIND this.cells AS cell
UNWIND range(0, this.counting.rank) AS rank
WITH this.counting AS counting, cell.cell AS cell, rank, '' AS low, '~' AS high
WHERE rank >= toInteger(split($after, ' ')[0])    // if $after and $orderBy is CERTAINTY_DESC
WITH *                                            // if $before and $orderBy is CERTAINTY_DESC
WHERE rank <= toInteger(split($before, ' ')[0])   // if $before and $orderBy is CERTAINTY_DESC
WITH counting, cell, rank, $after AS low, high    // if $after and $orderBy is KEY_ASC
WITH counting, cell, rank, low, $before AS high   // if $before and $orderBy is KEY_ASC
WITH counting, cell, rank, high, CASE WHEN rank = toInteger(split($after, ' ')[0]) THEN split($after, ' ')[1] ELSE '' END AS low    // if $after and $orderBy is CERTAINTY_DESC
WITH counting, cell, rank, low, CASE WHEN rank = toInteger(split($before, ' ')[0]) THEN split($before, ' ')[1] ELSE '~' END AS high // if $before and $orderBy is CERTAINTY_DESC
WITH counting, collect({cell: cell, rank: rank, low: low, high: high}) AS streams
CALL (counting, streams) {
  UNWIND CASE WHEN 2 * size(streams) < $limit THEN [] ELSE streams END AS stream
  CALL (counting, stream) {
    // include: evidence_seek
    // include: evidence_order
    LIMIT 2
    RETURN found.key AS key
  }
  WITH stream.rank AS rank, key ORDER BY key SKIP $limit - 1 LIMIT 1               // if $orderBy is KEY_ASC and not $last
  WITH stream.rank AS rank, key ORDER BY key DESC SKIP $limit - 1 LIMIT 1          // if $orderBy is KEY_ASC and $last
  WITH stream.rank AS rank, key ORDER BY rank, key SKIP $limit - 1 LIMIT 1             // if $orderBy is CERTAINTY_DESC and not $last
  WITH stream.rank AS rank, key ORDER BY rank DESC, key DESC SKIP $limit - 1 LIMIT 1   // if $orderBy is CERTAINTY_DESC and $last
  RETURN head(collect({rank: rank, key: key})) AS bound
}
UNWIND streams AS stream
WITH counting, stream, coalesce(bound.key, '~') AS bound                                                    // if $orderBy is KEY_ASC and not $last
WITH counting, stream, coalesce(bound.key, '') AS bound                                                     // if $orderBy is KEY_ASC and $last
WITH counting, stream, CASE stream.rank WHEN bound.rank THEN bound.key ELSE '~' END AS bound, coalesce(bound.rank, stream.rank) AS furthest   // if $orderBy is CERTAINTY_DESC and not $last
WHERE stream.rank <= furthest                                                                               // if $orderBy is CERTAINTY_DESC and not $last
WITH counting, stream, CASE stream.rank WHEN bound.rank THEN bound.key ELSE '' END AS bound, coalesce(bound.rank, stream.rank) AS furthest    // if $orderBy is CERTAINTY_DESC and $last
WHERE stream.rank >= furthest                                                                               // if $orderBy is CERTAINTY_DESC and $last
CALL (counting, stream, bound) {
  // include: evidence_seek
    AND found.key <= bound   // if not $last
    AND found.key >= bound   // if $last
  // include: evidence_order
  LIMIT $limit
  RETURN reading, found.key AS key
}
WITH reading, key AS cursor ORDER BY cursor LIMIT $limit                                                  // if $orderBy is KEY_ASC and not $last
WITH reading, key AS cursor ORDER BY cursor DESC LIMIT $limit                                             // if $orderBy is KEY_ASC and $last
WITH reading, toString(stream.rank) + ' ' + key AS cursor ORDER BY stream.rank, key LIMIT $limit            // if $orderBy is CERTAINTY_DESC and not $last
WITH reading, toString(stream.rank) + ' ' + key AS cursor ORDER BY stream.rank DESC, key DESC LIMIT $limit  // if $orderBy is CERTAINTY_DESC and $last
