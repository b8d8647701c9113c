// respondent_key: a key names one Respondent within its study.
// in:
// out:
CREATE CONSTRAINT respondent_key IF NOT EXISTS FOR (respondent:Respondent) REQUIRE (respondent.study, respondent.key) IS UNIQUE
