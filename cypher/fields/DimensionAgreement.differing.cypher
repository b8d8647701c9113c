// DimensionAgreement.differing: quotes on which coders differ.
// in:  this (map of a dimension)
// out: differing
RETURN reduce(total = 0, one IN this.patterns | total + CASE WHEN one.isApart THEN one.quotes ELSE 0 END)
