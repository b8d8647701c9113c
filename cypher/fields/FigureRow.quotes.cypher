// FigureRow.quotes: quotes in the row.
// in:  this (map of a row of a figure)
// out: quotes
RETURN reduce(total = 0, piece IN this.pieces | total + piece.quotes)
