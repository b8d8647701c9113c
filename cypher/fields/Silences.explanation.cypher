// Silences.explanation: why there is nobody to be silent.
// in:  this (map of silences)
// out: explanation
WITH CASE WHEN size(this.counted.versions) = 0 THEN 'NO_ROUND_PUBLISHED' END AS reason
// include: explanation
