// Changes.tensions: what became of the tensions over all pairs, by key.
// in:  this (map of changes)
// out: changed
WITH this.before AS left, this.after AS right
// include: tension_changes
