// Silence.observer: who is silent.
// in:  this (map of a silence)
// out: observer
MATCH (observer:Group {study: this.study, key: this.observer})
