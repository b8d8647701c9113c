// study_id: no two Study nodes share an id.
// in:
// out:
CREATE CONSTRAINT study_id IF NOT EXISTS FOR (study:Study) REQUIRE study.id IS UNIQUE
