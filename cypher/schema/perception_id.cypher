// perception_id: finds the Perception of a public id.
// in:
// out:
// why: not unique, since two versions of a round may stand beside each other while one replaces the other.
CREATE INDEX perception_id IF NOT EXISTS FOR (perception:Perception) ON (perception.id)
