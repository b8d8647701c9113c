// GroupTerm.suggested: quotes that may hold it as a part of a longer word.
// in:  this (map of a group's term)
// out: suggested
RETURN reduce(total = 0, one IN this.marked | total + CASE WHEN one.isWord THEN 0 ELSE one.quotes END)
