// TensionMap.opposites: pairs of groups at opposite poles, by the keys of tension and groups.
// in:  this (map of a tension map)
// out: opposite
UNWIND this.tensions AS mapped
CALL (mapped) {
  UNWIND mapped.drives AS one
  WITH one.observed AS key, sum(one.quotes) AS quotes, sum(one.poleA) AS poleA, sum(one.poleB) AS poleB
  RETURN collect({study: mapped.tension.study, key: key, quotes: quotes, poleA: poleA, poleB: poleB}) AS seen
}
UNWIND [one IN seen WHERE one.poleA > one.poleB] AS a
UNWIND [one IN seen WHERE one.poleA < one.poleB] AS b
WITH mapped, a, b ORDER BY mapped.tension.key, a.key, b.key
WITH {tension: mapped.tension, poleA: a, poleB: b} AS opposite
