// quote_observer: pages the quotes that a group said, in a language.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX quote_observer IF NOT EXISTS FOR (quote:Quote)
ON (quote.version, quote.observer, quote.language, quote.key)
