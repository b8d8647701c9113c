// tension_changes: what became of the tensions of two sums.
// in:  the variables left, right (maps with cells and counting)
// out: changed
// include: tensions_of_two
WITH {
  tension: tension, before: inLeft, after: inRight,
  leantTo: CASE WHEN leftLean > 0 THEN 'A' WHEN leftLean < 0 THEN 'B' END,
  leansTo: CASE WHEN rightLean > 0 THEN 'A' WHEN rightLean < 0 THEN 'B' END,
  change: CASE
    WHEN inLeft = 0 THEN 'NEW'
    WHEN inRight = 0 THEN 'VANISHED'
    WHEN sign(leftLean) * sign(rightLean) < 0 THEN 'FLIPPED'
    ELSE 'STABLE'
  END
} AS changed
