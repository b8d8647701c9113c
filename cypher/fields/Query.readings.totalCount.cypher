// Query.readings.totalCount: how many readings there are.
// in:  $published, $study, $round, $coder, $valence, $accepted
// out: total
// why: the import record of a version holds the count; what a filter leaves has to be counted.
UNWIND $published[$study].versions AS version           // unless $round
UNWIND [$published[$study].rounds[$round]] AS version   // if $round
MATCH (record:ImportRecord {version: version, key: version})   // if not $coder and not $valence and not $accepted and not $accepted is false
WITH sum(record.readings) AS total                             // if not $coder and not $valence and not $accepted and not $accepted is false
MATCH (reading:Reading)              // if $coder or $valence or $accepted or $accepted is false
WHERE reading.version = version AND reading.key > ''     // if $coder or $valence or $accepted or $accepted is false
  AND reading.coder = $coder         // if $coder
  AND reading.valence = $valence     // if $valence
  AND reading.accepted               // if $accepted
  AND NOT reading.accepted           // if $accepted is false
WITH count(reading) AS total         // if $coder or $valence or $accepted or $accepted is false
