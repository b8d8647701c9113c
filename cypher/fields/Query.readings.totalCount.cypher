// Query.readings.totalCount: how many readings there are.
// in:  $published, $study, $filter, $round, $coder, $valence, $accepted
// out: total
// why: the import record of a version holds the count; what a filter leaves has to be counted.
// include: reading_streams
MATCH (record:ImportRecord {version: version, key: version})                                // unless $filter
WITH sum(record.readings) AS total                                                          // unless $filter
MATCH (reading:Reading)                                                                     // if $filter
WHERE reading.version = version AND reading.key > ''                                        // if $filter
  AND reading.coder = coder AND reading.valence = valence AND reading.accepted = accepted   // if $filter
WITH count(reading) AS total                                                                // if $filter
