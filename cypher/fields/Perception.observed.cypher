// Perception.observed: who is seen.
// in:  this (map of a perception)
// out: observed
// known: key = this.observed
// known: id = this.study + ':group:' + this.observed
MATCH (observed:Group {study: this.study, key: this.observed})
