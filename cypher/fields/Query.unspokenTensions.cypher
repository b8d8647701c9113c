// Query.unspokenTensions: tensions that no counted reading shows.
// in:  $asked, $study
// out: unspoken
CALL () {
// include: counted_cells
  RETURN collect(cell) AS cells
}
CALL (cells) {
  UNWIND cells AS cell
  MATCH (cell)-[driven:DRIVEN_BY]->(tension:TensionField)
  WHERE driven['quotes' + $asked.counting.by][$asked.counting.slice] > 0
  RETURN collect(DISTINCT tension.key) AS shown
}
CALL (shown) {
  MATCH (tension:TensionField)
  WHERE tension.study = $study AND tension.key > '' AND NOT tension.key IN shown
  WITH tension ORDER BY tension.key
  RETURN collect(tension) AS tensions
}
WITH *, $asked AS asked
WITH {
  tensions: tensions,
  counted: asked {.*, quotes: reduce(total = 0, cell IN cells | total + cell['quotes' + $asked.counting.by][$asked.counting.slice])}
} AS unspoken
