// LogbookEntry.on: what a logbook entry is about.
// in:  this (LogbookEntry), $published
// out: found, typename
MATCH (this)-[:ON]->(node)
WITH node, 2 AS rank
// include: visible
