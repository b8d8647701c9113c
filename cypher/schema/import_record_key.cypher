// import_record_key: a key names one ImportRecord within a version of a round.
// in:
// out:
CREATE CONSTRAINT import_record_key IF NOT EXISTS FOR (importRecord:ImportRecord) REQUIRE (importRecord.version, importRecord.key) IS UNIQUE
