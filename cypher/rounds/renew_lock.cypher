// renew_lock: keeps the lock of a study for the transaction it stands in, and some time after.
// in:  $study (key), $owner (string), $milliseconds (whole)
// out: until; no row when it was lost
// why: it is written to before it is read, so nobody can take it between the two.
MATCH (lock:ImportLock {study: $study})
SET lock.asked = timestamp()
WITH lock
WHERE lock.owner = $owner
SET lock.until = timestamp() + $milliseconds
RETURN lock.until AS until
