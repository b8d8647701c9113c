// sum_value: cells as the value a Perception is.
// in:  the variables asked (map, see graph_api/sums.py), cells (list of Perception)
// out: perception (map)
WITH *, asked.counting AS counting
WITH *, asked {
  .*, id:
  // include: sum_id
  , cells: cells, quotes: reduce(total = 0, cell IN cells | total + cell['quotes' + counting.by][counting.slice]),
  tilt: reduce(total = 0, cell IN cells |
    total + counting.plus * cell['quotes' + counting.by][counting.base + 3] - counting.minus * cell['quotes' + counting.by][counting.base + 6])
} AS perception
