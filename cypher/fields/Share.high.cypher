// Share.high: the upper bound of the 95 % interval of Wilson (1927, JASA 22:209-212).
// in:  this (map of a share)
// out: high
RETURN CASE WHEN this.of = 0 THEN null WHEN this.count = this.of THEN 1.0 ELSE
  (toFloat(this.count) / this.of + 3.841458820694124 / (2 * this.of) + 1.959963984540054 * sqrt(
    toFloat(this.count) / this.of * (1 - toFloat(this.count) / this.of) / this.of + 3.841458820694124 / (4.0 * this.of * this.of)
  )) / (1 + 3.841458820694124 / this.of) END
