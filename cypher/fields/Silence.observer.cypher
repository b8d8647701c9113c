// Silence.observer: who is silent.
// in:  this (map of a silence)
// out: observer
// known: key = nullIf(this.observer, '')
// known: id = this.study + ':group:' + nullIf(this.observer, '')
MATCH (observer:Group {study: this.study, key: this.observer})
