// marks_page: pages the readings of a perception that hold a word or are about a relation.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX marks_page IF NOT EXISTS FOR ()-[marking:MARKS]-()
ON (marking.cell, marking.mark, marking.certaintyRank, marking.key)
