// LogbookEntry.version: which version of its entry this is, told by its key.
// in:  this (LogbookEntry)
// out:
RETURN toInteger(coalesce(split(this.key, '.')[1], '1'))
