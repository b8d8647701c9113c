// Figure.explanation: why a figure has no quotes.
// in:  this (map of a figure)
// out: explanation
WITH CASE
  WHEN size(this.counted.versions) = 0 THEN 'NO_ROUND_PUBLISHED'
  WHEN this.counted.quotes = 0 THEN 'NOBODY_RECORDED'
END AS reason
// include: explanation
