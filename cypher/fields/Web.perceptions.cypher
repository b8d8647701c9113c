// Web.perceptions: the cells of a web that somebody recorded holds.
// in:  this (map of a web)
// out: perception
UNWIND [cell IN this.cells WHERE cell.observer <> ''] AS cell
WITH cell, this.rank AS rank
// include: cell_value
