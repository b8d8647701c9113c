// entries: which entries of a logbook there are of some, in the form of the model.
// in:  $study (key), $keys (of entries)
// out: entry (map)
UNWIND $keys AS key
MATCH (entry:LogbookEntry {study: $study, key: key})
RETURN entry {.key, .author, on: 'study', at: toString(entry.at), text: {nl: entry.textNl, en: entry.textEn}} AS entry
