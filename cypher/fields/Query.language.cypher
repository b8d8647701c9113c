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
  UNWIND $asked.versions AS version
  MATCH (cell:Perception)
  WHERE cell.version = version AND cell.coder = $asked.coder AND cell.order = 1 AND cell.key > '' AND cell['quotes' + $asked.counting.by][$asked.counting.slice] > 0
    AND (cell.observer IN $asked.observeds OR cell.observed IN $asked.observeds)
    AND (size($asked.roles) = 0 OR cell.role IN $asked.roles)
  WITH cell ORDER BY cell.key
  RETURN collect(cell) AS cells
}
WITH $asked AS asked, terms, cells, $asked.counting AS counting
WITH {
  terms: terms, cells: cells, counted: asked {.*, quotes: reduce(total = 0, cell IN cells | total + cell['quotes' + counting.by][counting.slice])}
} AS language
