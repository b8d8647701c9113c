// reading_cell_valence: pages the readings of one valence of a perception.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX reading_cell_valence IF NOT EXISTS FOR (reading:Reading)
ON (reading.cell, reading.valence, reading.certaintyRank, reading.key)
