// Relation.tensions: what the quotes show, most quotes first, then by key.
// in:  this (map of a relation)
// out: shown
UNWIND this.shown AS one
WITH one.tension AS key, sum(one.quotes) AS quotes ORDER BY quotes DESC, key
MATCH (tension:TensionField {study: this.study, key: key})
WITH {tension: tension, quotes: quotes} AS shown ORDER BY quotes DESC, key
