// reading_filter_certainty: pages the same readings, most certain first.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX reading_filter_certainty IF NOT EXISTS FOR (reading:Reading)
ON (reading.version, reading.coder, reading.valence, reading.accepted, reading.certaintyRank, reading.key)
