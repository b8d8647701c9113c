// round_key: a key names one Round within its study.
// in:
// out:
CREATE CONSTRAINT round_key IF NOT EXISTS FOR (round:Round) REQUIRE (round.study, round.key) IS UNIQUE
