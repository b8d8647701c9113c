// Perception.tensions: the tensions that drive how one group sees another, most quotes first.
// in:  this (map of a perception), $first
// out: driving
// why: DRIVEN_BY is counted when a round is loaded, so no quote is read here; poles are read of those that are shown.
WITH this.counting AS counting, this.cells AS held
UNWIND held AS cell
MATCH (cell)-[driven:DRIVEN_BY]->(tension)
WITH counting, cell, tension, driven, driven['quotes' + counting.by] AS counter
WHERE counter[counting.slice] > 0
WITH counting, tension, collect(driven) AS drivings,
  collect(cell.cell) AS cells,                                   // if DrivingTension.cells
  sum(counter[counting.slice - counting.rank]) AS certainQuotes, // if DrivingTension.certainQuotes
  sum(counter[counting.slice]) AS quotes
WITH * ORDER BY quotes DESC, tension.key LIMIT $first
WITH {
  tension: tension,
  poleA: reduce(total = 0, driven IN drivings | total + driven['poleA' + counting.by][counting.slice]),
  poleB: reduce(total = 0, driven IN drivings | total + driven['poleB' + counting.by][counting.slice]),
  cells: cells,                   // if DrivingTension.cells
  certainQuotes: certainQuotes,   // if DrivingTension.certainQuotes
  perception: this,               // if DrivingTension.perception
  share: {count: quotes, of: this.quotes}
} AS driving
WITH collect(driving) AS ranked                        // if DrivingTension.rank
UNWIND range(0, size(ranked) - 1) AS place             // if DrivingTension.rank
WITH ranked[place] AS driving, place + 1 AS rank       // if DrivingTension.rank
WITH driving {                                         // if DrivingTension.rank
  .*,                                                  // if DrivingTension.rank
  rank: rank                                           // if DrivingTension.rank
} AS driving                                           // if DrivingTension.rank
