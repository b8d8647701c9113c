// LogbookPayload.entry: the entry that was written.
// in:  this (map of an outcome)
// out: entry
MATCH (entry:LogbookEntry)
WHERE entry.id = this.id
