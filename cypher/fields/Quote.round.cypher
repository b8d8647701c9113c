// Quote.round: the round of a quote's source.
// in:  this (Quote)
// out: round
MATCH (round:Round {study: this.study, key: this.round})
