// visible: a node with an id, when it is of what is published, as the value its type is.
// in:  the variables node, counting (map, where it is a perception); $published
// out: found, typename
WITH *, labels(node)[0] AS typename, node AS cell
WHERE CASE typename
  WHEN 'Study' THEN $published[node.key] IS NOT NULL
  WHEN 'Round' THEN $published[node.study].rounds[node.key] IS NOT NULL
  ELSE $published[node.study] IS NOT NULL AND (node.version IS NULL OR node.version IN $published[node.study].versions)
END
WITH *, CASE typename WHEN 'Perception' THEN
// include: cell_map
ELSE node END AS found
