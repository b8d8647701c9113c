// Round.importRecord: who loaded the version of a round that counts now.
// in:  this (Round), $published
// out: record
WITH $published[this.study].rounds[this.key] AS version
MATCH (record:ImportRecord {version: version, key: version})
