// quote_id: finds the Quote of a public id.
// in:
// out:
// why: not unique, since two versions of a round may stand beside each other while one replaces the other.
CREATE INDEX quote_id IF NOT EXISTS FOR (quote:Quote) ON (quote.id)
