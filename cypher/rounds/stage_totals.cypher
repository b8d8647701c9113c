// stage_totals: the totals of a version over all its perceptions, by order and coder.
// in:  $version (string), $rows (maps: properties, driven)
// out: staged
UNWIND $rows AS row
CREATE (total:RoundTotal {version: $version})
SET total = row.properties
WITH total, row
CALL (total, row) {
  UNWIND row.driven AS driven
  MATCH (tension:TensionField {id: driven.tension})
  CREATE (total)-[driving:DRIVEN_BY]->(tension)
  SET driving = driven.properties
}
RETURN count(total) AS staged
