// Perception.quotes: how many quotes are behind it.
// in:  this (map of a perception)
// out: quotes
RETURN reduce(total = 0, cell IN this.cells | total + cell.quotes[this.counting.slice])
