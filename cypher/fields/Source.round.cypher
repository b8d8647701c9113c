// Source.round: the round a source belongs to.
// in:  this (Source)
// out: round
MATCH (this)-[:IN_ROUND]->(round:Round)
