// Query.readings: the readings of a study, by key or most certain first.
// in:  $published, $study, $round, $coder, $valence, $accepted, $orderBy, $after, $before, $limit
// out: reading, cursor
// why: each version, and each certainty of it, is an ordered index seek; what they find is merged, so a page costs what it returns.
UNWIND $published[$study].versions AS version           // unless $round
UNWIND [$published[$study].rounds[$round]] AS version   // if $round
UNWIND range(0, 2) AS rank                              // if $orderBy is CERTAINTY_DESC
WITH version, rank, '' AS low, '~' AS high              // if $orderBy is CERTAINTY_DESC
WHERE rank >= toInteger(split($after, ' ')[0])    // if $after and $orderBy is CERTAINTY_DESC
WITH *                                            // if $before and $orderBy is CERTAINTY_DESC
WHERE rank <= toInteger(split($before, ' ')[0])   // if $before and $orderBy is CERTAINTY_DESC
WITH version, rank, high, CASE WHEN rank = toInteger(split($after, ' ')[0]) THEN split($after, ' ')[1] ELSE '' END AS low    // if $after and $orderBy is CERTAINTY_DESC
WITH version, rank, low, CASE WHEN rank = toInteger(split($before, ' ')[0]) THEN split($before, ' ')[1] ELSE '~' END AS high // if $before and $orderBy is CERTAINTY_DESC
CALL (*) {
  MATCH (reading:Reading)
  WHERE reading.version = version AND reading.key > ''                                                     // if $orderBy is KEY_ASC
    AND reading.key > $after    // if $after and $orderBy is KEY_ASC
    AND reading.key < $before   // if $before and $orderBy is KEY_ASC
  WHERE reading.version = version AND reading.certaintyRank = rank AND reading.key > low AND reading.key < high   // if $orderBy is CERTAINTY_DESC
    AND reading.coder = $coder          // if $coder
    AND reading.valence = $valence      // if $valence
    AND reading.accepted                // if $accepted
    AND NOT reading.accepted            // if $accepted is false
  WITH reading ORDER BY reading.version, reading.key LIMIT $limit                                          // if $orderBy is KEY_ASC and not $last
  WITH reading ORDER BY reading.version DESC, reading.key DESC LIMIT $limit                                // if $orderBy is KEY_ASC and $last
  WITH reading ORDER BY reading.version, reading.certaintyRank, reading.key LIMIT $limit                   // if $orderBy is CERTAINTY_DESC and not $last
  WITH reading ORDER BY reading.version DESC, reading.certaintyRank DESC, reading.key DESC LIMIT $limit    // if $orderBy is CERTAINTY_DESC and $last
  RETURN reading
}
WITH reading, reading.key AS cursor ORDER BY cursor LIMIT $limit                                                 // if $orderBy is KEY_ASC and not $last
WITH reading, reading.key AS cursor ORDER BY cursor DESC LIMIT $limit                                            // if $orderBy is KEY_ASC and $last
WITH reading, toString(rank) + ' ' + reading.key AS cursor ORDER BY rank, reading.key LIMIT $limit               // if $orderBy is CERTAINTY_DESC and not $last
WITH reading, toString(rank) + ' ' + reading.key AS cursor ORDER BY rank DESC, reading.key DESC LIMIT $limit     // if $orderBy is CERTAINTY_DESC and $last
