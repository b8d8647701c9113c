// Quote.observer: the group that said it, where that is recorded.
// in:  this (Quote)
// out: observer
MATCH (observer:Group)-[:SAID]->(this)
