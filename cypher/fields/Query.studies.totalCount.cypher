// Query.studies.totalCount: how many studies there are.
// in:  $published
// out: total
RETURN size(keys($published))
