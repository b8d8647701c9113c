// Changes.onlyAfter: groups that spoke in the second round only, by key.
// in:  this (map of changes)
// out: group
UNWIND this.after.cells AS cell
WITH DISTINCT cell.observer AS key
WHERE key <> '' AND none(other IN this.before.cells WHERE other.observer = key)
MATCH (group:Group {study: this.after.study, key: key})
WITH group ORDER BY group.key
