// MetaPerception.explanation: which side has no quotes.
// in:  this (map of a meta-perception)
// out: explanation
WITH [this.expected, this.found] AS sums
// include: sum_explanation
