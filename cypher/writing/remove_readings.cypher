// remove_readings: takes readings away, with what they count in.
// in:  $version (string), $keys (of readings)
// out: removed
UNWIND $keys AS key
MATCH (reading:Reading {version: $version, key: key})
DETACH DELETE reading
RETURN count(*) AS removed
