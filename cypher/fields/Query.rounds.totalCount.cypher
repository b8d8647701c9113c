// Query.rounds.totalCount: how many rounds of a study are published.
// in:  $published, $study
// out: total
RETURN size(keys($published[$study].rounds))
