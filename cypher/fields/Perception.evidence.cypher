// Perception.evidence: the readings it stands on, a page at a time.
// in:  this (map of a perception), $tension, $pole, $valence, $orderBy, $after, $before, $limit, $everything
// out: reading, cursor
// why: where there are few quotes, each cell is a stream, which is read whole. Else each certainty of it is one, read by an
//      ordered index seek. The first two of each of these bound the page: it ends no later than at the $limit-th of
//      those, so that no more is read but from the few streams that have both of them before that. Few streams are read
//      at once.
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
  WITH counting, ordered, 2 * size(ordered) < $limit AS few
  CALL (counting, ordered, few) {
    UNWIND CASE WHEN few THEN [] ELSE ordered END AS stream
    WITH counting, stream, stream.rank AS rank
    ORDER BY rank        // if $orderBy is CERTAINTY_DESC and not $last
    ORDER BY rank DESC   // if $orderBy is CERTAINTY_DESC and $last
    CALL (counting, stream, rank) {
      // include: evidence_seek
        AND found.certaintyRank = rank
      // include: evidence_order
      LIMIT 2
      RETURN reading, found.key AS key
    }
    WITH reading, stream, rank, key ORDER BY key LIMIT $limit                   // if $orderBy is KEY_ASC and not $last
    WITH reading, stream, rank, key ORDER BY key DESC LIMIT $limit              // if $orderBy is KEY_ASC and $last
    WITH reading, stream, rank, key ORDER BY rank, key LIMIT $limit             // if $orderBy is CERTAINTY_DESC and not $last
    WITH reading, stream, rank, key ORDER BY rank DESC, key DESC LIMIT $limit   // if $orderBy is CERTAINTY_DESC and $last
    RETURN collect({reading: reading, stream: stream, key: key}) AS firsts
  }
  CALL (firsts) {
    WITH firsts, CASE size(firsts) WHEN $limit THEN firsts[-1] END AS bound
    UNWIND firsts AS first
    WITH bound, first.stream AS stream, collect(first.key) AS keys
    WHERE size(keys) = 2
    WITH stream, keys[1] AS key, bound.key AS edge                                                          // if $orderBy is KEY_ASC
    WITH stream, keys[1] AS key, CASE bound.stream.rank WHEN stream.rank THEN bound.key END AS edge         // if $orderBy is CERTAINTY_DESC
    RETURN collect({cell: stream.cell, rank: stream.rank, low: key, high: stream.high, edge: edge}) AS going   // if not $last
    RETURN collect({cell: stream.cell, rank: stream.rank, low: stream.low, high: key, edge: edge}) AS going    // if $last
  }
  CALL (counting, ordered, few, firsts, going) {
    UNWIND firsts AS first
    RETURN first.reading AS reading, first.stream.rank AS rank, first.key AS key
    UNION ALL
    UNWIND CASE WHEN few THEN ordered ELSE going END AS stream
    CALL (counting, stream) {
      // include: evidence_seek
        AND found.certaintyRank = stream.rank
        AND found.key <= coalesce(stream.edge, '~')   // if not $last
        AND found.key >= coalesce(stream.edge, '')    // if $last
      // include: evidence_order
      LIMIT $limit
      RETURN reading, found.key AS key
    }
    RETURN reading, stream.rank AS rank, key
  }
  RETURN reading, rank, key
}
WITH reading, key AS cursor ORDER BY cursor LIMIT $limit                                               // if $orderBy is KEY_ASC and not $last
WITH reading, key AS cursor ORDER BY cursor DESC LIMIT $limit                                          // if $orderBy is KEY_ASC and $last
WITH reading, toString(rank) + ' ' + key AS cursor ORDER BY rank, key LIMIT $limit                     // if $orderBy is CERTAINTY_DESC and not $last
WITH reading, toString(rank) + ' ' + key AS cursor ORDER BY rank DESC, key DESC LIMIT $limit           // if $orderBy is CERTAINTY_DESC and $last
