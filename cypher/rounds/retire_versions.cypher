// retire_versions: says which versions of a study count, and when those that did until now may be removed.
// in:  $study (key), $published (versions), $seconds (number)
// out: retired
MATCH (record:ImportRecord)
WHERE record.study = $study
CALL (record) {
  WITH record
  WHERE record.version IN $published
  REMOVE record.removeAt
}
CALL (record) {
  WITH record
  WHERE record.removeAt IS NULL AND NOT record.version IN $published
  SET record.removeAt = datetime() + duration({milliseconds: toInteger($seconds * 1000)})
}
RETURN count(record) AS retired
