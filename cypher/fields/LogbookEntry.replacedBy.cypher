// LogbookEntry.replacedBy: the version that corrects this one.
// in:  this (LogbookEntry)
// out: later
WITH this.study AS study, split(this.key, '.')[0] AS first, toInteger(coalesce(split(this.key, '.')[1], '1')) AS version
MATCH (later:LogbookEntry {study: study, key: first + '.' + toString(version + 1)})
