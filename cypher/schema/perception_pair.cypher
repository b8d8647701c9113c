// perception_pair: finds what one group holds of another in a version.
// in:
// out:
// why: a sum takes the cells of a pair, a list those of an observed group.
CREATE INDEX perception_pair IF NOT EXISTS FOR (perception:Perception)
ON (perception.version, perception.coder, perception.order, perception.observed, perception.observer)
