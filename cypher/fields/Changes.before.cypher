// Changes.before: the first round.
// in:  this (map of changes)
// out: round
MATCH (round:Round {study: this.before.study, key: this.before.round})
