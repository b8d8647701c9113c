// Query.roles: the roles of a study, by key.
// in:  $study, $after, $before, $limit
// out: role, cursor
MATCH (role:Role)
WHERE role.study = $study AND role.key > ''
  AND role.key > $after    // if $after
  AND role.key < $before   // if $before
WITH role, role.key AS cursor ORDER BY role.study, role.key LIMIT $limit             // unless $last
WITH role, role.key AS cursor ORDER BY role.study DESC, role.key DESC LIMIT $limit   // if $last
