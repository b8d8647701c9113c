// quote_place: finds the quotes around one in its source.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX quote_place IF NOT EXISTS FOR (quote:Quote)
ON (quote.version, quote.origin, quote.place)
