// FalseFriends.explanation: why nothing could be compared or counted.
// in:  this (map of false friends)
// out: explanation
OPTIONAL MATCH (term:GlossaryTerm)
WHERE term.study = this.counted.study AND term.key > ''
WITH count(term) AS terms
WITH CASE
  WHEN terms = 0 THEN 'NO_TERMS'
  WHEN size(this.counted.versions) = 0 THEN 'NO_ROUND_PUBLISHED'
END AS reason
// include: explanation
