// TwoImages.finding: what the gap says, when it is wider than a quarter.
// in:  this (map of two images)
// out: finding
RETURN head([gap IN [head([pair IN [[this.others, this.own]] |
// include: balance_gap
])] |
  CASE WHEN gap < -0.25 THEN 'BLIND_SPOT' WHEN gap > 0.25 THEN 'HIDDEN_STRENGTH' WHEN gap IS NOT NULL THEN 'IN_ACCORD' END])
