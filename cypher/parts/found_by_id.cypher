// found_by_id: what an id names: a node, or a sum of cells, whose id holds what was asked.
// in:  the variable wanted (map: id, counting; or sum, see graph_api/sums.py); $published
// out: found, typename
CALL (wanted) {
  MATCH (node:Study|Round|Source|Group|Role|Quote|Reading|Perception|TensionField|Pole|GlossaryTerm|Lesson|LogbookEntry|Respondent|ImportRecord)
  WHERE node.id = wanted.id
  WITH node, wanted.counting AS counting
  // include: visible
  RETURN found, typename
  UNION ALL
  WITH wanted.sum AS asked
  WHERE asked IS NOT NULL
  // include: perception_sum
  RETURN perception AS found, 'Perception' AS typename
}
