// tensions_of_two: the tensions in either of two sums, with the number of quotes in both.
// in:  the variables left, right (maps of a perception)
// out: tension, inLeft, inRight, leftLean, rightLean (pole A less pole B); by key
UNWIND [cell IN left.cells | {cell: cell, isLeft: 1, counting: left.counting}]
  + [cell IN right.cells | {cell: cell, isLeft: 0, counting: right.counting}] AS one
WITH one, one.cell AS cell
MATCH (cell)-[driven:DRIVEN_BY]->(tension:TensionField)
WITH tension, sum(one.isLeft * driven['quotes' + one.counting.by][one.counting.slice]) AS inLeft, sum((1 - one.isLeft) * driven['quotes' + one.counting.by][one.counting.slice]) AS inRight,
  sum(one.isLeft * (driven['poleA' + one.counting.by][one.counting.slice] - driven['poleB' + one.counting.by][one.counting.slice])) AS leftLean,
  sum((1 - one.isLeft) * (driven['poleA' + one.counting.by][one.counting.slice] - driven['poleB' + one.counting.by][one.counting.slice])) AS rightLean
WHERE inLeft + inRight > 0
WITH * ORDER BY tension.key
