// Timeline.explanation: why no round has a quote.
// in:  this (map of a timeline)
// out: explanation
WITH CASE WHEN size(this.sums) = 0 THEN 'NO_ROUND_PUBLISHED' WHEN this.counted.quotes = 0 THEN 'NOBODY_RECORDED' END AS reason
// include: explanation
