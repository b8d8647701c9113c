// Mirror.gap: the balance of X on Y less that of Y on X.
// in:  this (map of a mirror)
// out: gap
RETURN CASE WHEN this.xOnY.quotes = 0 OR this.yOnX.quotes = 0 THEN null
  ELSE toFloat(this.xOnY.tilt) / this.xOnY.quotes - toFloat(this.yOnX.tilt) / this.yOnX.quotes END
