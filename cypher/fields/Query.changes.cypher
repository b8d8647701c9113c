// Query.changes: every pair of groups in two rounds.
// in:  $asked
// out: changes
CALL () {
  UNWIND $asked AS half
  UNWIND half.versions AS version
  MATCH (cell:Perception)
  WHERE cell.version = version AND cell.coder = half.coder AND cell.order = 1 AND cell.key > ''
  WITH cell ORDER BY cell.key
  RETURN collect(cell) AS spoken
}
WITH spoken, $asked[0] AS before, $asked[1] AS after
WITH *, before.counting AS counting, before.roles AS roles
WITH *, [cell IN spoken WHERE cell['quotes' + counting.by][counting.slice] > 0 AND (size(roles) = 0 OR cell.role IN roles)] AS cells
WITH {
  before: before {
    .*, cells: [cell IN cells WHERE cell.version IN before.versions], speakers: [cell IN spoken WHERE cell.version IN before.versions | cell.observer]
  },
  after: after {
    .*, cells: [cell IN cells WHERE cell.version IN after.versions], speakers: [cell IN spoken WHERE cell.version IN after.versions | cell.observer]
  },
  counted: before {
    .*, versions: before.versions + after.versions, quotes: reduce(total = 0, cell IN cells | total + cell['quotes' + counting.by][counting.slice])
  }
} AS changes
