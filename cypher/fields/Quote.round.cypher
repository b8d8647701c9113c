// Quote.round: the round of a quote's source.
// in:  this (Quote)
// out: round
// known: key = this.round
// known: id = this.study + ':round:' + this.round
MATCH (round:Round {study: this.study, key: this.round})
