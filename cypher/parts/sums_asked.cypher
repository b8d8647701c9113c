// sums_asked: several questions about who sees whom, answered in their order.
// in:  $asked (list of maps, see graph_api/sums.py)
// out: sums (list of maps of a perception), counted (map, what was counted over all of them)
CALL () {
  UNWIND range(0, size($asked) - 1) AS place
  WITH place, $asked[place] AS asked
  // include: perception_sum
  WITH perception ORDER BY place
  RETURN collect(perception) AS sums
}
WITH sums, head(sums) AS first, reduce(total = 0, one IN sums | total + one.quotes) AS quotes
WITH sums, first {.*, quotes: quotes, versions: reduce(all = [], one IN sums | all + one.versions)} AS counted
