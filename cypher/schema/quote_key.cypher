// quote_key: a key names one Quote within a version of a round.
// in:
// out:
CREATE CONSTRAINT quote_key IF NOT EXISTS FOR (quote:Quote) REQUIRE (quote.version, quote.key) IS UNIQUE
