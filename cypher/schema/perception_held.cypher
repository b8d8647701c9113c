// perception_held: the cells of an observer, by key.
// in:
// out:
CREATE INDEX perception_held IF NOT EXISTS FOR (perception:Perception)
ON (perception.version, perception.coder, perception.order, perception.observer, perception.key)
