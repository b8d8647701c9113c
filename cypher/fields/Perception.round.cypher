// Perception.round: in which round.
// in:  this (map of a perception)
// out: round
// known: key = nullIf(this.round, '')
// known: id = this.study + ':round:' + nullIf(this.round, '')
MATCH (round:Round {study: this.study, key: this.round})
