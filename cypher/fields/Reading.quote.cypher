// Reading.quote: what was read.
// in:  this (Reading)
// out: quote
MATCH (this)-[:READS]->(quote:Quote)
