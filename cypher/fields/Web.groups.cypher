// Web.groups: every group of the study, by key.
// in:  this (map of a web)
// out: group
MATCH (group:Group)
WHERE group.study = this.counted.study AND group.key > ''
WITH group ORDER BY group.key
