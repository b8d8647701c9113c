// Perception.evidence: the readings it stands on, a page at a time.
// in:  this (map of a perception), $tension, $pole, $valence, $orderBy, $after, $before, $limit, $everything
// out: reading, cursor
// why: where there are few quotes, each cell is a stream, which is read whole. Else each certainty of it is one, read by an
//      ordered index seek. The first two of each of these bound the page: it ends no later than at the $limit-th of
//      those, so that few are read from each stream, however many it has. Few streams bound nothing.
WITH this.cells AS cells, reduce(total = 0, cell IN this.cells | total + cell.quotes[$everything.slice]) AS quotes
UNWIND cells AS cell
UNWIND CASE WHEN quotes > 2 * $limit THEN range(0, this.counting.rank) ELSE [null] END AS rank
WITH this.counting AS counting, cell.cell AS cell, rank, '' AS low, '~' AS high
WHERE coalesce(rank >= toInteger(split($after, ' ')[0]), true)    // if $after and $orderBy is CERTAINTY_DESC
WITH *                                                            // if $before and $orderBy is CERTAINTY_DESC
WHERE coalesce(rank <= toInteger(split($before, ' ')[0]), true)   // if $before and $orderBy is CERTAINTY_DESC
WITH counting, cell, rank, $after AS low, high    // if $after and $orderBy is KEY_ASC
WITH counting, cell, rank, low, $before AS high   // if $before and $orderBy is KEY_ASC
WITH counting, cell, rank, high, CASE WHEN rank = toInteger(split($after, ' ')[0]) THEN split($after, ' ')[1] ELSE '' END AS low    // if $after and $orderBy is CERTAINTY_DESC
WITH counting, cell, rank, low, CASE WHEN rank = toInteger(split($before, ' ')[0]) THEN split($before, ' ')[1] ELSE '~' END AS high // if $before and $orderBy is CERTAINTY_DESC
WITH counting, collect({cell: cell, rank: rank, low: low, high: high}) AS streams
CALL (counting, streams) {
  UNWIND [stream IN streams WHERE stream.rank IS NULL] AS stream
  // include: evidence_seek
    AND found.certaintyRank <= counting.rank
    AND (found.certaintyRank > toInteger(split($after, ' ')[0]) OR found.certaintyRank = toInteger(split($after, ' ')[0]) AND found.key > split($after, ' ')[1])      // if $after and $orderBy is CERTAINTY_DESC
    AND (found.certaintyRank < toInteger(split($before, ' ')[0]) OR found.certaintyRank = toInteger(split($before, ' ')[0]) AND found.key < split($before, ' ')[1])   // if $before and $orderBy is CERTAINTY_DESC
  RETURN reading, found.certaintyRank AS rank, found.key AS key
  UNION ALL
  WITH counting, [stream IN streams WHERE stream.rank IS NOT NULL] AS ordered
  CALL (counting, ordered) {
    UNWIND CASE WHEN 2 * size(ordered) < $limit THEN [] ELSE ordered END AS stream
    CALL (counting, stream) {
      // include: evidence_seek
        AND found.certaintyRank = stream.rank
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
  UNWIND ordered AS stream
  WITH counting, stream, coalesce(bound.key, '~') AS bound                                                    // if $orderBy is KEY_ASC and not $last
  WITH counting, stream, coalesce(bound.key, '') AS bound                                                     // if $orderBy is KEY_ASC and $last
  WITH counting, stream, CASE stream.rank WHEN bound.rank THEN bound.key ELSE '~' END AS bound, coalesce(bound.rank, stream.rank) AS furthest   // if $orderBy is CERTAINTY_DESC and not $last
  WHERE stream.rank <= furthest                                                                               // if $orderBy is CERTAINTY_DESC and not $last
  WITH counting, stream, CASE stream.rank WHEN bound.rank THEN bound.key ELSE '' END AS bound, coalesce(bound.rank, stream.rank) AS furthest    // if $orderBy is CERTAINTY_DESC and $last
  WHERE stream.rank >= furthest                                                                               // if $orderBy is CERTAINTY_DESC and $last
  CALL (counting, stream, bound) {
    // include: evidence_seek
      AND found.certaintyRank = stream.rank
      AND found.key <= bound   // if not $last
      AND found.key >= bound   // if $last
    // include: evidence_order
    LIMIT $limit
    RETURN reading, found.key AS key
  }
  RETURN reading, stream.rank AS rank, key
}
WITH reading, key AS cursor ORDER BY cursor LIMIT $limit                                               // if $orderBy is KEY_ASC and not $last
WITH reading, key AS cursor ORDER BY cursor DESC LIMIT $limit                                          // if $orderBy is KEY_ASC and $last
WITH reading, toString(rank) + ' ' + key AS cursor ORDER BY rank, key LIMIT $limit                     // if $orderBy is CERTAINTY_DESC and not $last
WITH reading, toString(rank) + ' ' + key AS cursor ORDER BY rank DESC, key DESC LIMIT $limit           // if $orderBy is CERTAINTY_DESC and $last
