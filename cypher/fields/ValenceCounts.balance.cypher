// ValenceCounts.balance: (appreciative - critical) / all quotes.
// in:  this (map of valence counts)
// out: balance
RETURN CASE this.quotes WHEN 0 THEN null ELSE toFloat(this.appreciative - this.critical) / this.quotes END
