// Query.nodes: the things with these ids, in the order asked; nothing where there is none.
// in:  $published, $wanted
// out: found, typename
UNWIND range(0, size($wanted) - 1) AS place
WITH place, $wanted[place] AS wanted
OPTIONAL CALL (wanted) {
  // include: found_by_id
  RETURN found, typename
}
WITH place, found, typename ORDER BY place
