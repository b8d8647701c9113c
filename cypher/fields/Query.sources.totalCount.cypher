// Query.sources.totalCount: how many sources there are.
// in:  $published, $study, $round
// out: total
// why: the import record of a version holds the count.
// include: round_versions
MATCH (record:ImportRecord {version: version, key: version})
WITH sum(record.sources) AS total
