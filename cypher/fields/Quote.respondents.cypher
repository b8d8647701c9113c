// Quote.respondents: whose voices a quote is, by pseudonym.
// in:  this (Quote)
// out: respondent
MATCH (respondent:Respondent)-[:VOICED]->(this)
WITH respondent ORDER BY respondent.pseudonym
