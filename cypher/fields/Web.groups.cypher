// Web.groups: every group of the study, by key.
// in:  this (map of a web)
// out: group
MATCH (group:Group {study: this.study})
WITH group ORDER BY group.key
