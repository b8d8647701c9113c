// import_record_id: finds the ImportRecord of a public id.
// in:
// out:
CREATE INDEX import_record_id IF NOT EXISTS FOR (record:ImportRecord) ON (record.id)
