// state: where a study is, and which of some requests were granted before.
// in:  $study (key), $requests (request keys)
// out: revision, number (of the last write, 0 when there is none), granted (request, hash, subject, revision)
MATCH (study:Study {study: $study, key: $study})
CALL () {
  MATCH (written:Writing)
  WHERE written.study = $study AND written.number > 0
  WITH written ORDER BY written.study DESC, written.number DESC LIMIT 1
  RETURN coalesce(max(written.number), 0) AS number
}
CALL () {
  UNWIND $requests AS request
  MATCH (written:Writing {study: $study, request: request})
  RETURN collect(written {.request, .hash, .subject, .revision}) AS granted
}
RETURN study.revision AS revision, number, granted
