// rank: the place of the least certainty counted, in every counter.
// in:  $minCertainty
// out: rank (0 HIGH, 1 MEDIUM, 2 LOW)
WITH 2 AS rank                                         // unless $minCertainty
WITH {HIGH: 0, MEDIUM: 1, LOW: 2}[$minCertainty] AS rank   // if $minCertainty
