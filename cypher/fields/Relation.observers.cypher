// Relation.observers: who said the quotes, most quotes first, then by key.
// in:  this (map of a relation)
// out: observer
UNWIND this.seen AS one
WITH one.observer AS key, sum(one.quotes) AS quotes ORDER BY quotes DESC, key
WITH {study: this.study, key: key, quotes: quotes} AS observer
