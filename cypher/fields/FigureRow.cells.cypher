// FigureRow.cells: one for each column, in their order.
// in:  this (map of a row of a figure)
// out: drawn
RETURN [column IN this.columns | {
  study: column.study, key: column.key, counting: this.counting,
  pieces: [piece IN this.pieces WHERE piece.role = column.key]
}]
