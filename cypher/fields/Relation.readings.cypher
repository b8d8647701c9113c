// Relation.readings: the first readings it stands on, most certain first.
// in:  this (map of a relation), $first
// out: reading
UNWIND this.seen AS seen
WITH {cell: seen.cell, mark: 'relation ' + this.keys[0] + ' ' + this.keys[1]} AS one, this.counting AS counting
// include: marked_readings
