// Query.studies: the studies that have published something, by key.
// in:  $published, $after, $before, $limit
// out: study, cursor
UNWIND keys($published) AS key
MATCH (study:Study {key: key})
WHERE study.key > ''
  AND study.key > $after    // if $after
  AND study.key < $before   // if $before
WITH study, study.key AS cursor ORDER BY cursor LIMIT $limit        // unless $last
WITH study, study.key AS cursor ORDER BY cursor DESC LIMIT $limit   // if $last
