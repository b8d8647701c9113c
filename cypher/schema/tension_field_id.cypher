// tension_field_id: no two TensionField nodes share an id.
// in:
// out:
CREATE CONSTRAINT tension_field_id IF NOT EXISTS FOR (tensionField:TensionField) REQUIRE tensionField.id IS UNIQUE
