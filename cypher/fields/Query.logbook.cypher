// Query.logbook: the logbook entries of a study, by key.
// in:  $study, $after, $before, $limit
// out: entry, cursor
MATCH (entry:LogbookEntry)
WHERE entry.study = $study AND entry.key > ''
  AND entry.key > $after    // if $after
  AND entry.key < $before   // if $before
WITH entry, entry.key AS cursor ORDER BY entry.study, entry.key LIMIT $limit             // unless $last
WITH entry, entry.key AS cursor ORDER BY entry.study DESC, entry.key DESC LIMIT $limit   // if $last
