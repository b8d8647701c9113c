// shows_coder_cell: pages the readings of a coder's own perception that show a tension.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX shows_coder_cell IF NOT EXISTS FOR ()-[showing:SHOWS]-()
ON (showing.coderCell, showing.tension, showing.certaintyRank, showing.key)
