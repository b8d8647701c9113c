// tension_field_key: a key names one TensionField within its study.
// in:
// out:
CREATE CONSTRAINT tension_field_key IF NOT EXISTS FOR (tensionField:TensionField) REQUIRE (tensionField.study, tensionField.key) IS UNIQUE
