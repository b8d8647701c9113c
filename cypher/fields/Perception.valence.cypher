// Perception.valence: how the quotes value the group.
// in:  this (map of a perception)
// out: valence
RETURN {
  quotes: reduce(total = 0, cell IN this.cells | total + cell.quotes[this.rank]),
  appreciative: reduce(total = 0, cell IN this.cells | total + cell.appreciative[this.rank]),
  critical: reduce(total = 0, cell IN this.cells | total + cell.critical[this.rank]),
  mixed: reduce(total = 0, cell IN this.cells | total + cell.mixed[this.rank]),
  neutral: reduce(total = 0, cell IN this.cells | total + cell.neutral[this.rank])
}
