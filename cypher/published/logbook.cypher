// logbook: the ids of a logbook, oldest first.
// in:  $study (key)
// out: ids
MATCH (entry:LogbookEntry)
WHERE entry.study = $study AND entry.key > ''
WITH entry ORDER BY entry.at, entry.key
RETURN collect(entry.id) AS ids
