// Query.node: the thing with an id.
// in:  $published, $wanted
// out: found, typename
WITH $wanted AS wanted
// include: found_by_id
