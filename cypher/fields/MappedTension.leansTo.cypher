// MappedTension.leansTo: the pole more quotes lean to.
// in:  this (map of a mapped tension)
// out: side
RETURN CASE WHEN this.poleA > this.poleB THEN 'A' WHEN this.poleA < this.poleB THEN 'B' END
