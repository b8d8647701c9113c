// TensionMap.explanation: why there are no tensions.
// in:  this (map of a tension map)
// out: explanation
WITH CASE
  WHEN size(this.counted.versions) = 0 THEN 'NO_ROUND_PUBLISHED'
  WHEN size(this.cells) = 0 THEN 'NOBODY_RECORDED'
  WHEN size(this.tensions) = 0 THEN 'NO_TENSION_READ'
END AS reason
// include: explanation
