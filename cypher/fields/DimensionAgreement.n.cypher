// DimensionAgreement.n: quotes read by two coders or more.
// in:  this (map of a dimension)
// out: n
RETURN reduce(total = 0, one IN this.patterns | total + one.quotes)
