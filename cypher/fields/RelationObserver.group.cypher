// RelationObserver.group: who speaks, where it is recorded.
// in:  this (map of an observer of a relation)
// out: group
MATCH (group:Group {study: this.study, key: this.key})
