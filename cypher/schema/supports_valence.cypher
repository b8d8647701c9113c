// supports_valence: pages the readings of one valence of a perception.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX supports_valence IF NOT EXISTS FOR ()-[supporting:SUPPORTS]-()
ON (supporting.cell, supporting.valence, supporting.certaintyRank, supporting.key)
