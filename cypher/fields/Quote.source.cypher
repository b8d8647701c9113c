// Quote.source: where a quote comes from.
// in:  this (Quote)
// out: source
// known: key = this.origin
MATCH (this)-[:FROM]->(source:Source)
