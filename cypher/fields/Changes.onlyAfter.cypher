// Changes.onlyAfter: groups that spoke in the second round only, by key.
// in:  this (map of changes)
// out: group
UNWIND this.after.speakers AS key
WITH DISTINCT key
WHERE key <> '' AND NOT key IN this.before.speakers
MATCH (group:Group {study: this.after.study, key: key})
WITH group ORDER BY group.key
