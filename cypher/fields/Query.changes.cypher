// Query.changes: every pair of groups in two rounds.
// in:  $asked
// out: changes
CALL () {
  UNWIND $asked AS half
  UNWIND half.versions AS version
  MATCH (cell:Perception)
  WHERE cell.version = version AND cell.coder = half.coder AND cell.order = 1 AND cell.key > '' AND cell['quotes' + half.counting.by][half.counting.slice] > 0
    AND (size(half.roles) = 0 OR cell.role IN half.roles)
  WITH cell ORDER BY cell.key
  RETURN collect(cell) AS cells
}
WITH cells, $asked[0] AS before, $asked[1] AS after
WITH *, before.counting AS counting
WITH {
  before: before {.*, cells: [cell IN cells WHERE cell.version IN before.versions]},
  after: after {.*, cells: [cell IN cells WHERE cell.version IN after.versions]},
  counted: before {
    .*, versions: before.versions + after.versions, quotes: reduce(total = 0, cell IN cells | total + cell['quotes' + counting.by][counting.slice])
  }
} AS changes
