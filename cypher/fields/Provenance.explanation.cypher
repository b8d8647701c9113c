// Provenance.explanation: why there is nothing below it.
// in:  this (map of a provenance)
// out: explanation
WITH CASE
  WHEN this.counted.quotes > 0 THEN null
  WHEN size(this.counted.versions) = 0 THEN 'NO_ROUND_PUBLISHED'
  ELSE 'NO_QUOTE_BEHIND'
END AS reason
// include: explanation
