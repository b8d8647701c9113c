// cell_map: a stored cell as the value a Perception is, a sum of one; an expression.
// in:  the variables cell (Perception), counting (map)
// out:
cell {
  .*, counting: counting, roles: [cell.role], rounds: [cell.round], nested: false, versions: [cell.version],
  observers: [cell.observer], observeds: [cell.observed], cells: [cell], quotes: cell['quotes' + counting.by][counting.slice],
  tilt: counting.plus * cell['quotes' + counting.by][counting.base + 3] - counting.minus * cell['quotes' + counting.by][counting.base + 6]
}
