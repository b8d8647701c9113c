// Perception.observed: who is seen.
// in:  this (map of a perception)
// out: observed
MATCH (observed:Group {study: this.study, key: this.observed})
