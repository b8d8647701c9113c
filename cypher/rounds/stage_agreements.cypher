// stage_agreements: how the coders of a version agree, a node a dimension.
// in:  $version (string), $rows (maps: properties)
// out: staged
UNWIND $rows AS row
CREATE (agreement:Agreement {version: $version})
SET agreement = row.properties
RETURN count(agreement) AS staged
