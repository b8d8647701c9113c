// Quote.context: the quotes around one in its source.
// in:  this (Quote), $first
// out: context
// why: both sides are an ordered index seek.
CALL (this) {
  MATCH (quote:Quote)
  WHERE quote.version = this.version AND quote.origin = this.origin AND quote.place < this.place
  WITH quote ORDER BY quote.version DESC, quote.origin DESC, quote.place DESC LIMIT $first
  RETURN reverse(collect(quote)) AS before
}
CALL (this) {
  MATCH (quote:Quote)
  WHERE quote.version = this.version AND quote.origin = this.origin AND quote.place > this.place
  WITH quote ORDER BY quote.version, quote.origin, quote.place LIMIT $first
  RETURN collect(quote) AS after
}
WITH {before: before, after: after} AS context
