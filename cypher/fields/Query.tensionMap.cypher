// Query.tensionMap: the tensions over the cells of a study, most quotes first.
// in:  $published, $study, $observer, $observerRecorded, $observed, $roles, $rounds, $tension, $coder, $counting
// out: map
// include: cells_asked
CALL (cells, counted) {
  UNWIND cells AS cell
  MATCH (cell)-[driven:DRIVEN_BY]->(tension:TensionField)
  WHERE driven['quotes' + counted.counting.by][counted.counting.slice] > 0
    AND tension.key = $tension   // if $tension
  WITH tension, counted, collect({
    observer: cell.observer, observed: cell.observed, quotes: driven['quotes' + counted.counting.by][counted.counting.slice],
    poleA: driven['poleA' + counted.counting.by][counted.counting.slice], poleB: driven['poleB' + counted.counting.by][counted.counting.slice],
    upsideA: driven['upsideA' + counted.counting.by][counted.counting.slice], downsideA: driven['downsideA' + counted.counting.by][counted.counting.slice],
    upsideB: driven['upsideB' + counted.counting.by][counted.counting.slice], downsideB: driven['downsideB' + counted.counting.by][counted.counting.slice]
  }) AS drives
  WITH *, reduce(total = 0, one IN drives | total + one.quotes) AS quotes ORDER BY quotes DESC, tension.key
  RETURN collect({
    tension: tension, drives: drives, quotes: quotes, share: {count: quotes, of: counted.quotes},
    poleA: reduce(total = 0, one IN drives | total + one.poleA), poleB: reduce(total = 0, one IN drives | total + one.poleB),
    upsideA: reduce(total = 0, one IN drives | total + one.upsideA), downsideA: reduce(total = 0, one IN drives | total + one.downsideA),
    upsideB: reduce(total = 0, one IN drives | total + one.upsideB), downsideB: reduce(total = 0, one IN drives | total + one.downsideB)
  }) AS tensions
}
WITH {cells: cells, counted: counted, tensions: tensions} AS map
