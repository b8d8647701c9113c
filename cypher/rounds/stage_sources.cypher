// stage_sources: a batch of the sources of a version.
// in:  $version (string), $rows (maps: properties, round)
// out: staged
UNWIND $rows AS row
MATCH (round:Round {id: row.round})
CREATE (source:Source {version: $version})-[:IN_ROUND]->(round)
SET source = row.properties
RETURN count(source) AS staged
