// Web.unattributed: the cells of a web whose observer nobody recorded.
// in:  this (map of a web)
// out: perception
UNWIND [cell IN this.cells WHERE cell.observer = ''] AS cell
WITH cell, this.counted.counting AS counting
// include: cell_value
