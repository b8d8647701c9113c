// PerceptionChange.observed: who is seen.
// in:  this (map of a change)
// out: observed
MATCH (observed:Group {study: this.study, key: this.observed})
