// balance_gap: the balance of the first less that of the second, null where either has no quotes; an expression.
// in:  the variable pair (list of two maps: quotes, tilt)
// out:
CASE WHEN pair[0].quotes = 0 OR pair[1].quotes = 0 THEN null
  ELSE toFloat(pair[0].tilt) / pair[0].quotes - toFloat(pair[1].tilt) / pair[1].quotes END
