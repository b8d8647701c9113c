// Web.perceptions: the cells of a web that somebody recorded holds.
// in:  this (map of a web)
// out: perception
UNWIND [cell IN this.cells WHERE cell.observer <> ''] AS cell
WITH cell, this.counted.counting AS counting
// include: cell_value
