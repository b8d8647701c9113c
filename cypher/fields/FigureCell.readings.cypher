// FigureCell.readings: the first quotes as they are read, most certain first.
// in:  this (map of a cell of a figure), $first
// out: reading
WITH [piece IN this.pieces | piece.part] AS parts, this.counting AS counting
// include: readings_of
