// Query.logbook.totalCount: how many logbook entries a study has.
// in:  $study
// out: total
// why: a codebook is small, so it is counted.
MATCH (entry:LogbookEntry {study: $study})
WITH count(entry) AS total
