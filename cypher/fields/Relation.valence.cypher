// Relation.valence: how the quotes value the group they are about first.
// in:  this (map of a relation)
// out: valence
RETURN head([valued IN [reduce(sums = [0, 0, 0, 0], one IN this.seen | [place IN range(0, 3) |
  sums[place] + CASE WHEN this.counting.valence <> ['APPRECIATIVE', 'CRITICAL', 'MIXED', 'NEUTRAL'][place] THEN 0
    ELSE one.counter[this.counting.base + 3 * (place + 1)] END])] |
  {quotes: this.quotes, appreciative: valued[0], critical: valued[1], mixed: valued[2], neutral: valued[3]}])
