// drives_valence: pages the readings of one valence of a perception that show a tension.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX drives_valence IF NOT EXISTS FOR ()-[driving:DRIVES]-()
ON (driving.cell, driving.tension, driving.valence, driving.certaintyRank, driving.key)
