// Quote.readings: how coders read a quote, the accepted reading first.
// in:  this (Quote)
// out: reading
MATCH (reading:Reading)-[:READS]->(this)
WITH reading ORDER BY reading.accepted DESC, reading.key
