// pole_key: a key names one Pole within its study.
// in:
// out:
CREATE CONSTRAINT pole_key IF NOT EXISTS FOR (pole:Pole) REQUIRE (pole.study, pole.key) IS UNIQUE
