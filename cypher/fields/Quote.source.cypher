// Quote.source: where a quote comes from.
// in:  this (Quote)
// out: source
MATCH (this)-[:FROM]->(source:Source)
