// Ask.explanation: why a question in words has no answer.
// in:  this (map of a question read)
// out: explanation
WITH CASE WHEN this.document IS NULL THEN 'NOT_UNDERSTOOD' END AS reason
// include: explanation
