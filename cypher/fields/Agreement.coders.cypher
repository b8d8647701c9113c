// Agreement.coders: the coders compared, by key.
// in:  this (map of an agreement)
// out: coder
UNWIND this.patterns AS one
UNWIND one.coders AS coder
WITH DISTINCT coder ORDER BY coder
