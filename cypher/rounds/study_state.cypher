// study_state: what the graph has of a study: what counts now, and which versions are to be removed by now.
// in:  $study (key)
// out: contentHash, revision, records (round, version, counts of each published version), leftovers, broken (versions)
OPTIONAL MATCH (study:Study {study: $study, key: $study})
WITH coalesce(study.published, []) AS published, coalesce(study.contentHash, '') AS contentHash, coalesce(study.revision, 0) AS revision
CALL (published) {
  UNWIND published AS version
  MATCH (record:ImportRecord {version: version, key: version})
  RETURN collect({round: record.round, version: version, counts: record {.sources, .quotes, .readings, .perceptions}}) AS records
}
CALL () {
  MATCH (record:ImportRecord)
  WHERE record.study = $study AND record.removeAt <= datetime()
  RETURN collect(record.version) AS leftovers, collect(CASE WHEN record.batches < 0 THEN record.version END) AS broken
}
RETURN contentHash, revision, records, leftovers, broken
