// Query.logbook.totalCount: how many logbook entries a study has.
// in:  $study, $asOf
// out: total
// why: a codebook is small, so it is counted.
MATCH (entry:LogbookEntry)
WHERE entry.study = $study AND entry.key > ''
  AND entry.at <= $asOf     // if $asOf
  AND NOT EXISTS {
    MATCH (later:LogbookEntry {study: $study, key: split(entry.key, '.')[0] + '.' + toString(toInteger(coalesce(split(entry.key, '.')[1], '1')) + 1)})
    WHERE later.at <= $asOf   // if $asOf
  }
WITH count(entry) AS total
