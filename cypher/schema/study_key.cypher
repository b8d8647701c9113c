// study_key: a study has one node.
// in:
// out:
CREATE CONSTRAINT study_key IF NOT EXISTS FOR (study:Study) REQUIRE (study.study, study.key) IS UNIQUE
