// group_term: a term of a group's dictionary, with where it is used.
// in:  the variables term (GlossaryTerm), within (keys of the group and those within it), cells (list of Perception),
//      counting (map)
// out: groupTerm (map)
CALL (term) {
  MATCH (definer:Group)-[defining:DEFINES]->(term)
  WITH definer, defining ORDER BY definer.key
  RETURN collect({
    group: definer, term: term, definition: defining.definition, certainty: defining.certainty, rationale: defining.rationale
  }) AS definitions
}
CALL (term, within, cells, counting) {
  UNWIND [cell IN cells WHERE cell.observer IN within OR cell.observed IN within] AS cell
  UNWIND range(0, size(cell.marks) - 1) AS place
  WITH cell, cell.marks[place] AS mark, cell['markQuotes' + counting.by][place * counting.width + counting.slice] AS quotes
  WHERE mark IN ['word ' + term.key, 'compound ' + term.key] AND quotes > 0
  RETURN collect({
    cell: cell.cell, mark: mark, quotes: quotes, isWord: mark STARTS WITH 'word ',
    isSaid: cell.observer IN within, isAbout: cell.observed IN within
  }) AS marked
}
WITH term, counting, marked, [one IN definitions WHERE one.group.key IN within] AS own,
  [one IN definitions WHERE NOT one.group.key IN within] AS others
WITH {
  term: term, counting: counting, marked: marked, definitions: own, others: others,
  standing: CASE
    WHEN any(one IN own WHERE one.certainty <> 'HIGH' AND any(other IN others WHERE other.definition = one.definition)
      AND none(other IN others WHERE other.definition = one.definition AND other.certainty = 'HIGH')) THEN 'OPEN'
    WHEN size(others) > 0 THEN 'SHARED'
    ELSE 'OWN'
  END
} AS groupTerm
