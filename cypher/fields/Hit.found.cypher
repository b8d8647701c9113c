// Hit.found: what was found, as the type it is.
// in:  this (map of a hit)
// out: found, typename
WITH *, this.node AS found, labels(this.node)[0] AS typename
