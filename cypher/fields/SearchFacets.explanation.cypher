// SearchFacets.explanation: why there is nothing to count.
// in:  this (map of facets)
// out: explanation
WITH CASE WHEN this.counted.quotes = 0 THEN 'NOTHING_FOUND' END AS reason
// include: explanation
