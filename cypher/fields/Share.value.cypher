// Share.value: the part as a fraction of the whole.
// in:  this (map of a share)
// out: value
RETURN CASE this.of WHEN 0 THEN null ELSE toFloat(this.count) / this.of END
