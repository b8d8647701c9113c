// acquire_lock: takes the lock of a study when nobody living holds it.
// in:  $study (key), $owner (string), $milliseconds (whole)
// out: until; no row when somebody else holds it
// why: it is written to before it is read, so two who ask at once are told one after the other; the database's clock decides.
MERGE (lock:ImportLock {study: $study})
SET lock.asked = timestamp()
WITH lock
WHERE lock.owner IS NULL OR lock.until < timestamp()
SET lock.owner = $owner, lock.until = timestamp() + $milliseconds
RETURN lock.until AS until
