// heard_beside: of sums without quotes, about how many an unrecorded speaker does speak, and about how many nobody does.
// in:  the variable sums (list of maps of a perception)
// out: unattributed, unheard (numbers of sums)
CALL (sums) {
  UNWIND [one IN sums WHERE one.quotes = 0] AS one
  CALL (one) {
    UNWIND one.versions AS version
    UNWIND one.observeds AS observed
    MATCH (cell:Perception)
    WHERE cell.version = version AND cell.coder = one.coder AND cell.order = one.order AND cell.observed = observed AND cell.observer = ''
      AND (size(one.roles) = 0 OR cell.role IN one.roles) AND cell['quotes' + one.counting.by][one.counting.slice] > 0
    RETURN count(cell) AS heard
  }
  RETURN count(CASE WHEN heard > 0 THEN one END) AS unattributed, count(CASE heard WHEN 0 THEN one END) AS unheard
}
