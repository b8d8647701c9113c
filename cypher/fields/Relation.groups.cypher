// Relation.groups: the two groups, by key.
// in:  this (map of a relation)
// out: group
UNWIND this.keys AS key
MATCH (group:Group {study: this.study, key: key})
WITH group ORDER BY group.key
