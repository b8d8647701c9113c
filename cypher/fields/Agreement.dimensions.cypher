// Agreement.dimensions: each dimension with its patterns.
// in:  this (map of an agreement)
// out: dimensions
RETURN [dimension IN ['OBSERVED', 'ROLE', 'VALENCE', 'TENSIONS', 'CERTAINTY'] | {
  dimension: dimension, asked: this.asked, patterns: [one IN this.patterns WHERE one.dimension = dimension]
}]
