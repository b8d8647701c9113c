// DrivingTension.quotes: the first quotes that show it, most certain first.
// in:  this (map of a driving tension), $first
// out: quote
// why: each cell and certainty is an ordered index seek; what they find is merged.
WITH this.perception AS perception, this.tension.key AS tension
UNWIND perception.cells AS cell
UNWIND range(0, perception.rank) AS rank
CALL (cell, rank, tension) {
  MATCH (reading:Reading)-[showing:SHOWS]->(:TensionField)
  WHERE showing.cell = cell.cell AND showing.tension = tension AND showing.certaintyRank = rank AND showing.key > ''
  WITH reading, showing ORDER BY showing.cell, showing.tension, showing.certaintyRank, showing.key LIMIT $first
  RETURN reading
  UNION ALL
  MATCH (reading:Reading)-[showing:SHOWS]->(:TensionField)
  WHERE showing.coderCell = cell.cell AND showing.tension = tension AND showing.certaintyRank = rank AND showing.key > ''
  WITH reading, showing ORDER BY showing.coderCell, showing.tension, showing.certaintyRank, showing.key LIMIT $first
  RETURN reading
}
WITH reading, rank ORDER BY rank, reading.key LIMIT $first
MATCH (reading)-[:READS]->(quote:Quote)
WITH quote ORDER BY rank, reading.key
