// stored: everything derived of a version, as it stands.
// in:  $version (string)
// out: cell, what (name of a counter), counter
CALL () {
  MATCH (sum:Perception|RoundTotal)
  WHERE sum.version = $version AND sum.key IS NOT NULL
  RETURN sum.cell AS cell, 'quotes' AS what, sum.quotes + sum.quotesBySpeaker AS counter
  UNION ALL
  MATCH (sum:Perception|RoundTotal)-[driving:DRIVEN_BY]->(tension:TensionField)
  WHERE sum.version = $version AND sum.key IS NOT NULL
  UNWIND [
    ['', 'quotes'], [' poleA', 'poleA'], [' poleB', 'poleB'], [' upsideA', 'upsideA'], [' downsideA', 'downsideA'],
    [' upsideB', 'upsideB'], [' downsideB', 'downsideB']
  ] AS counted
  RETURN sum.cell AS cell, 'tension ' + tension.key + counted[0] AS what,
    driving[counted[1]] + driving[counted[1] + 'BySpeaker'] AS counter
  UNION ALL
  MATCH (sum:Perception|RoundTotal)
  WHERE sum.version = $version AND sum.key IS NOT NULL
  UNWIND range(0, size(sum.together) - 1) AS place
  RETURN sum.cell AS cell, 'together ' + sum.together[place] AS what,
    sum.togetherQuotes[place * 15..(place + 1) * 15] + sum.togetherQuotesBySpeaker[place * 75..(place + 1) * 75] AS counter
  UNION ALL
  MATCH (sum:Perception)<-[contributing:CONTRIBUTES]-(contributor)
  WHERE sum.version = $version AND sum.key IS NOT NULL
  UNWIND [{what: '', counter: contributing.quotes + contributing.quotesBySpeaker}] + [place IN range(0, size(contributing.tensions) - 1) |
    {what: ' ' + contributing.tensions[place], counter: contributing.tensionQuotes[place * 15..(place + 1) * 15]
      + contributing.tensionQuotesBySpeaker[place * 75..(place + 1) * 75]}] AS one
  RETURN sum.cell AS cell, toLower(labels(contributor)[0]) + ' ' + contributor.key + one.what AS what, one.counter AS counter
  UNION ALL
  MATCH (sum:Perception)
  WHERE sum.version = $version AND sum.key IS NOT NULL
  UNWIND range(0, size(sum.marks) - 1) AS place
  RETURN sum.cell AS cell, 'mark ' + sum.marks[place] AS what,
    sum.markQuotes[place * 15..(place + 1) * 15] + sum.markQuotesBySpeaker[place * 75..(place + 1) * 75] AS counter
  UNION ALL
  MATCH (sum:Perception)<-[marking:MARKS]-(:Reading)
  WHERE sum.version = $version AND sum.key IS NOT NULL AND marking.cell = sum.cell
  WITH sum.cell AS cell, 'readings by mark ' + marking.mark AS what,
    collect({rank: marking.certaintyRank, valence: marking.valence, attribution: marking.attribution}) AS marks
  // include: counter
  RETURN cell, what, counter
  UNION ALL
  MATCH (sum:Perception)<-[supporting:SUPPORTS]-(:Reading)
  WHERE sum.version = $version AND sum.key IS NOT NULL AND supporting.cell = sum.cell
  WITH sum.cell AS cell, 'readings that support it' AS what,
    collect({rank: supporting.certaintyRank, valence: supporting.valence, attribution: supporting.attribution}) AS marks
  // include: counter
  RETURN cell, what, counter
  UNION ALL
  MATCH (sum:Perception)<-[driving:DRIVES]-(:Reading)
  WHERE sum.version = $version AND sum.key IS NOT NULL AND driving.cell = sum.cell
  UNWIND [''] + [pole IN driving.poles | ' pole' + pole] AS pole
  WITH sum.cell AS cell, 'readings that drive it by ' + driving.tension + pole AS what,
    collect({rank: driving.certaintyRank, valence: driving.valence, attribution: driving.attribution}) AS marks
  // include: counter
  RETURN cell, what, counter
}
RETURN cell, what, counter
