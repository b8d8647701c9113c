// cell_map: a stored cell as the value a Perception is, a sum of one; an expression.
// in:  the variables cell (Perception), counting (map)
// out:
{
  id: cell.id + counting.suffix,                                    // if this.id
  study: cell.study,                                                // if this.study
  coder: cell.coder,                                                // if this.coder
  order: cell.order,                                                // if this.order
  observer: cell.observer,                                          // if this.observer
  observers: [cell.observer],                                       // if this.observers
  observed: cell.observed,                                          // if this.observed
  observeds: [cell.observed],                                       // if this.observeds
  role: cell.role,                                                  // if this.role
  roles: [cell.role],                                               // if this.roles
  round: cell.round,                                                // if this.round
  rounds: [cell.round],                                             // if this.rounds
  versions: [cell.version],                                         // if this.versions
  nested: false,                                                    // if this.nested
  cells: [cell],                                                    // if this.cells
  quotes: cell['quotes' + counting.by][counting.slice],             // if this.quotes
  counting: counting
}
