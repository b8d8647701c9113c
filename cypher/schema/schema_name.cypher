// schema_name: one node tells which schema the graph has.
// in:
// out:
CREATE CONSTRAINT schema_name IF NOT EXISTS FOR (schema:Schema) REQUIRE schema.name IS UNIQUE
