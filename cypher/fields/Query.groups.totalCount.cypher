// Query.groups.totalCount: how many groups a study has.
// in:  $study
// out: total
// why: a codebook is small, so it is counted.
MATCH (group:Group)
WHERE group.study = $study AND group.key > ''
WITH count(group) AS total
