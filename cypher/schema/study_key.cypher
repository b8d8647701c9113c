// study_key: a key names one Study within its study.
// in:
// out:
CREATE CONSTRAINT study_key IF NOT EXISTS FOR (study:Study) REQUIRE (study.study, study.key) IS UNIQUE
