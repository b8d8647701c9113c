// Query.readings: the readings of a study, by key or most certain first.
// in:  $published, $study, $filter, $round, $coder, $valence, $accepted, $orderBy, $after, $before, $limit
// out: reading, cursor
// why: each stream, and each certainty of it, is an ordered index seek; what they find is merged, so a page costs what it
//      returns, also where a filter leaves few.
// include: reading_streams
UNWIND range(0, 2) AS rank                                                                                           // if $orderBy is CERTAINTY_DESC
WITH *, '' AS low                                                                                                    // if $orderBy is CERTAINTY_DESC and not $after
WITH *, CASE WHEN rank = toInteger(split($after, ' ')[0]) THEN split($after, ' ')[1] ELSE '' END AS low              // if $after and $orderBy is CERTAINTY_DESC
WHERE rank >= toInteger(split($after, ' ')[0])                                                                       // if $after and $orderBy is CERTAINTY_DESC
WITH *, '~' AS high                                                                                                  // if $orderBy is CERTAINTY_DESC and not $before
WITH *, CASE WHEN rank = toInteger(split($before, ' ')[0]) THEN split($before, ' ')[1] ELSE '~' END AS high          // if $before and $orderBy is CERTAINTY_DESC
WHERE rank <= toInteger(split($before, ' ')[0])                                                                      // if $before and $orderBy is CERTAINTY_DESC
CALL (*) {
  MATCH (reading:Reading)
  WHERE reading.version = version AND reading.key > ''                                                            // if $orderBy is KEY_ASC
    AND reading.key > $after                                                                                      // if $after and $orderBy is KEY_ASC
    AND reading.key < $before                                                                                     // if $before and $orderBy is KEY_ASC
  WHERE reading.version = version AND reading.certaintyRank = rank AND reading.key > low AND reading.key < high   // if $orderBy is CERTAINTY_DESC
    AND reading.coder = coder AND reading.valence = valence AND reading.accepted = accepted                       // if $filter
  WITH reading ORDER BY reading.version                                                                           // unless $last
    , reading.coder, reading.valence, reading.accepted                                                            // if $filter and not $last
    , reading.certaintyRank                                                                                       // if $orderBy is CERTAINTY_DESC and not $last
    , reading.key LIMIT $limit                                                                                    // unless $last
  WITH reading ORDER BY reading.version DESC                                                                      // if $last
    , reading.coder DESC, reading.valence DESC, reading.accepted DESC                                             // if $filter and $last
    , reading.certaintyRank DESC                                                                                  // if $orderBy is CERTAINTY_DESC and $last
    , reading.key DESC LIMIT $limit                                                                               // if $last
  RETURN reading
}
WITH reading, reading.key AS cursor ORDER BY cursor LIMIT $limit                                                 // if $orderBy is KEY_ASC and not $last
WITH reading, reading.key AS cursor ORDER BY cursor DESC LIMIT $limit                                            // if $orderBy is KEY_ASC and $last
WITH reading, toString(rank) + ' ' + reading.key AS cursor ORDER BY rank, reading.key LIMIT $limit               // if $orderBy is CERTAINTY_DESC and not $last
WITH reading, toString(rank) + ' ' + reading.key AS cursor ORDER BY rank DESC, reading.key DESC LIMIT $limit     // if $orderBy is CERTAINTY_DESC and $last
