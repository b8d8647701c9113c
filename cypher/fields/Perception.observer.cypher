// Perception.observer: who sees; nobody where it was not recorded.
// in:  this (map of a perception)
// out: observer
MATCH (observer:Group {study: this.study, key: this.observer})
