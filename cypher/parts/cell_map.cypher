// cell_map: a stored cell as the value a Perception is, a sum of one; an expression.
// in:  the variables cell (Perception), counting (map)
// out:
{
  id: cell.id + counting.suffix,                                    // if Perception.id
  study: cell.study,                                                // if Perception.study
  coder: cell.coder,                                                // if Perception.coder
  order: cell.order,                                                // if Perception.order
  observer: cell.observer,                                          // if Perception.observer
  observers: [cell.observer],                                       // if Perception.observers
  observed: cell.observed,                                          // if Perception.observed
  observeds: [cell.observed],                                       // if Perception.observeds
  role: cell.role,                                                  // if Perception.role
  roles: [cell.role],                                               // if Perception.roles
  round: cell.round,                                                // if Perception.round
  rounds: [cell.round],                                             // if Perception.rounds
  versions: [cell.version],                                         // if Perception.versions
  nested: false,                                                    // if Perception.nested
  cells: [cell],                                                    // if Perception.cells
  quotes: cell['quotes' + counting.by][counting.slice],             // if Perception.quotes
  counting: counting
}
