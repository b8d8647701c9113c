// Perception.round: in which round.
// in:  this (map of a perception)
// out: round
MATCH (round:Round {study: this.study, key: this.round})
