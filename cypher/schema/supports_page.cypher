// supports_page: pages the readings of a perception, most certain first.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX supports_page IF NOT EXISTS FOR ()-[supporting:SUPPORTS]-()
ON (supporting.cell, supporting.certaintyRank, supporting.key)
