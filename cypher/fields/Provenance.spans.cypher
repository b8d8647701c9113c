// Provenance.spans: where the quotes stand.
// in:  this (map of a provenance)
// out: span
UNWIND range(0, size(this.quotes) - 1) AS place
WITH place, this.quotes[place] AS quote
MATCH (quote)-[:FROM]->(source:Source)
WITH place, quote, source ORDER BY place
WITH {quote: quote, source: source, start: quote.start, end: quote.end, page: quote.page} AS span
