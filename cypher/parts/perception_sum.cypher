// perception_sum: how a group sees another, as the sum of its cells.
// in:  the variables study, observer ('': nobody recorded), observed, role ('': none), anyRole, round ('': all), order, coder ('':
//      accepted readings), rank (of the least certainty counted), nested (count the groups within them too); $published
// out: perception (map)
CALL (study, observer, nested) {
  OPTIONAL MATCH (within:Group)-[:PART_OF*0..]->(:Group {study: study, key: observer})
  WHERE nested OR within.key = observer
  WITH collect(within.key) AS keys
  RETURN CASE observer WHEN '' THEN [''] ELSE keys END AS observers
}
CALL (study, observed, nested) {
  OPTIONAL MATCH (within:Group)-[:PART_OF*0..]->(:Group {study: study, key: observed})
  WHERE nested OR within.key = observed
  RETURN collect(within.key) AS observeds
}
WITH *, [version IN CASE round
    WHEN '' THEN $published[study].versions ELSE [$published[study].rounds[round]]
  END WHERE version IS NOT NULL] AS versions
CALL (observers, observeds, versions, role, anyRole, order, coder, rank) {
  UNWIND versions AS version
  UNWIND observeds AS seen
  UNWIND observers AS seer
  MATCH (cell:Perception)
  WHERE cell.version = version AND cell.coder = coder AND cell.order = order AND cell.observed = seen AND cell.observer = seer
    AND (anyRole OR cell.role = role) AND cell.quotes[rank] > 0
  WITH cell ORDER BY cell.key
  RETURN collect(cell) AS cells
}
WITH *, {
  study: study, observer: observer, observed: observed, role: role, anyRole: anyRole, round: round, order: order, coder: coder,
  rank: rank, nested: nested, versions: versions, observeds: observeds, cells: cells
} AS perception
