// Round.study: the study a round belongs to.
// in:  this (Round)
// out: study
MATCH (study:Study {id: this.study})
