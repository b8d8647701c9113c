// reading_coder_cell: pages the readings of a coder's own perception, most certain first.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX reading_coder_cell IF NOT EXISTS FOR (reading:Reading)
ON (reading.coderCell, reading.certaintyRank, reading.key)
