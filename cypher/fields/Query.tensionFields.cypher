// Query.tensionFields: the tension fields of a study, by key.
// in:  $study, $after, $before, $limit
// out: tension, cursor
MATCH (tension:TensionField)
WHERE tension.study = $study AND tension.key > ''
  AND tension.key > $after    // if $after
  AND tension.key < $before   // if $before
WITH tension, tension.key AS cursor ORDER BY tension.study, tension.key LIMIT $limit             // unless $last
WITH tension, tension.key AS cursor ORDER BY tension.study DESC, tension.key DESC LIMIT $limit   // if $last
