// Query.logbook: the logbook entries of a study, by key, each in its newest version.
// in:  $study, $asOf, $after, $before, $limit
// out: entry, cursor
// why: the key of a correction is that of its entry with its number, so whether there is one is a seek.
MATCH (entry:LogbookEntry)
WHERE entry.study = $study AND entry.key > ''
  AND entry.key > $after    // if $after
  AND entry.key < $before   // if $before
  AND entry.at <= $asOf     // if $asOf
  AND NOT EXISTS {
    MATCH (later:LogbookEntry {study: $study, key: split(entry.key, '.')[0] + '.' + toString(toInteger(coalesce(split(entry.key, '.')[1], '1')) + 1)})
    WHERE later.at <= $asOf   // if $asOf
  }
WITH entry, entry.key AS cursor ORDER BY entry.study, entry.key LIMIT $limit             // unless $last
WITH entry, entry.key AS cursor ORDER BY entry.study DESC, entry.key DESC LIMIT $limit   // if $last
