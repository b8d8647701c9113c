// import_lock_study: a study has one lock.
// in:
// out:
CREATE CONSTRAINT import_lock_study IF NOT EXISTS FOR (lock:ImportLock) REQUIRE lock.study IS UNIQUE
