// Timeline.perceptions: one a round.
// in:  this (map of a timeline)
// out: perceptions
RETURN this.sums
