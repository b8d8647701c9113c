// LogbookEntry.replaces: the version that this one corrects.
// in:  this (LogbookEntry)
// out: earlier
WITH this.study AS study, split(this.key, '.')[0] AS first, toInteger(split(this.key, '.')[1]) AS version
MATCH (earlier:LogbookEntry {study: study, key: first + CASE WHEN version > 2 THEN '.' + toString(version - 1) ELSE '' END})
WHERE version > 1
