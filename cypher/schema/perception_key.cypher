// perception_key: a key names one Perception within a version of a round.
// in:
// out:
CREATE CONSTRAINT perception_key IF NOT EXISTS FOR (perception:Perception) REQUIRE (perception.version, perception.key) IS UNIQUE
