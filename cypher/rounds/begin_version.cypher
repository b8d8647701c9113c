// begin_version: notes that a version of a round is being staged, or finds what was staged of it.
// in:  $version (string), $study (key), $round (key), $hash (string), $by (string)
// out: batches (number staged), complete
// why: removeAt stands until it is published, so what a killed load left is found.
MERGE (record:ImportRecord {version: $version, key: $version})
ON CREATE SET
  record.id = $study + ':import:' + $version, record.study = $study, record.round = $round, record.scope = $version,
  record.hash = $hash, record.by = $by, record.batches = 0, record.removeAt = datetime()
RETURN record.batches AS batches, record.at IS NOT NULL AS complete
