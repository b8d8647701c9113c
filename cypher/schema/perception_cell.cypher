// perception_cell: a cell of a version is one Perception.
// in:
// out:
CREATE CONSTRAINT perception_cell IF NOT EXISTS FOR (perception:Perception) REQUIRE perception.cell IS UNIQUE
