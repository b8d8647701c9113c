// Perception.cells: what a sum is made of.
// in:  this (map of a perception)
// out: perception
UNWIND this.cells AS cell
WITH cell, this.counting AS counting
// include: cell_value
