// role_id: no two Role nodes share an id.
// in:
// out:
CREATE CONSTRAINT role_id IF NOT EXISTS FOR (role:Role) REQUIRE role.id IS UNIQUE
