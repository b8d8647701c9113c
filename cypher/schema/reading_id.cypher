// reading_id: finds the Reading of a public id.
// in:
// out:
// why: not unique, since two versions of a round may stand beside each other while one replaces the other.
CREATE INDEX reading_id IF NOT EXISTS FOR (reading:Reading) ON (reading.id)
