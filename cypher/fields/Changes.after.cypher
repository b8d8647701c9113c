// Changes.after: the second round.
// in:  this (map of changes)
// out: round
MATCH (round:Round {study: this.after.study, key: this.after.round})
