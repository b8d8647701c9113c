// UnspokenTensions.explanation: why nothing could be spoken.
// in:  this (map of unspoken tensions)
// out: explanation
WITH CASE WHEN size(this.counted.versions) = 0 THEN 'NO_ROUND_PUBLISHED' END AS reason
// include: explanation
