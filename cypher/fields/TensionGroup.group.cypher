// TensionGroup.group: the group, where one is recorded.
// in:  this (map of a group in a tension)
// out: group
MATCH (group:Group {study: this.study, key: this.key})
