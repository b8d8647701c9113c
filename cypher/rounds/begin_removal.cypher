// begin_removal: marks a version as no longer whole.
// in:  $version (string)
// out: version
MATCH (record:ImportRecord {version: $version, key: $version})
SET record.batches = -1
REMOVE record.at
RETURN record.version AS version
