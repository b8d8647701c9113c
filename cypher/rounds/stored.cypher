// stored: everything derived of a version, as it stands.
// in:  $version (string)
// out: cell, what (name of a counter), counter
CALL () {
  MATCH (sum:Perception|RoundTotal)
  WHERE sum.version = $version AND sum.key IS NOT NULL
  UNWIND ['quotes', 'appreciative', 'critical', 'mixed', 'neutral'] AS what
  RETURN sum.cell AS cell, what, sum[what] AS counter
  UNION ALL
  MATCH (sum:Perception|RoundTotal)-[driving:DRIVEN_BY]->(tension:TensionField)
  WHERE sum.version = $version AND sum.key IS NOT NULL
  UNWIND [['', driving.quotes], [' poleA', driving.poleA], [' poleB', driving.poleB]] AS counted
  RETURN sum.cell AS cell, 'tension ' + tension.key + counted[0] AS what, counted[1] AS counter
  UNION ALL
  MATCH (sum:Perception)<-[contributing:CONTRIBUTES]-(contributor)
  WHERE sum.version = $version AND sum.key IS NOT NULL
  RETURN sum.cell AS cell, toLower(labels(contributor)[0]) + ' ' + contributor.key AS what, contributing.quotes AS counter
  UNION ALL
  MATCH (sum:Perception)<-[:SUPPORTS]-(reading:Reading)
  WHERE sum.version = $version AND sum.key IS NOT NULL
  WITH sum.cell AS cell, collect(reading.certaintyRank) AS ranks
  RETURN cell, 'readings that support it' AS what, [least IN range(0, 2) | size([rank IN ranks WHERE rank <= least])] AS counter
  UNION ALL
  MATCH (reading:Reading)
  WHERE reading.version = $version AND reading.key IS NOT NULL
  UNWIND [cell IN [reading.cell, reading.coderCell] WHERE cell IS NOT NULL] AS cell
  WITH cell, collect(reading.certaintyRank) AS ranks
  RETURN cell, 'readings that name it' AS what, [least IN range(0, 2) | size([rank IN ranks WHERE rank <= least])] AS counter
}
RETURN cell, what, counter
