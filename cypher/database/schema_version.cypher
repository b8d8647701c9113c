// schema_version: which schema the graph has.
// in:
// out: version
MATCH (schema:Schema {name: 'graph'})
RETURN schema.version AS version
