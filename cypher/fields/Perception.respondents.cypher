// Perception.respondents: how many distinct respondents voiced them.
// in:  this (map of a perception)
// out: respondents
UNWIND this.cells AS cell
MATCH (respondent:Respondent)-[contributing:CONTRIBUTES]->(cell)
WHERE contributing['quotes' + this.counting.by][this.counting.slice] > 0
WITH count(DISTINCT respondent) AS respondents
