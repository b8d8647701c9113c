// round_total_coder: finds the totals of a version for one coder and order.
// in:
// out:
// why: an ordered seek needs every column of its ORDER BY, so a page costs what it returns.
CREATE INDEX round_total_coder IF NOT EXISTS FOR (roundTotal:RoundTotal)
ON (roundTotal.version, roundTotal.coder, roundTotal.order)
