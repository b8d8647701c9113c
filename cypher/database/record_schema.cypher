// record_schema: remembers which schema the graph has.
// in:  $version (string, the hash of the schema files)
// out: version
MERGE (schema:Schema {name: 'graph'})
SET schema.version = $version
RETURN schema.version AS version
