// Perception.valence: how the quotes value the group.
// in:  this (map of a perception)
// out: valence
RETURN {
  quotes: this.quotes,
  appreciative: CASE WHEN this.counting.valence <> 'APPRECIATIVE' THEN 0
    ELSE reduce(total = 0, cell IN this.cells | total + cell['quotes' + this.counting.by][this.counting.base + 3]) END,
  critical: CASE WHEN this.counting.valence <> 'CRITICAL' THEN 0
    ELSE reduce(total = 0, cell IN this.cells | total + cell['quotes' + this.counting.by][this.counting.base + 6]) END,
  mixed: CASE WHEN this.counting.valence <> 'MIXED' THEN 0
    ELSE reduce(total = 0, cell IN this.cells | total + cell['quotes' + this.counting.by][this.counting.base + 9]) END,
  neutral: CASE WHEN this.counting.valence <> 'NEUTRAL' THEN 0
    ELSE reduce(total = 0, cell IN this.cells | total + cell['quotes' + this.counting.by][this.counting.base + 12]) END
}
