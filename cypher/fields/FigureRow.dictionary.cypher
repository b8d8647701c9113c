// FigureRow.dictionary: the group's little dictionary, by key.
// in:  this (map of a row of a figure)
// out: groupTerm
WITH this.group AS owner, this.within AS within, this.seen AS cells, this.counting AS counting
MATCH (owner)-[:DEFINES]->(term:GlossaryTerm)
WITH DISTINCT term, within, cells, counting ORDER BY term.key
// include: group_term
