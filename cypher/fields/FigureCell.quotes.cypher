// FigureCell.quotes: quotes in it.
// in:  this (map of a cell of a figure)
// out: quotes
RETURN reduce(total = 0, piece IN this.pieces | total + piece.quotes)
