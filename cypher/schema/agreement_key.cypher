// agreement_key: a key names one Agreement within a version of a round.
// in:
// out:
CREATE CONSTRAINT agreement_key IF NOT EXISTS FOR (agreement:Agreement) REQUIRE (agreement.version, agreement.key) IS UNIQUE
