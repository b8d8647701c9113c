// Query.unspokenTensions: tensions that no counted reading shows.
// in:  $asked, $study
// out: unspoken
CALL () {
  UNWIND $asked.versions AS version
  MATCH (cell:Perception)
  WHERE cell.version = version AND cell.coder = $asked.coder AND cell.order = 1 AND cell.key > '' AND cell['quotes' + $asked.counting.by][$asked.counting.slice] > 0
    AND (size($asked.roles) = 0 OR cell.role IN $asked.roles)
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
