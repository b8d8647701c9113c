// group_key: a key names one Group within its study.
// in:
// out:
CREATE CONSTRAINT group_key IF NOT EXISTS FOR (group:Group) REQUIRE (group.study, group.key) IS UNIQUE
