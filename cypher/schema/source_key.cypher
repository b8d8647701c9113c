// source_key: a key names one Source within a version of a round.
// in:
// out:
CREATE CONSTRAINT source_key IF NOT EXISTS FOR (source:Source) REQUIRE (source.version, source.key) IS UNIQUE
