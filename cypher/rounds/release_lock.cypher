// release_lock: gives the lock of a study back.
// in:  $study (key), $owner (string)
// out:
MATCH (lock:ImportLock {study: $study})
WHERE lock.owner = $owner
REMOVE lock.owner, lock.until
