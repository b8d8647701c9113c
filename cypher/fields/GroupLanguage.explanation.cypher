// GroupLanguage.explanation: why there are no words, or none in use.
// in:  this (map of a group's language)
// out: explanation
WITH CASE
  WHEN size(this.terms) = 0 THEN 'NO_TERMS'
  WHEN size(this.counted.versions) = 0 THEN 'NO_ROUND_PUBLISHED'
  WHEN this.counted.quotes = 0 THEN 'NOBODY_RECORDED'
END AS reason
// include: explanation
