// Changes.explanation: whether the two rounds can be compared.
// in:  this (map of changes)
// out: explanation
WITH [key IN this.before.speakers WHERE key <> ''] AS before, [key IN this.after.speakers WHERE key <> ''] AS after
WITH CASE
  WHEN size(this.before.versions) = 0 OR size(this.after.versions) = 0 THEN 'NO_ROUND_PUBLISHED'
  WHEN any(key IN before WHERE NOT key IN after) OR any(key IN after WHERE NOT key IN before) THEN 'ROUNDS_NOT_COMPARABLE'
END AS reason
// include: explanation
