// DrivingTension.quotes: the first quotes that show it, most certain first.
// in:  this (map of a driving tension), $first
// out: quote
// why: each cell and certainty is an ordered index seek; what they find is merged. Counters tell where to look.
WITH this.perception.counting AS counting, this.tension.key AS tension, this.certainQuotes AS certainQuotes, this.cells AS cells
UNWIND cells AS cell
UNWIND range(0, CASE WHEN certainQuotes < $first THEN counting.rank ELSE 0 END) AS rank
CALL (counting, cell, rank, tension) {
  MATCH (reading)-[driving:DRIVES]->()
  WHERE driving.cell = cell AND driving.tension = tension AND driving.certaintyRank = rank AND driving.key > ''
    AND CASE WHEN counting.valence IS NULL THEN true ELSE driving.valence = counting.valence END
    AND CASE WHEN counting.attribution IS NULL THEN true ELSE driving.attribution = counting.attribution END
  WITH reading, driving ORDER BY driving.cell, driving.tension, driving.certaintyRank, driving.key LIMIT $first
  RETURN reading, driving.key AS key
}
WITH reading, rank, key ORDER BY rank, key LIMIT $first
MATCH (reading)-[:READS]->(quote:Quote)
WITH quote ORDER BY rank, key
