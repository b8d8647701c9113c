// PerceptionChange.tensions: what became of the tensions of one pair, by key.
// in:  this (map of a change)
// out: changed
WITH this.before AS left, this.after AS right
// include: tension_changes
