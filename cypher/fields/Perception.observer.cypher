// Perception.observer: who sees; nobody where it was not recorded.
// in:  this (map of a perception)
// out: observer
// known: key = nullIf(this.observer, '')
// known: id = this.study + ':group:' + nullIf(this.observer, '')
MATCH (observer:Group {study: this.study, key: this.observer})
