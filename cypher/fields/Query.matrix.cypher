// Query.matrix: counted quotes by two dimensions.
// in:  $asked, $study, $observer, $observerRecorded, $observed, $roles, $tension
// out: matrix
// why: a stratum is what cells are divided by: tensions, sources, both or neither. Where quotes can show several tensions
//      or none, the margins of the other dimension are a stratum of their own. Grouping twice gives each cell its margins.
WITH $asked.counting AS counting
CALL (counting) {
  UNWIND $asked.versions AS version
  UNWIND $asked.coders AS coder
  MATCH (cell:Perception)
  WHERE cell.version = version AND cell.coder = coder AND cell.order = 1 AND cell.key > ''
  // include: perception_filter
  WITH cell ORDER BY cell.key
  RETURN collect(cell) AS cells
}
CALL (cells, counting) {
  UNWIND $asked.strata AS stratum
  UNWIND cells AS cell
  CALL (stratum, cell, counting) {
    WITH * WHERE NOT stratum.byTension AND NOT stratum.bySource
    RETURN null AS tension, null AS source, cell['quotes' + counting.by] AS counter
    UNION ALL
    WITH * WHERE stratum.byTension AND NOT stratum.bySource
    MATCH (cell)-[driven:DRIVEN_BY]->(field:TensionField)
    RETURN field.key AS tension, null AS source, driven['quotes' + counting.by] AS counter
    UNION ALL
    WITH * WHERE NOT stratum.byTension AND stratum.bySource
    MATCH (cell)<-[contributing:CONTRIBUTES]-(origin:Source)
    RETURN null AS tension, origin.key AS source, contributing['quotes' + counting.by] AS counter
    UNION ALL
    WITH * WHERE stratum.byTension AND stratum.bySource
    MATCH (cell)<-[contributing:CONTRIBUTES]-(origin:Source)
    UNWIND range(0, size(contributing.tensions) - 1) AS place
    RETURN contributing.tensions[place] AS tension, origin.key AS source,
      contributing['tensionQuotes' + counting.by][place * counting.width..(place + 1) * counting.width] AS counter
  }
  UNWIND $asked.valences AS valued
  WITH stratum, cell, tension, source, valued, counter[valued.slice] AS quotes
  WHERE quotes > 0
    AND tension = $tension   // if $tension
  WITH stratum, quotes,
    {cell: cell.cell, node: cell, slice: valued.slice, valence: valued.valence, tension: tension, source: source} AS part,
    {
      OBSERVER: cell.observer, OBSERVED: cell.observed, ROLE: cell.role, ROUND: cell.round, VALENCE: valued.valence,
      TENSION: tension, CODER: cell.coder, SOURCE: source
    } AS keys
  RETURN collect({
    isMargin: stratum.isMargin, row: keys[$asked.rows.dimension], column: keys[$asked.columns.dimension], quotes: quotes, part: part
  }) AS pieces
}
CALL (pieces) {
  UNWIND pieces AS piece
  WITH piece.row AS row, collect(piece) AS alike,
    sum(CASE WHEN piece.isMargin = $asked.rows.isMargin THEN piece.quotes ELSE 0 END) AS inRow
  UNWIND alike AS piece
  WITH piece.column AS column, collect(piece {.*, inRow: inRow}) AS alike,
    sum(CASE WHEN piece.isMargin = $asked.columns.isMargin THEN piece.quotes ELSE 0 END) AS inColumn
  UNWIND alike AS piece
  WITH piece, column, inColumn
  WHERE NOT piece.isMargin
  WITH piece.row AS row, piece.inRow AS inRow, column, inColumn, sum(piece.quotes) AS quotes, collect(piece.part) AS parts
  ORDER BY row = '', row, column = '', column
  RETURN collect({
    row: CASE row WHEN '' THEN null ELSE row END, column: CASE column WHEN '' THEN null ELSE column END, quotes: quotes,
    rowShare: {count: quotes, of: inRow}, columnShare: {count: quotes, of: inColumn}, parts: parts, counting: $asked.counting
  }) AS filled
}
CALL (pieces) {
  UNWIND ['row', 'column'] AS at
  WITH at, CASE at WHEN 'row' THEN $asked.rows ELSE $asked.columns END AS head, pieces
  UNWIND [piece IN pieces WHERE piece.isMargin = head.isMargin] AS piece
  WITH at, head, piece[at] AS key, sum(piece.quotes) AS quotes
  OPTIONAL MATCH (node:Group|Role|Round|TensionField|Source)
  WHERE node.id = $study + ':' + head.kind + ':' + key AND coalesce(node.version IN $asked.versions, true)
  OPTIONAL MATCH (study:Study {id: $study})
  WHERE head.dimension = 'CODER'
  WITH at, key, quotes, node, coalesce(
    {
      APPRECIATIVE: ['waarderend', 'appreciative'], CRITICAL: ['kritisch', 'critical'], MIXED: ['gemengd', 'mixed'],
      NEUTRAL: ['neutraal', 'neutral']
    }[key],
    head([place IN range(0, size(coalesce(study.coders, [])) - 1) WHERE study.coders[place] = key | [study.coderNames[place], study.coderNames[place]]]),
    CASE head.dimension WHEN 'ROLE' THEN ['geen rol', 'no role'] ELSE ['niet vastgelegd', 'not recorded'] END
  ) AS names ORDER BY key = '', key
  WITH at, {
    key: CASE key WHEN '' THEN null ELSE key END, quotes: quotes, node: node,
    nameNl: CASE WHEN node IS NULL THEN names[0] ELSE node.nameNl END,
    nameEn: CASE WHEN node IS NULL THEN names[1] ELSE node.nameEn END
  } AS head
  RETURN collect({at: at, head: head}) AS heads
}
WITH $asked AS asked, pieces, filled, heads
WITH {
  rows: [one IN heads WHERE one.at = 'row' | one.head], columns: [one IN heads WHERE one.at = 'column' | one.head], cells: filled,
  byTension: asked.byTension,
  counted: asked {.*, quotes: reduce(total = 0, piece IN pieces |
    total + CASE WHEN piece.isMargin = asked.hasMargin THEN piece.quotes ELSE 0 END)}
} AS matrix
