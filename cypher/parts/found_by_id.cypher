// found_by_id: the value an id names: a node, or a sum of cells, whose id holds what was asked.
// in:  the variable id; $published
// out: found, typename
// why: an id of a perception may end in @ and the least certainty counted.
CALL (id) {
  WITH split(id, '@') AS halves
  WITH halves[0] AS plain, coalesce({HIGH: 0, MEDIUM: 1}[halves[1]], 2) AS rank
  MATCH (node:Study|Round|Source|Group|Role|Quote|Reading|Perception|TensionField|Pole|GlossaryTerm|Lesson|LogbookEntry|Respondent|ImportRecord)
  WHERE node.id = plain
  // include: visible
  RETURN found, typename
  UNION ALL
  WITH split(id, '@') AS halves
  WITH split(halves[0], ':') AS names, coalesce({HIGH: 0, MEDIUM: 1}[halves[1]], 2) AS rank
  WHERE size(names) = 3 AND names[1] = 'perceptions' AND $published[names[0]] IS NOT NULL
  WITH names[0] AS study, split(names[2], '/') AS asked, rank
  WHERE size(asked) = 7
  WITH study, rank, CASE asked[0] WHEN '*' THEN '' ELSE asked[0] END AS round, CASE asked[1] WHEN '-' THEN '' ELSE asked[1] END AS observer,
    asked[2] AS observed, asked[3] = '*' AS anyRole, CASE WHEN asked[3] IN ['*', '-'] THEN '' ELSE asked[3] END AS role,
    toInteger(asked[4]) AS order, CASE asked[5] WHEN '-' THEN '' ELSE asked[5] END AS coder, asked[6] = 'nested' AS nested
  WHERE EXISTS { (:Group {study: study, key: observed}) } AND (observer = '' OR EXISTS { (:Group {study: study, key: observer}) })
    AND (role = '' OR EXISTS { (:Role {study: study, key: role}) }) AND (round = '' OR EXISTS { (:Round {study: study, key: round}) })
  // include: perception_sum
  RETURN perception AS found, 'Perception' AS typename
}
