// Web.explanation: why a web has no perceptions.
// in:  this (map of a web)
// out: explanation
WITH CASE
  WHEN size(this.counted.versions) = 0 THEN 'NO_ROUND_PUBLISHED'
  WHEN size(this.cells) = 0 THEN 'NOBODY_RECORDED'
  WHEN all(cell IN this.cells WHERE cell.observer = '') THEN 'ONLY_UNATTRIBUTED'
END AS reason
// include: explanation
