// FalseFriend.quotes: counted quotes that hold it, for each headword.
// in:  this (map of a false friend)
// out: quotes
RETURN reduce(total = 0, cell IN this.cells | total + reduce(held = 0, place IN range(0, size(cell.marks) - 1) |
  held + CASE WHEN cell.marks[place] IN this.marks THEN cell['markQuotes' + this.counting.by][place * this.counting.width + this.counting.slice] ELSE 0 END))
