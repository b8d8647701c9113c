// MetaPerception.gap: the balance expected less the balance found.
// in:  this (map of a meta-perception)
// out: gap
RETURN CASE WHEN this.expected.quotes = 0 OR this.found.quotes = 0 THEN null
  ELSE toFloat(this.expected.tilt) / this.expected.quotes - toFloat(this.found.tilt) / this.found.quotes END
