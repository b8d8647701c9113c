// Provenance.of: what was asked about.
// in:  this (map of a provenance)
// out: found, typename
WITH *, this.found AS found, this.typename AS typename
