// TwoImages.finding: what the gap says, when it is wider than a quarter.
// in:  this (map of two images)
// out: finding
RETURN head([gap IN [CASE WHEN this.others.quotes = 0 OR this.own.quotes = 0 THEN null
  ELSE toFloat(this.others.tilt) / this.others.quotes - toFloat(this.own.tilt) / this.own.quotes END] |
  CASE WHEN gap < -0.25 THEN 'BLIND_SPOT' WHEN gap > 0.25 THEN 'HIDDEN_STRENGTH' WHEN gap IS NOT NULL THEN 'IN_ACCORD' END])
