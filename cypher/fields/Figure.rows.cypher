// Figure.rows: groups that are spoken about or have a dictionary, by key.
// in:  this (map of a figure)
// out: drawn
RETURN [row IN this.groups | row {.*, columns: this.columns, seen: this.cells, counting: this.counted.counting}]
