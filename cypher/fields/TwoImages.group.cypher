// TwoImages.group: who is seen.
// in:  this (map of two images)
// out: group
MATCH (group:Group {study: this.own.study, key: this.own.observed})
