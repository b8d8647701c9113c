// Silence.observed: about whom.
// in:  this (map of a silence)
// out: observed
// known: key = this.observed
// known: id = this.study + ':group:' + this.observed
MATCH (observed:Group {study: this.study, key: this.observed})
