// Changes.onlyBefore: groups that spoke in the first round only, by key.
// in:  this (map of changes)
// out: group
UNWIND this.before.cells AS cell
WITH DISTINCT cell.observer AS key
WHERE key <> '' AND none(other IN this.after.cells WHERE other.observer = key)
MATCH (group:Group {study: this.before.study, key: key})
WITH group ORDER BY group.key
