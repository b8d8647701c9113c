// reading_coder_cell_valence: pages the readings of one valence of a coder's own perception.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX reading_coder_cell_valence IF NOT EXISTS FOR (reading:Reading)
ON (reading.coderCell, reading.valence, reading.certaintyRank, reading.key)
