// count_round: keeps the counts of a version what they are.
// in:  $version (string), $grown (by how many readings)
// out: readings
MATCH (record:ImportRecord {version: $version, key: $version})
SET record.readings = record.readings + $grown,
  record.perceptions = COUNT { MATCH (cell:Perception) WHERE cell.version = $version AND cell.key IS NOT NULL }
RETURN record.readings AS readings
