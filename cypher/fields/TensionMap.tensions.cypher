// TensionMap.tensions: most quotes first, then by key.
// in:  this (map of a tension map)
// out: mapped
UNWIND this.tensions AS one
WITH one {.*, cells: this.cells, counting: this.counted.counting, all: this.tensions, of: this.counted.quotes} AS mapped
