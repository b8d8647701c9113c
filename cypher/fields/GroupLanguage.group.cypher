// GroupLanguage.group: whose words.
// in:  this (map of a group's language)
// out: group
MATCH (group:Group {study: this.counted.study, key: this.counted.observed})
