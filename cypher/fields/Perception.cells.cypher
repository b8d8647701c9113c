// Perception.cells: what a sum is made of.
// in:  this (map of a perception)
// out: perception
UNWIND this.cells AS cell
WITH cell, this.rank AS rank
// include: cell_value
