// perception_page: pages the perceptions of a version.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX perception_page IF NOT EXISTS FOR (perception:Perception)
ON (perception.version, perception.coder, perception.order, perception.key)
