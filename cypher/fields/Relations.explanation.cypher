// Relations.explanation: why there is no view on a relation.
// in:  this (map of relations)
// out: explanation
WITH CASE
  WHEN size(this.counted.versions) = 0 THEN 'NO_ROUND_PUBLISHED'
  WHEN size(this.found) = 0 THEN 'NO_RELATION_READ'
END AS reason
// include: explanation
