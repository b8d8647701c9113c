// perception_sum: how a group sees another, as the sum of its cells.
// in:  the variable asked (map, see graph_api/sums.py)
// out: perception (map)
CALL (asked) {
  UNWIND asked.versions AS version
  UNWIND asked.observeds AS seen
  UNWIND asked.observers AS seer
  MATCH (cell:Perception)
  WHERE cell.version = version AND cell.coder = asked.coder AND cell.order = asked.order AND cell.observed = seen AND cell.observer = seer
    AND (size(asked.roles) = 0 OR cell.role IN asked.roles) AND cell['quotes' + asked.counting.by][asked.counting.slice] > 0
  WITH cell ORDER BY cell.key
  RETURN collect(cell) AS cells
}
// include: sum_value
