// round_id: no two Round nodes share an id.
// in:
// out:
CREATE CONSTRAINT round_id IF NOT EXISTS FOR (round:Round) REQUIRE round.id IS UNIQUE
