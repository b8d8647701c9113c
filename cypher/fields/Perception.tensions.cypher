// Perception.tensions: the tensions that drive how one group sees another, most quotes first.
// in:  this (map of a perception), $first
// out: driving
// why: DRIVEN_BY is counted when a round is loaded, so no quote is read here; poles are read of those that are shown.
WITH this.counting AS counting, this.cells AS held
UNWIND held AS cell
MATCH (cell)-[driven:DRIVEN_BY]->(tension)
WITH counting, cell, tension, driven, driven['quotes' + counting.by] AS counter
WHERE counter[counting.slice] > 0
WITH counting, tension, collect(cell.cell) AS cells, collect(driven) AS drivings, sum(counter[counting.slice]) AS quotes,
  sum(counter[counting.slice - counting.rank]) AS certainQuotes
WITH * ORDER BY quotes DESC, tension.key LIMIT $first
WITH tension, cells, quotes, certainQuotes,
  reduce(total = 0, driven IN drivings | total + driven['poleA' + counting.by][counting.slice]) AS poleA,
  reduce(total = 0, driven IN drivings | total + driven['poleB' + counting.by][counting.slice]) AS poleB
WITH collect({
  tension: tension, quotes: quotes, certainQuotes: certainQuotes, poleA: poleA, poleB: poleB, cells: cells
}) AS ranked
UNWIND range(0, size(ranked) - 1) AS place
WITH ranked[place] AS one, place + 1 AS rank
WITH one {
  .tension, .poleA, .poleB, .cells, .certainQuotes, rank: rank,
  perception: this,   // if DrivingTension.perception
  share: {count: one.quotes, of: this.quotes}
} AS driving
