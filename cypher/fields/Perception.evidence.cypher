// Perception.evidence: the readings it stands on, a page at a time.
// in:  this (map of a perception), $tension, $pole, $valence, $orderBy, $after, $before, $limit
// out: reading, cursor
// why: each cell and certainty is an ordered index seek; what they find is merged, so a page costs what it returns.
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
CALL (counting, cell, rank, low, high) {
  MATCH (reading)-[found:SUPPORTS]->()             // unless $tension
  MATCH (reading)-[found:DRIVES]->()               // if $tension
  WHERE found.cell = cell AND found.certaintyRank = rank AND found.key > low AND found.key < high
    AND found.tension = $tension                   // if $tension
    AND $pole IN found.poles                       // if $pole
    AND found.valence = $valence                   // if $valence
    AND found.valence = coalesce(counting.valence, found.valence) AND found.attribution = coalesce(counting.attribution, found.attribution)
  WITH reading, found ORDER BY found.cell, found.certaintyRank, found.key LIMIT $limit                                   // if not $tension and not $valence and not $last
  WITH reading, found ORDER BY found.cell DESC, found.certaintyRank DESC, found.key DESC LIMIT $limit                    // if not $tension and not $valence and $last
  WITH reading, found ORDER BY found.cell, found.valence, found.certaintyRank, found.key LIMIT $limit                    // if not $tension and $valence and not $last
  WITH reading, found ORDER BY found.cell DESC, found.valence DESC, found.certaintyRank DESC, found.key DESC LIMIT $limit   // if not $tension and $valence and $last
  WITH reading, found ORDER BY found.cell, found.tension, found.certaintyRank, found.key LIMIT $limit                    // if $tension and not $last
  WITH reading, found ORDER BY found.cell DESC, found.tension DESC, found.certaintyRank DESC, found.key DESC LIMIT $limit   // if $tension and $last
  RETURN reading, found.key AS key
}
WITH reading, key AS cursor ORDER BY cursor LIMIT $limit                                           // if $orderBy is KEY_ASC and not $last
WITH reading, key AS cursor ORDER BY cursor DESC LIMIT $limit                                      // if $orderBy is KEY_ASC and $last
WITH reading, toString(rank) + ' ' + key AS cursor ORDER BY rank, key LIMIT $limit                 // if $orderBy is CERTAINTY_DESC and not $last
WITH reading, toString(rank) + ' ' + key AS cursor ORDER BY rank DESC, key DESC LIMIT $limit       // if $orderBy is CERTAINTY_DESC and $last
