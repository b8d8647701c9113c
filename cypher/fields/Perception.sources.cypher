// Perception.sources: how many distinct sources those quotes come from.
// in:  this (map of a perception)
// out: sources
UNWIND this.cells AS cell
MATCH (source:Source)-[contributing:CONTRIBUTES]->(cell)
WHERE contributing['quotes' + this.counting.by][this.counting.slice] > 0
WITH count(DISTINCT source) AS sources
