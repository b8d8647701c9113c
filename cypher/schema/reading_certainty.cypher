// reading_certainty: pages the readings of a version, most certain first.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX reading_certainty IF NOT EXISTS FOR (reading:Reading)
ON (reading.version, reading.certaintyRank, reading.key)
