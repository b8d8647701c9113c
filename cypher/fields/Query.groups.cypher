// Query.groups: the groups of a study, by key.
// in:  $study, $after, $before, $limit
// out: group, cursor
MATCH (group:Group)
WHERE group.study = $study AND group.key > ''
  AND group.key > $after    // if $after
  AND group.key < $before   // if $before
WITH group, group.key AS cursor ORDER BY group.study, group.key LIMIT $limit             // unless $last
WITH group, group.key AS cursor ORDER BY group.study DESC, group.key DESC LIMIT $limit   // if $last
