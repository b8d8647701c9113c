// ReadingPayload.reading: the reading that was written.
// in:  this (map of an outcome), $published
// out: reading
UNWIND $published[this.study].versions AS version
MATCH (reading:Reading)
WHERE reading.id = this.id AND reading.version = version
