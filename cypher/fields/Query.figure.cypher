// Query.figure: what others say about each group, role by role.
// in:  $asked, $source
// out: figure
// why: a group without a dictionary stands in the row of the nearest group around it that has one, as it does in print.
CALL () {
// include: counted_cells
    AND cell.observer <> cell.observed
  WITH cell ORDER BY cell.key
  RETURN collect(cell) AS cells
}
CALL (cells) {
  UNWIND cells AS cell
  MATCH (cell)<-[contributing:CONTRIBUTES]-(:Source {version: cell.version, key: $source})                          // if $source
  WITH cell, contributing['quotes' + $asked.counting.by][$asked.counting.slice] AS quotes, {cell: cell.cell, source: $source} AS part        // if $source
  WITH cell, cell['quotes' + $asked.counting.by][$asked.counting.slice] AS quotes, {cell: cell.cell} AS part                                 // unless $source
  WITH cell, quotes, part
  WHERE quotes > 0
  RETURN collect({group: cell.observed, role: cell.role, quotes: quotes, part: part}) AS pieces
}
CALL (pieces) {
  UNWIND pieces AS piece
  WITH piece.role AS role, sum(piece.quotes) AS quotes ORDER BY role = '', role
  RETURN collect({study: $asked.study, key: role, quotes: quotes}) AS columns
}
CALL (pieces) {
  MATCH (seen:Group)
  WHERE seen.study = $asked.study AND seen.key > '' AND (seen.key IN [piece IN pieces | piece.group] OR EXISTS { (seen)-[:DEFINES]->() })
  CALL (seen) {
    MATCH path = (seen)-[:PART_OF*0..]->(whole:Group)
    WHERE $asked.nested AND EXISTS { (whole)-[:DEFINES]->() }
    WITH whole ORDER BY length(path) LIMIT 1
    RETURN head(collect(whole)) AS nearest
  }
  WITH coalesce(nearest, seen) AS group, collect(seen.key) AS within ORDER BY group.key
  RETURN collect({group: group, within: within, pieces: [piece IN pieces WHERE piece.group IN within]}) AS groups
}
WITH $asked AS asked, cells, pieces, columns, groups
WITH {
  columns: columns, cells: cells, groups: groups,
  counted: asked {.*, quotes: reduce(total = 0, piece IN pieces | total + piece.quotes)}
} AS figure
