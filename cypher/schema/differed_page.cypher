// differed_page: pages the quotes of a version on which coders differ.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX differed_page IF NOT EXISTS FOR ()-[differing:DIFFERED_ON]-()
ON (differing.version, differing.dimension, differing.key)
