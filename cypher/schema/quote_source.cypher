// quote_source: pages the quotes from a source.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX quote_source IF NOT EXISTS FOR (quote:Quote)
ON (quote.version, quote.origin, quote.key)
