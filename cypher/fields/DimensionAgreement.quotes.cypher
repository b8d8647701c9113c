// DimensionAgreement.quotes: the first quotes on which coders differ, by key.
// in:  this (map of a dimension), $first
// out: quote
// why: each version is an ordered index seek; what they find is merged.
UNWIND this.asked.versions AS version
CALL (this, version) {
  MATCH (quote)-[differing:DIFFERED_ON]->()
  WHERE differing.version = version AND differing.dimension = this.dimension AND differing.key > ''
  WITH quote, differing,
    [vote IN split(differing.votes, ' ') WHERE size(this.asked.coders) = 0 OR split(vote, '=')[0] IN this.asked.coders | split(vote, '=')[1]] AS said
  WHERE any(value IN said WHERE value <> said[0])
  WITH quote, differing ORDER BY differing.version, differing.dimension, differing.key LIMIT $first
  RETURN quote
}
WITH quote ORDER BY quote.key LIMIT $first
