// pole_id: no two Pole nodes share an id.
// in:
// out:
CREATE CONSTRAINT pole_id IF NOT EXISTS FOR (pole:Pole) REQUIRE pole.id IS UNIQUE
