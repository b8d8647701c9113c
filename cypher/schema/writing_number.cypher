// writing_number: numbers what was written on a study, and finds the last.
// in:
// out:
CREATE CONSTRAINT writing_number IF NOT EXISTS FOR (writing:Writing) REQUIRE (writing.study, writing.number) IS UNIQUE
