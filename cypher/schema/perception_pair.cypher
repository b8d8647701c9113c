// perception_pair: finds what one group holds of another in a version.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX perception_pair IF NOT EXISTS FOR (perception:Perception)
ON (perception.version, perception.coder, perception.order, perception.observed, perception.observer)
