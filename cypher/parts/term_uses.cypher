// term_uses: where a term stands in the first quotes of some cells, most certain first.
// in:  this (map of a group's term), the variable one (map: cell, mark, isWord, isSaid, isAbout); $first
// out: use
WITH this.term AS term, this.counting AS counting, one
// include: marked_readings
MATCH (reading)-[:READS]->(quote:Quote)-[mentioning:MENTIONS]->(term)
WHERE (mentioning.method <> 'COMPOUND') = one.isWord
WITH * ORDER BY rank, key, mentioning.surface
WITH {
  quote: quote, surface: mentioning.surface, method: mentioning.method, saidByGroup: one.isSaid, aboutGroup: one.isAbout
} AS use
