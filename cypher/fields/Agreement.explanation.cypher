// Agreement.explanation: why nothing can be compared.
// in:  this (map of an agreement)
// out: explanation
WITH CASE
  WHEN size(this.asked.versions) = 0 THEN 'NO_ROUND_PUBLISHED'
  WHEN size(this.patterns) = 0 THEN 'ONE_CODER_ONLY'
END AS reason
// include: explanation
