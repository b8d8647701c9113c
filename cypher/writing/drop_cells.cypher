// drop_cells: removes sums that count no quote any more.
// in:  $cells (of Perception and RoundTotal)
// out: dropped
UNWIND $cells AS cell
MATCH (sum:Perception|RoundTotal)
WHERE sum.cell = cell
DETACH DELETE sum
RETURN count(*) AS dropped
