// group_id: no two Group nodes share an id.
// in:
// out:
CREATE CONSTRAINT group_id IF NOT EXISTS FOR (group:Group) REQUIRE group.id IS UNIQUE
