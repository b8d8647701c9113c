// supports_source: pages the readings of a perception whose quotes come from one source.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX supports_source IF NOT EXISTS FOR ()-[supporting:SUPPORTS]-()
ON (supporting.cell, supporting.source, supporting.certaintyRank, supporting.key)
