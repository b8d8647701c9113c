// reading_filter: pages readings by who made them, their valence and whether they are accepted.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX reading_filter IF NOT EXISTS FOR (reading:Reading)
ON (reading.version, reading.coder, reading.valence, reading.accepted, reading.key)
