// complete_version: says that all of a version is staged.
// in:  $version (string), $study (key), $counts (map: sources, quotes, readings, perceptions), $report (JSON)
// out: version
MATCH (record:ImportRecord {version: $version, key: $version})
MATCH (round:Round {id: $study + ':round:' + record.round})
SET record += $counts
SET record.at = datetime(), record.report = $report
MERGE (record)-[:LOADED]->(round)
RETURN record.version AS version
