// Query.readings: the readings of a study, by key.
// in:  $published, $study, $round, $coder, $valence, $after, $before, $limit
// out: reading, cursor
// why: each version is an ordered index seek; what they find is merged, so a page costs what it returns.
UNWIND $published[$study].versions AS version           // unless $round
UNWIND [$published[$study].rounds[$round]] AS version   // if $round
CALL (version) {
  MATCH (reading:Reading)
  WHERE reading.version = version AND reading.key > ''
    AND reading.key > $after    // if $after
    AND reading.key < $before   // if $before
    AND reading.coder = $coder          // if $coder
    AND reading.valence = $valence      // if $valence
    AND reading.accepted                // if $accepted
    AND NOT reading.accepted            // if $accepted is false
  WITH reading ORDER BY reading.version, reading.key LIMIT $limit             // unless $last
  WITH reading ORDER BY reading.version DESC, reading.key DESC LIMIT $limit   // if $last
  RETURN reading
}
WITH reading, reading.key AS cursor ORDER BY cursor LIMIT $limit        // unless $last
WITH reading, reading.key AS cursor ORDER BY cursor DESC LIMIT $limit   // if $last
