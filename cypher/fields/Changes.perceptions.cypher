// Changes.perceptions: pairs of groups in either round, by keys.
// in:  this (map of changes)
// out: change
UNWIND this.before.cells + this.after.cells AS cell
WITH DISTINCT cell.observer AS observer, cell.observed AS observed
WITH observer, observed, [half IN [this.before, this.after] | half {
  .*, observer: observer, observed: observed, observers: [observer], observeds: [observed],
  cells: [cell IN half.cells WHERE cell.observer = observer AND cell.observed = observed]
}] AS halves
CALL (halves) {
  UNWIND halves AS asked
  WITH asked, asked.cells AS cells
  // include: sum_value
  RETURN collect(perception) AS sums
}
WITH observer, observed, sums[0] AS before, sums[1] AS after ORDER BY observer, observed
WITH {
  study: before.study, observer: observer, observed: observed, before: before, after: after,
  change: CASE
    WHEN before.quotes = 0 THEN 'NEW'
    WHEN after.quotes = 0 THEN 'VANISHED'
    WHEN sign(before.tilt) * sign(after.tilt) < 0 THEN 'FLIPPED'
    ELSE 'STABLE'
  END
} AS change
