// Timeline.explanation: why no round has a quote.
// in:  this (map of a timeline)
// out: explanation
WITH this.sums AS sums
// include: heard_beside
WITH CASE
  WHEN size(sums) = 0 THEN 'NO_ROUND_PUBLISHED'
  WHEN this.counted.quotes > 0 THEN null
  WHEN unattributed > 0 THEN 'ONLY_UNATTRIBUTED'
  ELSE 'NOBODY_RECORDED'
END AS reason
// include: explanation
