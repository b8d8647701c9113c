// cell_value: a stored cell as the value a Perception is, a sum of one.
// in:  the variables cell (Perception), rank (of the least certainty counted)
// out: perception (map)
WITH *, cell {
  .*, rank: rank, anyRole: false, nested: false, versions: [cell.version], observeds: [cell.observed], cells: [cell]
} AS perception
