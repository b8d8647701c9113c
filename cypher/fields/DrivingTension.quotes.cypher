// DrivingTension.quotes: the first quotes that show it, most certain first.
// in:  this (map of a driving tension), $first
// out: quote
// why: each cell and certainty is an ordered index seek; what they find is merged.
WITH this.perception.counting AS counting, this.perception.cells AS cells, this.tension.key AS tension
UNWIND cells AS cell
UNWIND range(0, counting.rank) AS rank
CALL (counting, cell, rank, tension) {
  MATCH (reading)-[driving:DRIVES]->()
  WHERE driving.cell = cell.cell AND driving.tension = tension AND driving.certaintyRank = rank AND driving.key > ''
    AND driving.valence = coalesce(counting.valence, driving.valence)
    AND driving.attribution = coalesce(counting.attribution, driving.attribution)
  WITH reading, driving ORDER BY driving.cell, driving.tension, driving.certaintyRank, driving.key LIMIT $first
  RETURN reading, driving.key AS key
}
WITH reading, rank, key ORDER BY rank, key LIMIT $first
MATCH (reading)-[:READS]->(quote:Quote)
WITH quote ORDER BY rank, key
