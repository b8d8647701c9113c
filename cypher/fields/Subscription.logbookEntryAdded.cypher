// Subscription.logbookEntryAdded: the entry that was added.
// in:  $outcome (map: id)
// out: entry
WITH $outcome.id AS id
MATCH (entry:LogbookEntry {id: id})
