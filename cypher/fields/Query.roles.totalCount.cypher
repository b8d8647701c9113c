// Query.roles.totalCount: how many roles a study has.
// in:  $study
// out: total
// why: a codebook is small, so it is counted.
MATCH (role:Role {study: $study})
WITH count(role) AS total
