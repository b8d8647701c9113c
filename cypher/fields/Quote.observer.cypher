// Quote.observer: the group that said it, where that is recorded.
// in:  this (Quote)
// out: observer
// known: key = nullIf(this.observer, '')
// known: id = this.study + ':group:' + nullIf(this.observer, '')
MATCH (observer:Group)-[:SAID]->(this)
