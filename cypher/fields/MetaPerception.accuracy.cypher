// MetaPerception.accuracy: 1 where the balance expected is the one found, 0 where it is the opposite.
// in:  this (map of a meta-perception)
// out: accuracy
RETURN 1 - abs(CASE WHEN this.expected.quotes = 0 OR this.found.quotes = 0 THEN null
  ELSE toFloat(this.expected.tilt) / this.expected.quotes - toFloat(this.found.tilt) / this.found.quotes END) / 2
