// reading_cell: pages the readings of a perception, most certain first.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX reading_cell IF NOT EXISTS FOR (reading:Reading)
ON (reading.cell, reading.certaintyRank, reading.key)
