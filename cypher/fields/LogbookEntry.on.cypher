// LogbookEntry.on: what a logbook entry is about.
// in:  this (LogbookEntry), $published, $everything
// out: found, typename
MATCH (this)-[:ON]->(node)
WITH node, $everything AS counting
// include: visible
