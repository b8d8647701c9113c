// Perception.explanation: why it is empty, or has no tensions.
// in:  this (map of a perception)
// out: explanation
WITH this.quotes AS quotes, [this] AS sums
// include: heard_beside
CALL (this) {
  UNWIND this.cells AS cell
  MATCH (cell)-[driven:DRIVEN_BY]->()
  WHERE driven['quotes' + this.counting.by][this.counting.slice] > 0
  WITH driven LIMIT 1
  RETURN count(driven) AS shown
}
WITH CASE
  WHEN quotes > 0 AND shown > 0 THEN null
  WHEN quotes > 0 THEN 'NO_TENSION_READ'
  WHEN size(this.versions) = 0 THEN 'NO_ROUND_PUBLISHED'
  WHEN unattributed > 0 THEN 'ONLY_UNATTRIBUTED'
  ELSE 'NOBODY_RECORDED'
END AS reason
// include: explanation
