// Changes.onlyBefore: groups that spoke in the first round only, by key.
// in:  this (map of changes)
// out: group
UNWIND this.before.speakers AS key
WITH DISTINCT key
WHERE key <> '' AND NOT key IN this.after.speakers
MATCH (group:Group {study: this.before.study, key: key})
WITH group ORDER BY group.key
