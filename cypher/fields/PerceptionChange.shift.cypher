// PerceptionChange.shift: the balance after less the balance before.
// in:  this (map of a change)
// out: shift
RETURN CASE WHEN this.before.quotes = 0 OR this.after.quotes = 0 THEN null
  ELSE toFloat(this.after.tilt) / this.after.quotes - toFloat(this.before.tilt) / this.before.quotes END
