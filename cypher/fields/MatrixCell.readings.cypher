// MatrixCell.readings: the first readings it stands on, most certain first.
// in:  this (map of a matrix cell), $first
// out: reading
WITH this.parts AS parts, this.counting AS counting
// include: readings_of
