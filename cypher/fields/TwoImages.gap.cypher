// TwoImages.gap: the balance of others less the own balance.
// in:  this (map of two images)
// out: gap
RETURN CASE WHEN this.others.quotes = 0 OR this.own.quotes = 0 THEN null
  ELSE toFloat(this.others.tilt) / this.others.quotes - toFloat(this.own.tilt) / this.own.quotes END
