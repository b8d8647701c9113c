// role_key: a key names one Role within its study.
// in:
// out:
CREATE CONSTRAINT role_key IF NOT EXISTS FOR (role:Role) REQUIRE (role.study, role.key) IS UNIQUE
