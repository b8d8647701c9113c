// MappedTension.feltBy: who shows it in speaking, most quotes first.
// in:  this (map of a mapped tension)
// out: felt
UNWIND this.drives AS one
WITH one.observer AS key, sum(one.quotes) AS quotes, sum(one.poleA) AS poleA, sum(one.poleB) AS poleB
WITH * ORDER BY quotes DESC, key
WITH {study: this.tension.study, key: key, quotes: quotes, poleA: poleA, poleB: poleB} AS felt
