// DimensionAgreement.prevalence: the values and their votes, finished in Python from the patterns of votes.
// in:  this (map of a dimension)
// out: raw
RETURN {dimension: this.dimension, patterns: [one IN this.patterns | one.pattern], quotes: [one IN this.patterns | one.quotes]}
