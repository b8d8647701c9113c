// marked_readings: the first readings that a mark of a cell names, most certain first.
// in:  the variables one (map: cell, mark), counting (map); $first
// out: one, reading, rank, key
// why: each cell and certainty is an ordered index seek; what they find is merged.
UNWIND range(0, counting.rank) AS rank
CALL (counting, one, rank) {
  MATCH (reading)-[marking:MARKS]->()
  WHERE marking.cell = one.cell AND marking.mark = one.mark AND marking.certaintyRank = rank AND marking.key > ''
    AND CASE WHEN counting.valence IS NULL THEN true ELSE marking.valence = counting.valence END
    AND CASE WHEN counting.attribution IS NULL THEN true ELSE marking.attribution = counting.attribution END
  WITH reading, marking ORDER BY marking.cell, marking.mark, marking.certaintyRank, marking.key LIMIT $first
  RETURN reading, marking.key AS key
}
WITH * ORDER BY rank, key LIMIT $first
