// counted_cells: the cells that count in what is asked, by anybody about anybody; more conditions may follow.
// in:  $asked
// out: cell
UNWIND $asked.versions AS version
MATCH (cell:Perception)
WHERE cell.version = version AND cell.coder = $asked.coder AND cell.order = 1 AND cell.key > ''
  AND cell['quotes' + $asked.counting.by][$asked.counting.slice] > 0
  AND (size($asked.roles) = 0 OR cell.role IN $asked.roles)
