// GroupLanguage.terms: the terms the group defines, by key.
// in:  this (map of a group's language)
// out: groupTerm
UNWIND this.terms AS term
WITH term, this.counted.observeds AS within, this.cells AS cells, this.counted.counting AS counting
// include: group_term
