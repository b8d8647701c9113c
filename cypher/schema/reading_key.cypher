// reading_key: a key names one Reading within a version of a round.
// in:
// out:
CREATE CONSTRAINT reading_key IF NOT EXISTS FOR (reading:Reading) REQUIRE (reading.version, reading.key) IS UNIQUE
