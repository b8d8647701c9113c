// record: remembers what was written, and raises the revision of the study; from here on it is seen.
// in:  $study (key), $revision (before), $number (of the last write), $rows (maps), $versions (written on)
// out: revision; no row when the study is not where it was
// why: behind contentHash stands up to which write the graph is, so a load knows what its files have to be joined with.
MATCH (study:Study {study: $study, key: $study})
WHERE study.revision = $revision
SET study.revision = $revision + 1, study.contentHash = split(study.contentHash, '+')[0] + '+' + toString($number)
WITH study
CALL (study) {
  UNWIND $versions AS version
  MATCH (record:ImportRecord {version: version, key: version})
  SET record.edited = study.revision
}
CALL (study) {
  UNWIND $rows AS row
  CREATE (written:Writing)
  SET written = row
  SET written.revision = study.revision
}
RETURN study.revision AS revision
