// Provenance.importRecords: what loaded the rounds it stands on, by round.
// in:  this (map of a provenance)
// out: record
UNWIND this.used AS version
MATCH (record:ImportRecord {version: version, key: version})
WITH record ORDER BY record.round
