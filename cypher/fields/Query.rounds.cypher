// Query.rounds: the published rounds of a study, by key.
// in:  $published, $study, $after, $before, $limit
// out: round, cursor
UNWIND keys($published[$study].rounds) AS key
MATCH (round:Round {study: $study, key: key})
WHERE round.key > ''
  AND round.key > $after    // if $after
  AND round.key < $before   // if $before
WITH round, round.key AS cursor ORDER BY cursor LIMIT $limit        // unless $last
WITH round, round.key AS cursor ORDER BY cursor DESC LIMIT $limit   // if $last
