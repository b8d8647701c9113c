// Mirror.explanation: which side has no quotes.
// in:  this (map of a mirror)
// out: explanation
WITH [this.xOnY, this.yOnX, this.xOnX, this.yOnY] AS sums
// include: sum_explanation
