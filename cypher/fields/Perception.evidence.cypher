// Perception.evidence: the readings it stands on, a page at a time.
// in:  this (map of a perception), $tension, $pole, $valence, $orderBy, $after, $before, $limit
// out: reading, cursor
// why: each cell and certainty is an ordered index seek; what they find is merged, so a page costs what it returns. A cell is of
//      the accepted readings or of one coder; the half of the union for the other finds nothing.
UNWIND this.cells AS cell
UNWIND range(0, this.rank) AS rank
WITH cell.cell AS cell, rank, '' AS low, '~' AS high
WHERE rank >= toInteger(split($after, ' ')[0])    // if $after and $orderBy is CERTAINTY_DESC
WITH *                                            // if $before and $orderBy is CERTAINTY_DESC
WHERE rank <= toInteger(split($before, ' ')[0])   // if $before and $orderBy is CERTAINTY_DESC
WITH cell, rank, $after AS low, high              // if $after and $orderBy is KEY_ASC
WITH cell, rank, low, $before AS high             // if $before and $orderBy is KEY_ASC
WITH cell, rank, high, CASE WHEN rank = toInteger(split($after, ' ')[0]) THEN split($after, ' ')[1] ELSE '' END AS low    // if $after and $orderBy is CERTAINTY_DESC
WITH cell, rank, low, CASE WHEN rank = toInteger(split($before, ' ')[0]) THEN split($before, ' ')[1] ELSE '~' END AS high // if $before and $orderBy is CERTAINTY_DESC
CALL (*) {
  MATCH (reading:Reading)                                                                       // unless $tension
  WHERE reading.cell = cell AND reading.certaintyRank = rank AND reading.key > low AND reading.key < high   // unless $tension
  MATCH (reading:Reading)-[showing:SHOWS]->(:TensionField)                                      // if $tension
  WHERE showing.cell = cell AND showing.tension = $tension AND showing.certaintyRank = rank AND showing.key > low AND showing.key < high   // if $tension
    AND EXISTS { (reading)-[:SHOWS {tension: $tension, pole: $pole}]->(:TensionField) }         // if $pole
    AND reading.valence = $valence                                                              // if $valence
  WITH reading ORDER BY reading.cell, reading.certaintyRank, reading.key LIMIT $limit                                      // if not $tension and not $valence and not $last
  WITH reading ORDER BY reading.cell DESC, reading.certaintyRank DESC, reading.key DESC LIMIT $limit                       // if not $tension and not $valence and $last
  WITH reading ORDER BY reading.cell, reading.valence, reading.certaintyRank, reading.key LIMIT $limit                     // if not $tension and $valence and not $last
  WITH reading ORDER BY reading.cell DESC, reading.valence DESC, reading.certaintyRank DESC, reading.key DESC LIMIT $limit // if not $tension and $valence and $last
  WITH reading, showing ORDER BY showing.cell, showing.tension, showing.certaintyRank, showing.key LIMIT $limit                     // if $tension and not $last
  WITH reading, showing ORDER BY showing.cell DESC, showing.tension DESC, showing.certaintyRank DESC, showing.key DESC LIMIT $limit // if $tension and $last
  RETURN reading
  UNION ALL
  MATCH (reading:Reading)                                                                       // unless $tension
  WHERE reading.coderCell = cell AND reading.certaintyRank = rank AND reading.key > low AND reading.key < high   // unless $tension
  MATCH (reading:Reading)-[showing:SHOWS]->(:TensionField)                                      // if $tension
  WHERE showing.coderCell = cell AND showing.tension = $tension AND showing.certaintyRank = rank AND showing.key > low AND showing.key < high   // if $tension
    AND EXISTS { (reading)-[:SHOWS {tension: $tension, pole: $pole}]->(:TensionField) }         // if $pole
    AND reading.valence = $valence                                                              // if $valence
  WITH reading ORDER BY reading.coderCell, reading.certaintyRank, reading.key LIMIT $limit                                      // if not $tension and not $valence and not $last
  WITH reading ORDER BY reading.coderCell DESC, reading.certaintyRank DESC, reading.key DESC LIMIT $limit                       // if not $tension and not $valence and $last
  WITH reading ORDER BY reading.coderCell, reading.valence, reading.certaintyRank, reading.key LIMIT $limit                     // if not $tension and $valence and not $last
  WITH reading ORDER BY reading.coderCell DESC, reading.valence DESC, reading.certaintyRank DESC, reading.key DESC LIMIT $limit // if not $tension and $valence and $last
  WITH reading, showing ORDER BY showing.coderCell, showing.tension, showing.certaintyRank, showing.key LIMIT $limit                     // if $tension and not $last
  WITH reading, showing ORDER BY showing.coderCell DESC, showing.tension DESC, showing.certaintyRank DESC, showing.key DESC LIMIT $limit // if $tension and $last
  RETURN reading
}
WITH reading, reading.key AS cursor ORDER BY cursor LIMIT $limit                                                  // if $orderBy is KEY_ASC and not $last
WITH reading, reading.key AS cursor ORDER BY cursor DESC LIMIT $limit                                             // if $orderBy is KEY_ASC and $last
WITH reading, toString(rank) + ' ' + reading.key AS cursor ORDER BY rank, reading.key LIMIT $limit                // if $orderBy is CERTAINTY_DESC and not $last
WITH reading, toString(rank) + ' ' + reading.key AS cursor ORDER BY rank DESC, reading.key DESC LIMIT $limit      // if $orderBy is CERTAINTY_DESC and $last
