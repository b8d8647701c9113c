// Query.language: the words of a group.
// in:  $asked
// out: language
CALL () {
  UNWIND $asked.observeds AS key
  MATCH (:Group {study: $asked.study, key: key})-[:DEFINES]->(term:GlossaryTerm)
  WITH DISTINCT term ORDER BY term.key
  RETURN collect(term) AS terms
}
CALL () {
// include: counted_cells
    AND (cell.observer IN $asked.observeds OR cell.observed IN $asked.observeds)
  WITH cell ORDER BY cell.key
  RETURN collect(cell) AS cells
}
WITH $asked AS asked, terms, cells, $asked.counting AS counting
WITH {
  terms: terms, cells: cells, counted: asked {.*, quotes: reduce(total = 0, cell IN cells | total + cell['quotes' + counting.by][counting.slice])}
} AS language
