// Silence.observed: about whom.
// in:  this (map of a silence)
// out: observed
MATCH (observed:Group {study: this.study, key: this.observed})
