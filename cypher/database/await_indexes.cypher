// await_indexes: returns once every index answers.
// in:  $seconds (whole, the longest wait)
// out:
CALL db.awaitIndexes($seconds)
