// Perception.tensions: the tensions that drive how one group sees another, most quotes first.
// in:  this (map of a perception), $first
// out: driving
// why: DRIVEN_BY is counted when a round is loaded, so no quote is read here.
UNWIND this.cells AS cell
MATCH (cell)-[driven:DRIVEN_BY]->(tension:TensionField)
WITH tension, sum(driven.quotes[this.counting.slice]) AS quotes, sum(driven.poleA[this.counting.slice]) AS poleA, sum(driven.poleB[this.counting.slice]) AS poleB
WHERE quotes > 0
WITH tension, quotes, poleA, poleB ORDER BY quotes DESC, tension.key LIMIT $first
WITH collect({tension: tension, quotes: quotes, poleA: poleA, poleB: poleB}) AS ranked
UNWIND range(0, size(ranked) - 1) AS place
WITH ranked[place] AS one, place + 1 AS rank
WITH {
  rank: rank, tension: one.tension, poleA: one.poleA, poleB: one.poleB, perception: this,
  share: {count: one.quotes, of: this.quotes}
} AS driving
