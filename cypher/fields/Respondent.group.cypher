// Respondent.group: the group a voice belongs to.
// in:  this (Respondent)
// out: group
MATCH (this)-[:MEMBER_OF]->(group:Group)
