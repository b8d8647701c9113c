// Query.logbook.totalCount: how many logbook entries a study has.
// in:  $study
// out: total
// why: a codebook is small, so it is counted.
MATCH (entry:LogbookEntry)
WHERE entry.study = $study AND entry.key > ''
WITH count(entry) AS total
