// Query.sources.totalCount: how many sources there are.
// in:  $published, $study, $round
// out: total
// why: the import record of a version holds the count.
UNWIND $published[$study].versions AS version           // unless $round
UNWIND [$published[$study].rounds[$round]] AS version   // if $round
MATCH (record:ImportRecord {version: version, key: version})
WITH sum(record.sources) AS total
