// cell_value: a stored cell as the value a Perception is, a sum of one.
// in:  the variables cell (Perception), counting (map)
// out: perception (map)
WITH *, cell {
  .*, counting: counting, roles: [cell.role], nested: false, versions: [cell.version], observeds: [cell.observed], cells: [cell]
} AS perception
