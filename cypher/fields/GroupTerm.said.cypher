// GroupTerm.said: quotes of the group itself that hold it.
// in:  this (map of a group's term)
// out: said
RETURN reduce(total = 0, one IN this.marked | total + CASE WHEN one.isWord AND one.isSaid THEN one.quotes ELSE 0 END)
