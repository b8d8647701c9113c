// Matrix.explanation: why a matrix is empty.
// in:  this (map of a matrix)
// out: explanation
WITH CASE
  WHEN size(this.counted.versions) = 0 THEN 'NO_ROUND_PUBLISHED'
  WHEN size(this.cells) = 0 AND this.byTension AND this.counted.quotes > 0 THEN 'NO_TENSION_READ'
  WHEN size(this.cells) = 0 THEN 'NOBODY_RECORDED'
END AS reason
// include: explanation
