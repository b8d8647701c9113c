// MappedTension.together: tensions shown by the same quotes, most quotes first.
// in:  this (map of a mapped tension)
// out: beside
UNWIND this.cells AS cell
UNWIND range(0, size(cell.together) - 1) AS place
WITH split(cell.together[place], ' ') AS pair, cell['togetherQuotes' + this.counting.by][place * this.counting.width + this.counting.slice] AS quotes
WHERE quotes > 0 AND this.tension.key IN pair
WITH head([key IN pair WHERE key <> this.tension.key]) AS key, sum(quotes) AS both
MATCH (tension:TensionField {study: this.tension.study, key: key})
CALL (this, tension) {
  UNWIND this.cells AS cell
  MATCH (cell)-[driven:DRIVEN_BY]->(tension)
  RETURN sum(driven['quotes' + this.counting.by][this.counting.slice]) AS others
}
WITH tension, both, others ORDER BY both DESC, tension.key
WITH {
  tension: tension, quotes: both, jaccard: toFloat(both) / (this.quotes + others - both),
  lift: toFloat(both) * this.of / (this.quotes * others)
} AS beside
