// Relations.relations: most quotes first, then by the keys of the groups.
// in:  this (map of relations)
// out: found
RETURN this.found
