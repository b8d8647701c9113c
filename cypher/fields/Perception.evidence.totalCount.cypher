// Perception.evidence.totalCount: how many readings it stands on.
// in:  this (map of a perception), $tension, $pole, $valence
// out: total
// why: counters know it.
WITH this.counting.slice AS slice, this.counting.by AS by       // unless $valence
WITH this.counting.base + 3 * {APPRECIATIVE: 1, CRITICAL: 2, MIXED: 3, NEUTRAL: 4}[$valence] AS slice, this.counting.by AS by   // if $valence
UNWIND [cell IN this.cells                                     // unless $valence
  WHERE true] AS cell                                          // unless $valence
UNWIND [cell IN this.cells                                     // if $valence
  WHERE coalesce(this.counting.valence, $valence) = $valence] AS cell   // if $valence
WITH sum(cell['quotes' + by][slice]) AS total                          // unless $tension
MATCH (cell)-[driven:DRIVEN_BY]->(:TensionField {study: this.study, key: $tension})   // if $tension
WITH sum(driven['quotes' + by][slice]) AS total                        // if $tension and not $pole
WITH sum(driven['pole' + $pole + by][slice]) AS total               // if $tension and $pole
