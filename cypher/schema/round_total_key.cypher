// round_total_key: a key names one RoundTotal within a version of a round.
// in:
// out:
CREATE CONSTRAINT round_total_key IF NOT EXISTS FOR (roundTotal:RoundTotal) REQUIRE (roundTotal.version, roundTotal.key) IS UNIQUE
