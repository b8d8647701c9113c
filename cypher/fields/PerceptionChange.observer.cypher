// PerceptionChange.observer: who sees; nobody where it was not recorded.
// in:  this (map of a change)
// out: observer
MATCH (observer:Group {study: this.study, key: this.observer})
