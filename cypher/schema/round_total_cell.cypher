// round_total_cell: a cell of a version is one RoundTotal.
// in:
// out:
CREATE CONSTRAINT round_total_cell IF NOT EXISTS FOR (roundTotal:RoundTotal) REQUIRE roundTotal.cell IS UNIQUE
