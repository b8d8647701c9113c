// GroupTerm.about: quotes about the group that hold it.
// in:  this (map of a group's term)
// out: about
RETURN reduce(total = 0, one IN this.marked | total + CASE WHEN one.isWord AND one.isAbout THEN one.quotes ELSE 0 END)
