// Query.roles.totalCount: how many roles a study has.
// in:  $study
// out: total
// why: a codebook is small, so it is counted.
MATCH (role:Role)
WHERE role.study = $study AND role.key > ''
WITH count(role) AS total
