// respondent_id: no two Respondent nodes share an id.
// in:
// out:
CREATE CONSTRAINT respondent_id IF NOT EXISTS FOR (respondent:Respondent) REQUIRE respondent.id IS UNIQUE
