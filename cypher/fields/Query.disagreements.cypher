// Query.disagreements: the quotes on which coders differ, by key.
// in:  $published, $study, $dimension, $round, $coders, $after, $before, $limit
// out: quote, cursor
// why: each version is an ordered index seek; what they find is merged, so a page costs what it returns.
// include: round_versions
CALL (version) {
  MATCH (quote)-[differing:DIFFERED_ON]->()
  WHERE differing.version = version AND differing.dimension = $dimension AND differing.key > ''
    AND differing.key > $after    // if $after
    AND differing.key < $before   // if $before
  WITH quote, differing, [vote IN split(differing.votes, ' ') WHERE split(vote, '=')[0] IN $coders | split(vote, '=')[1]] AS said   // if $coders
  WHERE any(value IN said WHERE value <> said[0])                                                                                   // if $coders
  WITH quote, differing ORDER BY differing.version, differing.dimension, differing.key LIMIT $limit                  // unless $last
  WITH quote, differing ORDER BY differing.version DESC, differing.dimension DESC, differing.key DESC LIMIT $limit   // if $last
  RETURN quote
}
WITH quote, quote.key AS cursor ORDER BY cursor LIMIT $limit        // unless $last
WITH quote, quote.key AS cursor ORDER BY cursor DESC LIMIT $limit   // if $last
