// end_removal: forgets a version whose content is gone.
// in:  $version (string)
// out: forgotten
MATCH (record:ImportRecord {version: $version, key: $version})
DETACH DELETE record
RETURN count(record) AS forgotten
