// Query.nodes: the things with these ids, in the order asked; nothing where there is none.
// in:  $published, $ids
// out: found, typename
UNWIND range(0, size($ids) - 1) AS place
WITH place, $ids[place] AS id
OPTIONAL CALL (id) {
  // include: found_by_id
  RETURN found, typename
}
WITH place, found, typename ORDER BY place
