// Query.node: the thing with an id.
// in:  $published, $id
// out: found, typename
WITH $id AS id
// include: found_by_id
